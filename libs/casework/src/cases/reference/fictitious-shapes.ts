import { ageOn, plusDays, type Day, type Sex } from '#domain';
import { yearsBefore } from './fictitious-births';
import type { FictitiousHousehold, FictitiousMember, HouseholdShape } from './fictitious-household';
import type { FictitiousNationality, NamePool } from './fictitious-names';
import type { SeededRandom } from './seeded-random';

/** What a household is put together from: its own stream of chance and the names of its country. */
export interface Making {
  random: SeededRandom;
  nationality: FictitiousNationality;
  pool: NamePool;
  referenceDay: Day;
  sex: Partial<Record<Sex, number>>;
  room: number;
}

type Made = Omit<FictitiousHousehold, 'shape' | 'destination' | 'phone'>;

/** How each kind of household is put together, so that it holds a criterion of SNIA 2020 §1.3.3: by its people or by what is then found. */
export const shapeMakers = {
  'single-adult': (making) => {
    const adult = person(making, making.random.weighted(making.sex), making.random.between(18, 45));
    const expecting = adult.sex === 'female' ? 4 : 0;
    const finding = making.random.weighted({ health: 6, trafficking: 1, pregnant: expecting });
    return { members: [adult], parents: [], ...found(making, finding, 0) };
  },

  couple: (making) => {
    const members = spouses(making, making.random.between(20, 40));
    return { members, parents: [], ...found(making, making.random.weighted({ health: 1, pregnant: 1 }), 1) };
  },

  family: (making) => {
    const couple = spouses(making, making.random.between(24, 40));
    const children = siblings(making, couple[1]!, couple[0]!.familyName, making.random.between(1, Math.min(3, making.room - 2)));
    const parents = children.flatMap((_, index) => [0, 1].map((adult) => ({ child: index + 2, adult, kind: 'parent' as const })));
    return { members: [...couple, ...children], parents, ...found(making, 'health', making.random.between(0, 1)) };
  },

  'single-parent': (making) => {
    const { male = 0, female = 0 } = making.sex;
    const parent = person(
      making,
      making.random.weighted({ male, female: female && Math.max(female, male * 2) }),
      making.random.between(22, 44),
    );
    const children = siblings(
      making,
      parent,
      making.random.pick(making.pool.family),
      making.random.between(1, Math.min(3, making.room - 1)),
    );
    const parents = children.map((_, index) => ({ child: index + 1, adult: 0, kind: 'parent' as const }));
    return { members: [parent, ...children], parents, signals: [] };
  },

  elderly: (making) => {
    const elder = person(making, making.random.weighted(making.sex), making.random.between(50, 70));
    const spouse = making.room > 1 && making.random.between(1, 4) === 1;
    const members = spouse ? [elder, person(making, other(elder.sex), making.random.between(42, 65))] : [elder];
    return { members, parents: [], signals: [] };
  },

  'unaccompanied-minor': (making) => ({
    members: [person(making, making.random.weighted(making.sex), making.random.between(14, 16))],
    parents: [],
    signals: [{ member: 0, kind: 'protection' }],
  }),
} as const satisfies Record<HouseholdShape, (making: Making) => Made>;

/** A husband and, second, his wife of about the same age, each with their own family name. */
function spouses(making: Making, age: number): FictitiousMember[] {
  return [person(making, 'male', age), person(making, 'female', Math.max(20, age - making.random.between(0, 6)))];
}

/** Children under 17, oldest first, more than a year apart, none born before the parent was about 18. */
function siblings(making: Making, parent: FictitiousMember, familyName: string, count: number): FictitiousMember[] {
  const oldest = Math.min(16, ageOn({ from: parent.bornOn, to: parent.bornOn, precision: 'day' }, making.referenceDay).least - 18);
  const ages = Array.from({ length: oldest + 1 }, (_, age) => age).filter((age) => (oldest - age) % 2 === 0);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, ages.length)) chosen.add(making.random.pick(ages));
  const taken: string[] = [];
  return [...chosen]
    .sort((left, right) => right - left)
    .map((age) => {
      const child = person(making, making.random.pick(['female', 'male']), age, taken);
      taken.push(child.givenNames);
      return { ...child, familyName, language: parent.language };
    });
}

function person(making: Making, sex: Sex, age: number, taken: readonly string[] = []): FictitiousMember {
  const bornOn = () => plusDays(yearsBefore(making.referenceDay, age), -making.random.between(0, 364));
  return named(making, { sex, role: age >= 18 ? 'adult' : 'child' }, bornOn, taken);
}

/** Somebody with names and a language of their country; `taken` are given names that the household has already. */
export function named(
  { random, nationality, pool }: Pick<Making, 'random' | 'nationality' | 'pool'>,
  { sex, role }: Pick<FictitiousMember, 'sex' | 'role'>,
  bornOn: () => Day,
  taken: readonly string[] = [],
): FictitiousMember {
  return {
    familyName: random.pick(pool.family),
    givenNames: random.pick(pool[sex].filter((name) => !taken.includes(name))),
    sex,
    bornOn: bornOn(),
    nationality,
    language: random.weighted(pool.languages),
    role,
  };
}

/** What an officer then finds, with what the person said of it at registration. */
export function found(
  { random, referenceDay }: Pick<Making, 'random' | 'referenceDay'>,
  finding: 'health' | 'pregnant' | 'trafficking',
  member: number,
): Omit<Made, 'members' | 'parents'> {
  switch (finding) {
    case 'health':
      return { signals: [{ member, kind: 'health' }], medical: { member, health: true } };
    case 'pregnant':
      // Weeks 8 to 26 on the reference day: no certificate of fitness is asked for before week 28.
      return {
        signals: [{ member, kind: 'pregnancy' }],
        medical: { member, pregnant: { expectedDelivery: plusDays(referenceDay, random.between(100, 220)) } },
      };
    case 'trafficking':
      return { signals: [{ member, kind: 'protection' }], trafficking: { member } };
  }
}

function other(sex: Sex): Sex {
  return sex === 'male' ? 'female' : 'male';
}
