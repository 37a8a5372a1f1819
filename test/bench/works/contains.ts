/**
 * Where `whole` lacks or contradicts something of `part`, as a path; undefined when all of `part` is in it. Objects may hold more, lists may not.
 * So Iyab's answer may grow, and the least SQL still answers for what it claims to show.
 */
export function missingFrom(whole: unknown, part: unknown, at = '$'): string | undefined {
  if (typeof part !== 'object' || part === null) return Object.is(whole, part) ? undefined : at;
  if (typeof whole !== 'object' || whole === null) return at;
  if (Array.isArray(part) && (!Array.isArray(whole) || whole.length !== part.length)) return `${at}.length`;
  for (const [key, value] of Object.entries(part)) {
    const missing = missingFrom((whole as Record<string, unknown>)[key], value, `${at}.${key}`);
    if (missing) return missing;
  }
  return undefined;
}
