import type { DocumentName } from './papers';

/**
 * Whether two papers name the same person: case, accents, hyphens, apostrophes and the order of the names are not looked at, every letter is.
 * A mismatch has no override: one of the papers has to be corrected. DOMAIN §4.
 */
export function sameName(one: DocumentName, other: DocumentName): boolean {
  return words(one).join(' ') === words(other).join(' ');
}

function words({ familyName, givenNames }: DocumentName): string[] {
  return `${familyName} ${givenNames}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort();
}
