import { daysBetween, plusDays, type Day } from '../cases/day';

export type BirthPrecision = 'day' | 'month' | 'year' | 'estimated';

/** Every birthday that is possible, as a closed interval. Rules compare the interval, never a made-up day inside it. */
export interface BirthDate {
  from: Day;
  to: Day;
  precision: BirthPrecision;
}

/** `birth-date-invalid`: no such date, or more than 120 years ago. `birth-date-in-future`: after the day of registration. */
export type BirthDateRefusal = 'birth-date-invalid' | 'birth-date-in-future';
export type BirthDateResult = { ok: true; birth: BirthDate } | { ok: false; code: BirthDateRefusal };

/** `yes` or `no` for every possible birthday; `open` when it depends on which one is true. */
export type AgeAnswer = 'yes' | 'no' | 'open';

/** Age bands of the internal figures, in full years. DOMAIN §9. */
export const ageBands = ['0-4', '5-13', '14-17', '18-24', '25-49', '50+'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Majority: 18 full Gregorian years. Moroccan Family Code (law 70-03), art. 209. */
export const majority = 18;

const oldestAge = 120;
const shapes = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ } as const;

/**
 * What a person or a paper says of a birthday: `YYYY-MM-DD`, `YYYY-MM` or `YYYY` according to `precision`.
 * `asOf` is the day on which it was said: the interval ends there, because that person has been born.
 */
export function birthDate(text: string, precision: 'day' | 'month' | 'year', asOf: Day): BirthDateResult {
  if (!shapes[precision].test(text)) return { ok: false, code: 'birth-date-invalid' };

  const from = text + '-01-01'.slice(text.length - 4);
  const to = precision === 'day' ? text : lastDay(text);
  if (!isDay(from)) return { ok: false, code: 'birth-date-invalid' };
  return bounded({ from, to, precision }, asOf);
}

/**
 * A birthday known only through an age (said by the person or estimated by the officer) in full years on a given day.
 * Such ages are rarely exact, so the interval is widened by one year on each side: on that day the person is `age` − 1, `age` or `age` + 1.
 */
export function birthDateFromAge(age: number, on: Day): BirthDateResult {
  if (!Number.isInteger(age) || age < 0 || age > oldestAge) return { ok: false, code: 'birth-date-invalid' };

  // Born the day after this day and month, `age` + 2 years ago, the person is still one day short of `age` + 2.
  const from = plusDays(latestBirthday(age + 2, on), 1);
  const to = latestBirthday(Math.max(age - 1, 0), on);
  return { ok: true, birth: { from, to, precision: 'estimated' } };
}

/**
 * Age in full years on a day, the birthday included: the least and the most that the interval allows. A day before birth counts as 0.
 * Born on 29 February, a year that has no such day is complete (Family Code, art. 209: "années grégoriennes révolues") only when
 * 28 February has ended: the age is reached on 1 March. It also keeps the protection of a minor a day longer, never a day shorter.
 */
export function ageOn(birth: BirthDate, day: Day): { least: number; most: number } {
  return { least: fullYears(birth.to, day), most: fullYears(birth.from, day) };
}

/** Has this person not yet reached `years` on that day? */
export function isUnder(birth: BirthDate, years: number, day: Day): AgeAnswer {
  const { least, most } = ageOn(birth, day);
  if (most < years) return 'yes';
  return least >= years ? 'no' : 'open';
}

/** Has this person reached `years` on that day, the birthday included? */
export function isAtLeast(birth: BirthDate, years: number, day: Day): AgeAnswer {
  const under = isUnder(birth, years, day);
  if (under === 'open') return 'open';
  return under === 'yes' ? 'no' : 'yes';
}

/** Under 18, or possibly under 18: treated as a minor until an assessment narrows the interval. DOMAIN §3. */
export function isMinor(birth: BirthDate, day: Day): boolean {
  return isUnder(birth, majority, day) !== 'no';
}

/** The first day on which this person is no minor any more, however the interval is read. */
export function comesOfAgeOn({ to }: BirthDate): Day {
  const day = `${Number(to.slice(0, 4)) + majority}${to.slice(4)}`;
  return isDay(day) ? day : day.replace('-02-29', '-03-01');
}

/** The band in which a person is counted: the age on that day of the middle of the interval, the earlier day of two. Figures only, never a right. */
export function ageBand(birth: BirthDate, day: Day): AgeBand {
  const middle = plusDays(birth.from, Math.floor(daysBetween(birth.from, birth.to) / 2));
  const age = fullYears(middle, day);
  if (age < 5) return '0-4';
  if (age < 14) return '5-13';
  if (age < 18) return '14-17';
  if (age < 25) return '18-24';
  return age < 50 ? '25-49' : '50+';
}

function bounded(birth: BirthDate, asOf: Day): BirthDateResult {
  if (birth.from > asOf) return { ok: false, code: 'birth-date-in-future' };
  if (fullYears(birth.to, asOf) > oldestAge) return { ok: false, code: 'birth-date-invalid' };
  return { ok: true, birth: { ...birth, to: birth.to > asOf ? asOf : birth.to } };
}

function fullYears(born: Day, day: Day): number {
  const birthdayToCome = day.slice(5) < born.slice(5);
  return Math.max(0, Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (birthdayToCome ? 1 : 0));
}

/** The latest birthday of somebody who has reached `years` on that day. */
function latestBirthday(years: number, on: Day): Day {
  const birthday = `${Number(on.slice(0, 4)) - years}${on.slice(4)}`;
  if (isDay(birthday)) return birthday;
  return birthday.replace('-02-29', '-02-28');
}

function lastDay(yearOrMonth: string): Day {
  if (yearOrMonth.length === 4) return `${yearOrMonth}-12-31`;
  const [year, month] = yearOrMonth.split('-').map(Number) as [number, number];
  return `${yearOrMonth}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
