import { ageBands, type AgeBand, type Sex } from '#domain';
import { isMinorBand, mostChildren, type ExactMargins } from './fictitious-margins';
import type { FictitiousNationality } from './fictitious-names';
import type { SeededRandom } from './seeded-random';

/** What the figures know of a person. */
export interface Traveller {
  sex: Sex;
  band: AgeBand;
  nationality: FictitiousNationality;
}

/**
 * As many people as the margins say, each margin held exactly: one list for each dimension, shuffled and laid side by side. Adults and minors are
 * made apart, so that half of the minors are girls, and no nationality has more minors than its adults can take along, as far as the margins let it.
 */
export function travellers(margins: ExactMargins, random: SeededRandom): Traveller[] {
  const bands = expand(margins.age);
  const minors = bands.filter(isMinorBand);
  const grown = bands.filter((band) => !isMinorBand(band));
  const young = {
    nationality: minorsByNationality(margins.nationality, minors.length),
    sex: minorsBySex(margins.sex, minors.length),
  };
  return [
    ...beside(minors, young.sex, young.nationality, random),
    ...beside(grown, minus(margins.sex, young.sex), minus(margins.nationality, young.nationality), random),
  ];
}

export function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const at = random.between(0, last);
    [all[last], all[at]] = [all[at]!, all[last]!];
  }
  return all;
}

/** Oldest or youngest first: the place of a band in life. */
export function rankOf({ band }: Traveller): number {
  return ageBands.indexOf(band);
}

function beside(
  bands: AgeBand[],
  sexes: Record<Sex, number>,
  nationalities: Record<FictitiousNationality, number>,
  random: SeededRandom,
): Traveller[] {
  const sex = shuffled(expand(sexes), random);
  const nationality = shuffled(expand(nationalities), random);
  return shuffled(bands, random).map((band, at) => ({ band, sex: sex[at]!, nationality: nationality[at]! }));
}

function minorsBySex({ female, male }: Record<Sex, number>, minors: number): Record<Sex, number> {
  const girls = Math.min(Math.max(Math.round(minors / 2), minors - male), female);
  return { female: girls, male: minors - girls };
}

/** Dealt out one by one to the nationality that is furthest below its share and still has an adult for one more; failing that, to any that has people left. */
function minorsByNationality(people: Record<FictitiousNationality, number>, minors: number): Record<FictitiousNationality, number> {
  const keys = Object.keys(people) as FictitiousNationality[];
  const young = Object.fromEntries(keys.map((key) => [key, 0])) as Record<FictitiousNationality, number>;
  const total = keys.reduce((sum, key) => sum + people[key], 0);
  const shortOf = (key: FictitiousNationality) => (people[key] * minors) / total - young[key];
  const most = (among: FictitiousNationality[]) => among.reduce((best, key) => (shortOf(key) > shortOf(best) ? key : best));
  for (let dealt = 0; dealt < minors; dealt++) {
    const left = keys.filter((key) => young[key] < people[key]);
    const accompanied = left.filter((key) => young[key] + 1 <= mostChildren * (people[key] - young[key] - 1));
    young[most(accompanied.length ? accompanied : left)]++;
  }
  return young;
}

function expand<K extends string>(counts: Record<K, number>): K[] {
  return (Object.entries(counts) as [K, number][]).flatMap(([key, count]) => Array<K>(count).fill(key));
}

function minus<K extends string>(all: Record<K, number>, part: Record<K, number>): Record<K, number> {
  return Object.fromEntries((Object.keys(all) as K[]).map((key) => [key, all[key] - part[key]])) as Record<K, number>;
}
