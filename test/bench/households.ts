import {
  builtInPolicies,
  caseNumber,
  plusDays,
  policyOn,
  publicVerdict,
  screen,
  type Day,
  type MemberFacts,
  type ParentalLink,
} from '#domain';
import { namePools } from '#casework/cases/reference/fictitious-names';
import { searchName } from '#casework/cases/search-name';
import { idOf } from './ids';

/** How far a case has come: the milestones of its members, in order. */
export const reached = { registered: 1, screened: 2, admitted: 3, consented: 4, booked: 5, departed: 6 } as const;

/** Days over which the cases were registered, the last of them today. */
const span = 2000;

/** Days from registration to departure. Cases younger than three times this are still under way. */
export const departsAfter = 40;

/** From this case on departures are not folded yet: the last forty households that left, as between two runs of the worker. */
export function firstUnfolded(count: number): number {
  return Math.max(1, Math.floor(count * (1 - (3 * departsAfter) / span)) - 40);
}

/** The case as the SQL of `population.ts` takes it. */
export interface BenchCase {
  n: number;
  number: string;
  registered_on: Day;
  destination: string;
  size: number;
  reached: number;
  exited: boolean;
  members: { k: number; family: string; given: string; search: string; sex: 'female' | 'male'; born: Day; language: string }[];
}

/** Ages at registration: the principal applicant holds the criterion of 50 and more, then a spouse and two children. */
const ages = [52, 47, 9, 4] as const;

/** Households of one to four in the shares of the demonstration: six of ten travel alone. */
const sizes = [1, 1, 1, 1, 1, 1, 2, 2, 3, 4] as const;

const nationalities = Object.keys(namePools) as (keyof typeof namePools)[];

/** Cases 1 to `count`, oldest first, numbered as the product numbers them. The same for the same day and count. */
export function* households(count: number, today: Day): Generator<BenchCase> {
  const lastOfYear = new Map<number, number>();
  for (let n = 1; n <= count; n++) {
    const age = Math.floor(((count - n) * span) / count);
    const registeredOn = plusDays(today, -age);
    const year = Number(registeredOn.slice(0, 4));
    const sequence = (lastOfYear.get(year) ?? 0) + 1;
    lastOfYear.set(year, sequence);
    const underWay = age < 3 * departsAfter;
    const exited = !underWay && n % 16 === 0;
    const nationality = nationalities[n % nationalities.length]!;
    yield {
      ...{ n, number: caseNumber(year, sequence), registered_on: registeredOn, destination: nationality, size: sizes[n % 10]! },
      ...{ reached: underWay ? 1 + (n % 5) : exited ? reached.screened : reached.departed, exited },
      members: ages.slice(0, sizes[n % 10]).map((years, at) => person(n, at, years, nationality, registeredOn)),
    };
  }
}

function person(n: number, at: number, years: number, nationality: keyof typeof namePools, registeredOn: Day) {
  const pool = namePools[nationality];
  const sex = (n + at) % 2 ? ('male' as const) : ('female' as const);
  const family = pool.family[(n >> 2) % pool.family.length]!;
  const given = pool[sex][(n >> 1) % pool[sex].length]!;
  // up to 300 days past the birthday: nobody's age changes before the departure
  const born = plusDays(yearsBefore(registeredOn, years), -(n % 300));
  return { k: at + 1, family, given, search: searchName(family, given), sex, born, language: Object.keys(pool.languages)[0]! };
}

const yearsBefore = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) - years}${day.slice(4).replace('-02-29', '-02-28')}`;

/** The day that stands in a verdict of `verdicts` for the day of the decision. */
export const verdictDay: Day = '2019-06-15';

/** What anybody on the case may read of the decision, by size of household: made by the rules, for case 0 on `verdictDay`. */
export function verdicts(): { size: number; verdict: string }[] {
  return [1, 2, 3, 4].map((size) => ({
    size,
    verdict: JSON.stringify(publicVerdict(screen(householdOf(size), policyOn(builtInPolicies, 'snia-2020', verdictDay)!, verdictDay), [])),
  }));
}

function householdOf(size: number) {
  const members = ages.slice(0, size).map((years, at): MemberFacts => {
    const born = yearsBefore(verdictDay, years);
    return {
      ...{
        id: idOf('member', at + 1),
        principal: at === 0,
        sex: 'female',
        birth: { from: born, to: born, precision: 'day' },
        nationality: 'CI',
        language: 'fr',
      },
      ...{ inMorocco: true, wishesToReturn: true, earlierReturnYear: null, milestones: {}, exit: null },
    };
  });
  const links = members
    .slice(2)
    .flatMap(({ id }) => members.slice(0, 2).map((adult): ParentalLink => ({ childId: id, adultId: adult.id, kind: 'parent' })));
  return { members, links, protected: { signals: [], assessments: [], fears: [] } };
}
