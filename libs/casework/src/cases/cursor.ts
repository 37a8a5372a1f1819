import { refused } from '#platform/refused';

/** The key of the last row of a page, opaque to the client. */
export function cursorOf(...key: string[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** The key of a cursor, or the start. Refusal `invalid-input` for anything that this program did not make. */
export function readCursor<T extends string[]>(cursor: string | undefined, start: [...T]): [...T] {
  if (cursor === undefined) return start;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(key) &&
      key.length === start.length &&
      key.every((part, at) => typeof part === 'string' && shapeOf(part) === shapeOf(start[at]!))
    )
      return key as [...T];
  } catch {
    // not ours: refused below
  }
  throw refused('invalid-input', { fields: ['after'] });
}

/** Days, ids and whole numbers are the only keys; each may only be replaced by its like. */
function shapeOf(part: string): 'day' | 'id' | 'number' | 'other' {
  if (isDay(part)) return 'day';
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part)) return 'id';
  return /^\d{1,9}$/.test(part) ? 'number' : 'other';
}

/** A day of the calendar that PostgreSQL knows as well: no 31st of February, no year 0. */
function isDay(part: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(part) || part < '0001') return false;
  const at = new Date(`${part}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(part);
}
