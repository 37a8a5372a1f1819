import { birthDate, birthDateFromAge, type BirthDate, type Day } from '#domain';
import { refused } from '#platform/refused';

export interface BornInput {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  born?: string;
  /** Or an age in full years on the day it was said. */
  age?: number;
}

/** The interval of possible birthdays. Refusals `birth-date-invalid`, `birth-date-in-future` name the person by id or reference. */
export function birthOf({ born, age }: BornInput, member: string, asOf: Day): BirthDate {
  const result =
    age !== undefined && born === undefined ? birthDateFromAge(age, asOf) : birthDate(born ?? '', precisionOf(born ?? ''), asOf);
  if (!result.ok) throw refused(result.code, { member });
  return result.birth;
}

function precisionOf(born: string): 'day' | 'month' | 'year' {
  return born.length > 7 ? 'day' : born.length > 4 ? 'month' : 'year';
}
