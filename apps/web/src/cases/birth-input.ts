import { birthDate, birthDateFromAge, type BirthDateResult, type Day } from '#domain';

const shapes: readonly [RegExp, (found: string[]) => string][] = [
  [/^(\d{4})$/, ([year]) => year!],
  [/^(\d{1,2})[/.\- ](\d{4})$/, ([month, year]) => `${year}-${two(month!)}`],
  [/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/, ([day, month, year]) => `${year}-${two(month!)}-${two(day!)}`],
  [/^(\d{4})-(\d{1,2})$/, ([year, month]) => `${year}-${two(month!)}`],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => `${year}-${two(month!)}-${two(day!)}`],
];

/** A birth date as people type it (1994, 03/1994, 12/03/1994, ISO, Arabic-Indic digits) as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined when it is none. */
export function readBirth(text: string): string | undefined {
  const typed = latinDigits(text.trim());
  for (const [shape, write] of shapes) {
    const found = shape.exec(typed);
    if (found) return write(found.slice(1));
  }
  return undefined;
}

/** What is known of a birthday from the two fields; undefined when both are empty. The domain says whether such a date can be. */
export function birthOf({ born, age }: { born: string; age: string }, today: Day): BirthDateResult | undefined {
  if (born.trim()) {
    const read = readBirth(born);
    if (!read) return { ok: false, code: 'birth-date-invalid' };
    return birthDate(read, read.length === 4 ? 'year' : read.length === 7 ? 'month' : 'day', today);
  }
  return age.trim() ? birthDateFromAge(Number(latinDigits(age.trim())), today) : undefined;
}

/** Arabic-Indic digits (٠–٩, ۰–۹) as 0–9. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function two(number: string): string {
  return number.padStart(2, '0');
}
