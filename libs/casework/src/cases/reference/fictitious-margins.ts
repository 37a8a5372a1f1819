import { ageBands, type AgeBand, type Sex } from '#domain';
import { namePools, type FictitiousNationality } from './fictitious-names';

/** How many people, and how many of them of each sex, age and nationality. A dimension left out follows the usual weights; a value left out is 0. */
export interface Margins {
  total: number;
  sex?: Partial<Record<Sex, number>>;
  age?: Partial<Record<AgeBand, number>>;
  nationality?: Partial<Record<FictitiousNationality, number>>;
}

/** Every value of every dimension, each dimension adding up to the same total. */
export interface ExactMargins {
  sex: Record<Sex, number>;
  age: Record<AgeBand, number>;
  nationality: Record<FictitiousNationality, number>;
}

/** As in 2020: 604 men and 192 women (SNIA 2020 §1.3.3). For the other years nothing is published: the same shares are an assumption. */
export const usualSexes: Record<Sex, number> = { male: 604, female: 192 };

/** "Mainly Côte d'Ivoire, Guinea and Senegal" in 2020 (SNIA 2020 §1.3.3). The order is the report's, the shares and the other countries are an assumption. */
export const usualNationalities: Record<FictitiousNationality, number> = {
  CI: 30,
  GN: 25,
  SN: 15,
  CM: 10,
  ML: 7,
  BF: 3,
  CD: 3,
  TG: 2,
  NG: 3,
  GM: 2,
};

/**
 * Shares of the age bands on the day of departure, in per cent. The report gives no ages at all: this is an assumption, made from the six groups
 * that the programme is for (§1.3.3), among them parents who return alone with their children, so that one in four is a minor, and people of 50
 * and over, so that one in ten is.
 */
export const usualAges: Record<AgeBand, number> = { '0-4': 10, '5-13': 11, '14-17': 4, '18-24': 20, '25-49': 45, '50+': 10 };

/** The most children with whom one adult or couple travels. */
export const mostChildren = 4;

const minorBands = ['0-4', '5-13', '14-17'] as const satisfies readonly AgeBand[];

export function isMinorBand(band: AgeBand): boolean {
  return (minorBands as readonly AgeBand[]).includes(band);
}

/** Whole numbers that add up to `total`, as near to the weights as they can be: the largest remainders are rounded up, the first of equal ones first. */
export function apportion<K extends string>(total: number, weights: Record<K, number>): Record<K, number> {
  const keys = Object.keys(weights) as K[];
  const all = keys.reduce((sum, key) => sum + weights[key], 0);
  if (!all) return weights;
  const exact = keys.map((key) => ({ key, share: (total * weights[key]) / all }));
  const shares = Object.fromEntries(exact.map(({ key, share }) => [key, Math.floor(share)])) as Record<K, number>;
  const left = total - keys.reduce((sum, key) => sum + shares[key], 0);
  const byRemainder = exact.map(({ key, share }) => ({ key, rest: share - Math.floor(share) })).sort((one, other) => other.rest - one.rest);
  for (const { key } of byRemainder.slice(0, left)) shares[key]++;
  return shares;
}

/**
 * What is given, exactly, and the rest by the usual weights.
 * @throws RangeError when no households can be made of it: more children under 5 than the adults there are can take along
 */
export function exactMargins({ total, sex, age, nationality }: Margins): ExactMargins {
  const exact = {
    sex: sex ? filled(sex, ['female', 'male']) : apportion(total, usualSexes),
    age: age ? filled(age, ageBands) : apportion(total, usualAges),
    nationality: nationality
      ? filled(nationality, Object.keys(namePools) as FictitiousNationality[])
      : apportion(total, usualNationalities),
  };
  const infants = exact.age['0-4'];
  const grown = total - minorBands.reduce((sum, band) => sum + exact.age[band], 0);
  if (infants > mostChildren * grown) {
    throw new RangeError(
      `${infants} children under 5 and ${grown} adults: a child under 5 never travels alone, and an adult takes ${mostChildren} at most`,
    );
  }
  return exact;
}

function filled<K extends string>(given: Partial<Record<K, number>>, keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, given[key] ?? 0])) as Record<K, number>;
}
