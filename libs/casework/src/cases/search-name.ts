/** A name as it is searched: lower case, without accents, apostrophes and hyphens. Spelling variants and Arabic keys come with matching. */
export function searchName(...parts: string[]): string {
  return parts
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
