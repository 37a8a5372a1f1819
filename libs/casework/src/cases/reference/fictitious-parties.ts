import type { HouseholdShape } from './fictitious-household';
import { isMinorBand, mostChildren } from './fictitious-margins';
import { rankOf, shuffled, type Traveller } from './fictitious-travellers';
import type { SeededRandom } from './seeded-random';

/** Who travels with whom, before anybody has a name or a birthday: adults first, then the children, oldest first. */
export interface Party {
  adults: Traveller[];
  children: Traveller[];
}

/** How many brothers and sisters travel together, when there are adults enough. */
const siblings = { 1: 3, 2: 4, 3: 2, 4: 1 };

/**
 * Puts travellers together, so that each party holds a criterion once its findings are assessed, and every minor travels with an adult: of the
 * same nationality as far as there are such adults, of another otherwise. Only when there are more minors than all adults together can take along
 * do the oldest of them travel alone.
 */
export function parties(people: readonly Traveller[], random: SeededRandom): Party[] {
  const grown = people.filter(({ band }) => !isMinorBand(band));
  const byAge = people.filter(({ band }) => isMinorBand(band)).sort((one, other) => rankOf(one) - rankOf(other));
  const accompanied = byAge.slice(0, mostChildren * grown.length);
  const alone = byAge.slice(accompanied.length).map((minor): Party => ({ adults: [], children: [minor] }));

  const made: Party[] = [];
  const unplaced: Traveller[] = [];
  for (const nationality of new Set(people.map((person) => person.nationality))) {
    const mine = (person: Traveller) => person.nationality === nationality;
    made.push(...ofOneNationality(grown.filter(mine), accompanied.filter(mine), unplaced, random));
  }
  for (const minor of unplaced) made.find(({ children }) => children.length < mostChildren)!.children.push(minor);
  for (const { children } of made) children.sort((one, other) => rankOf(other) - rankOf(one));
  return [...joined(made, random), ...alone];
}

/** Whether a child of that age can be this adult's own: born to a parent of 18 at least, and to a mother of 45 at most. */
export function canBeParent(adult: Traveller, child: Traveller): boolean {
  switch (adult.band) {
    case '0-4':
    case '5-13':
    case '14-17':
      return false;
    case '18-24':
      return child.band === '0-4';
    case '25-49':
      return true;
    case '50+':
      return adult.sex === 'male' || child.band === '14-17';
  }
}

export function shapeOf({ adults, children }: Party): HouseholdShape {
  const [first, second] = adults;
  if (!first) return 'unaccompanied-minor';
  if (children.length) return !second && children.some((child) => canBeParent(first, child)) ? 'single-parent' : 'family';
  if (adults.some(({ band }) => band === '50+')) return 'elderly';
  return second ? 'couple' : 'single-adult';
}

/** Brothers and sisters each find an adult of their own country; the other adults come back as parties of one. */
function ofOneNationality(grown: Traveller[], minors: Traveller[], unplaced: Traveller[], random: SeededRandom): Party[] {
  const placed = minors.slice(0, mostChildren * grown.length);
  unplaced.push(...minors.slice(placed.length));
  const waiting = shuffled(grown, random);
  const families = split(shuffled(placed, random), waiting.length, random).map((children) => {
    const [adult] = waiting.splice(likeliest(waiting, children, random), 1);
    return { adults: [adult!], children };
  });
  return [...families, ...waiting.map((adult) => ({ adults: [adult], children: [] }))];
}

/** In groups of 1 to 4, and in no more groups than there are adults: then as evenly as can be. */
function split(minors: Traveller[], adults: number, random: SeededRandom): Traveller[][] {
  const groups: Traveller[][] = [];
  for (let from = 0; from < minors.length; from += groups.at(-1)!.length) {
    groups.push(minors.slice(from, from + Number(random.weighted(siblings))));
  }
  if (groups.length <= adults) return groups;
  return Array.from({ length: adults }, (_, at) =>
    minors.slice(Math.floor((minors.length * at) / adults), Math.floor((minors.length * (at + 1)) / adults)),
  );
}

/** Who of the waiting adults takes these children along: a parent of most of them, two times in three a mother. */
function likeliest(waiting: Traveller[], children: Traveller[], random: SeededRandom): number {
  const preferred = random.between(1, 3) === 1 ? 'male' : 'female';
  const score = (adult: Traveller) => 2 * children.filter((child) => canBeParent(adult, child)).length + (adult.sex === preferred ? 1 : 0);
  return waiting.reduce((best, adult, at) => (score(adult) > score(waiting[best]!) ? at : best), 0);
}

/** One lone adult in four travels with a spouse of the same country and about the same age, and so does one lone parent in four. */
function joined(made: Party[], random: SeededRandom): Party[] {
  const lone = new Map<string, Party[]>();
  for (const party of made.filter(({ children }) => !children.length)) {
    const kind = kindOf(party.adults[0]!);
    const alike = lone.get(kind);
    if (alike) alike.push(party);
    else lone.set(kind, [party]);
  }
  const gone = new Set<Party>();
  for (const party of made) {
    if (gone.has(party) || random.between(1, 4) > 1) continue;
    const adult = party.adults[0]!;
    const spouses = lone.get(kindOf({ ...adult, sex: adult.sex === 'male' ? 'female' : 'male' })) ?? [];
    while (spouses.length && (gone.has(spouses[0]!) || spouses[0]!.adults.length > 1)) spouses.shift();
    const [spouse] = spouses;
    if (!spouse || !party.children.every((child) => canBeParent(adult, child) && canBeParent(spouse.adults[0]!, child))) continue;
    party.adults.push(...spouse.adults);
    gone.add(spouse);
  }
  return made.filter((party) => !gone.has(party));
}

function kindOf({ sex, band, nationality }: Traveller): string {
  return `${nationality} ${band} ${sex}`;
}
