import type { DocumentName } from './papers';

/**
 * Whether two papers name the same person: case, accents, hyphens, apostrophes and the order of the names are not looked at, every letter is.
 * A mismatch has no override: one of the papers has to be corrected. DOMAIN §4.
 */
export function sameName(one: DocumentName, other: DocumentName): boolean {
  return [' ', ''].some((mark) => words(one, mark).join(' ') === words(other, mark).join(' '));
}

/** A hyphen or an apostrophe is read as `mark`: some papers write a space for it, others nothing ("N'Guessan": "N GUESSAN", "NGUESSAN"). */
function words({ familyName, givenNames }: DocumentName, mark: string): string[] {
  return `${familyName} ${givenNames}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}|['’‘ʼ`´]/gu, mark)
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort();
}
