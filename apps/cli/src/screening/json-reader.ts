/** One fault in a file: where (`$.households[0].members[1].born`) and what is wrong there. */
export interface JsonFault {
  path: string;
  message: string;
}

/** What a file lacks to be read. */
export class UnreadableFile extends Error {
  constructor(readonly faults: JsonFault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

type Fields = Record<string, unknown>;

/** Reads a parsed JSON document from the top, and gathers every fault with its path instead of stopping at the first. */
export class JsonReader {
  readonly faults: JsonFault[] = [];

  /** Remembers a fault and stands in with `instead`, so that reading goes on. */
  fault<T>(path: string, message: string, instead: T): T {
    this.faults.push({ path, message });
    return instead;
  }

  /** An object with no other keys than these: a misspelt key is a fault, never passed over. */
  object(value: unknown, path: string, keys: readonly string[]): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fault(path, `is ${nameOf(value)}, not an object`, {});
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) this.fault(`${path}.${key}`, `is not known here; known: ${keys.join(', ')}`, undefined);
    }
    return value as Fields;
  }

  /** A list, each item read with its own path. Missing: empty, unless at least one is needed. */
  list<T>(fields: Fields, key: string, path: string, least: number, read: (item: unknown, path: string) => T): T[] {
    const value = fields[key];
    const at = `${path}.${key}`;
    if (value === undefined && least === 0) return [];
    if (!Array.isArray(value)) return this.fault(at, `is ${nameOf(value)}, not a list`, []);
    if (value.length < least) this.fault(at, 'is empty', undefined);
    return value.map((item, index) => read(item, `${at}[${index}]`));
  }

  /** Text of a shape; `what` names it in the fault. */
  text(fields: Fields, key: string, path: string, shape: RegExp, what: string): string {
    const value = fields[key];
    return typeof value === 'string' && shape.test(value) ? value : this.fault(`${path}.${key}`, `is ${nameOf(value)}, not ${what}`, '');
  }

  /** A word of a closed list. */
  word<W extends string>(fields: Fields, key: string, path: string, words: readonly W[]): W {
    const value = fields[key];
    return (
      words.find((word) => word === value) ?? this.fault(`${path}.${key}`, `is ${nameOf(value)}, not one of ${words.join(', ')}`, words[0]!)
    );
  }

  flag(fields: Fields, key: string, path: string, missing?: boolean): boolean {
    const value = fields[key] ?? missing;
    return typeof value === 'boolean' ? value : this.fault(`${path}.${key}`, `is ${nameOf(value)}, not true or false`, false);
  }

  whole(fields: Fields, key: string, path: string, least: number, most: number): number {
    const value = fields[key];
    if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
    return this.fault(`${path}.${key}`, `is ${nameOf(value)}, not a whole number from ${least} to ${most}`, least);
  }

  day(fields: Fields, key: string, path: string): string {
    const value = fields[key];
    return typeof value === 'string' && isDay(value)
      ? value
      : this.fault(`${path}.${key}`, `is ${nameOf(value)}, not a day YYYY-MM-DD`, '2000-01-01');
  }

  /** What was read, or every fault at once. */
  finished<T>(result: T): T {
    if (this.faults.length) throw new UnreadableFile(this.faults);
    return result;
  }
}

/** A day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}
