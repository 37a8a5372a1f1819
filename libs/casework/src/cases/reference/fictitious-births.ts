import { plusDays, type AgeBand, type Day } from '#domain';
import { canBeParent, type Party } from './fictitious-parties';
import type { Traveller } from './fictitious-travellers';
import type { SeededRandom } from './seeded-random';

/** A span of days in which a person can be born, both ends included. */
interface Span {
  from: Day;
  to: Day;
}

const ages = {
  '0-4': [0, 4],
  '5-13': [5, 13],
  '14-17': [14, 17],
  '18-24': [18, 24],
  '25-49': [25, 49],
  '50+': [50, 75],
} as const satisfies Record<AgeBand, readonly [number, number]>;

/** For so many days before the departure everybody is of the age of that day: nobody changes band, comes of age or turns 50 on the road. */
export const settledDays = 120;

/** Half of the least time between two births. */
const halfApart = 141;

/** Birthdays of a party by its departure, adults first as in the party. Whoever can be a parent is old enough for it, and a mother not too old. */
export function births(party: Party, departsOn: Day, expecting: boolean, random: SeededRandom): Day[] {
  const children = childrenBorn(party.children, departsOn, random);
  const adults: Day[] = [];
  for (const adult of party.adults) {
    const own = children.filter((_, at) => canBeParent(adult, party.children[at]!)).sort();
    const spouse = adults[0];
    const wishes: Span[] = [
      ...(own.length ? [{ from: yearsBefore(own.at(-1)!, adult.sex === 'female' ? 45 : 60), to: yearsBefore(own[0]!, 18) }] : []),
      ...(expecting && adult.sex === 'female' ? [{ from: yearsBefore(departsOn, 44), to: departsOn }] : []),
      ...(spouse ? [{ from: yearsBefore(spouse, 8), to: yearsBefore(spouse, -8) }] : []),
    ];
    adults.push(between(wishes.reduce(narrowed, spanOf(adult, departsOn)), random));
  }
  return [...adults, ...children];
}

/** Of one band each in a slice of its years, with nine months and more between any two. */
function childrenBorn(children: Traveller[], departsOn: Day, random: SeededRandom): Day[] {
  return children.map((child, at) => {
    const alike = children.filter(({ band }) => band === child.band);
    const { from, to } = spanOf(child, departsOn);
    const slice = Math.floor(daysIn({ from, to }) / alike.length);
    const first = plusDays(from, slice * (at - children.findIndex(({ band }) => band === child.band)));
    return between({ from: plusDays(first, halfApart), to: plusDays(first, slice - halfApart) }, random);
  });
}

function spanOf({ band }: Traveller, departsOn: Day): Span {
  const [least, most] = ages[band];
  return { from: plusDays(yearsBefore(departsOn, most + 1), 1), to: yearsBefore(plusDays(departsOn, -settledDays), least) };
}

/** The days that both allow; a wish that allows none is passed over. */
function narrowed(span: Span, wish: Span): Span {
  const both = { from: wish.from > span.from ? wish.from : span.from, to: wish.to < span.to ? wish.to : span.to };
  return both.from <= both.to ? both : span;
}

function between(span: Span, random: SeededRandom): Day {
  return plusDays(span.from, random.between(0, daysIn(span)));
}

function daysIn({ from, to }: Span): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The same day some years before; 28 February instead of a leap day. */
export function yearsBefore(day: Day, years: number): Day {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4).replace('-02-29', '-02-28')}`;
}
