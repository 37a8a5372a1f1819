import { plusDays, type Day } from '#domain';
import { births } from './fictitious-births';
import type { FictitiousHousehold, FictitiousMember } from './fictitious-household';
import { exactMargins, type Margins } from './fictitious-margins';
import { namePools } from './fictitious-names';
import { canBeParent, parties, shapeOf, type Party } from './fictitious-parties';
import { found, named } from './fictitious-shapes';
import { shuffled, travellers } from './fictitious-travellers';
import { seededRandom, type SeededRandom } from './seeded-random';

/** A household, the day on which it registers and the day of its flight. */
export interface Journey {
  household: FictitiousHousehold;
  registersOn: Day;
  departsOn: Day;
}

export interface FictitiousYear {
  year: number;
  margins: Margins;
  seed: number;
  /** Days from registration to the flight. */
  road: number;
  /** Nobody registers before this day. */
  from: Day;
}

/**
 * Households of which exactly as many depart in a year as its margins say, in total and of each sex, age band and nationality given. Departures are
 * spread over the year. Each household is eligible under `snia-2020` from registration to departure once its findings are assessed. The same seed
 * gives the same people.
 * @throws RangeError when no households can be made of these margins
 */
export function fictitiousYear({ year, margins, seed, road, from }: FictitiousYear): Journey[] {
  const random = seededRandom(seed, year);
  const together = shuffled(parties(travellers(exactMargins(margins), random), random), random);
  const first = [`${year}-01-20`, plusDays(from, road)].sort().at(-1)!;
  const days = Math.round((Date.parse(`${year}-12-20`) - Date.parse(first)) / 86_400_000);
  let before = 0;
  return together.map((party, at) => {
    const departsOn = plusDays(first, Math.floor((days * before) / margins.total));
    before += party.adults.length + party.children.length;
    const registersOn = plusDays(departsOn, -road);
    return { household: household(party, registersOn, departsOn, at, random), registersOn, departsOn };
  });
}

function household(party: Party, registersOn: Day, departsOn: Day, at: number, random: SeededRandom): FictitiousHousehold {
  const finding = findingOf(party, random);
  const holder = finding === 'pregnant' ? party.adults.findIndex(({ sex }) => sex === 'female') : 0;
  const bornOn = births(party, departsOn, finding === 'pregnant', random);
  const members: FictitiousMember[] = [];
  for (const [index, { sex, nationality }] of [...party.adults, ...party.children].entries()) {
    const role = index < party.adults.length ? 'adult' : 'child';
    const taken = members.map(({ givenNames }) => givenNames);
    const person = named({ random, nationality, pool: namePools[nationality] }, { sex, role }, () => bornOn[index]!, taken);
    const elder = role === 'child' ? members.find((member) => member.role === 'child' && member.nationality === nationality) : undefined;
    members.push({ ...person, familyName: elder?.familyName ?? person.familyName });
  }
  return {
    shape: shapeOf(party),
    destination: members[0]!.nationality,
    phone: `+2126000${String(at % 100_000).padStart(5, '0')}`,
    members,
    parents: linksOf(party),
    ...said(party, finding && found({ random, referenceDay: registersOn }, finding, holder)),
  };
}

type Finding = Parameters<typeof found>[1];

/** By what a party holds a criterion, where its people alone do not make it one. */
function findingOf(party: Party, random: SeededRandom): Finding | undefined {
  const expecting = party.adults.some(({ sex, band }) => sex === 'female' && band !== '50+') ? 4 : 0;
  const shape = shapeOf(party);
  switch (shape) {
    case 'single-adult':
      return random.weighted({ health: 6, trafficking: 1, pregnant: expecting });
    case 'couple':
      return random.weighted({ health: 1, pregnant: 1 });
    case 'family':
      return 'health';
    case 'single-parent':
    case 'elderly':
    case 'unaccompanied-minor':
      return undefined;
  }
}

function said(party: Party, finding: ReturnType<typeof found> | undefined) {
  if (finding) return finding;
  return { signals: party.adults.length ? [] : [{ member: 0, kind: 'protection' as const }] };
}

/** Own children, and the others in whose place the first adult stands as guardian. */
function linksOf({ adults, children }: Party): FictitiousHousehold['parents'] {
  return children.flatMap((child, index): FictitiousHousehold['parents'] => {
    const parents = adults.flatMap((adult, at) => (canBeParent(adult, child) ? [at] : []));
    const own = parents.map((adult) => ({ child: adults.length + index, adult, kind: 'parent' as const }));
    return own.length || !adults.length ? own : [{ child: adults.length + index, adult: 0, kind: 'guardian' as const }];
  });
}
