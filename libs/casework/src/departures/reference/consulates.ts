import type { Names } from '../../cases/reference/names';

/** A mission of an origin country in Morocco to which a travel document may be asked for. */
export interface Consulate {
  code: string;
  /** ISO 3166-1 alpha-2 of the country that the mission represents. */
  country: string;
  kind: 'embassy-consular-section' | 'consulate-general';
  city: ConsulateCity;
  /** Where the existence of the mission was read, never proof that it issues travel documents today. */
  source: string;
  /** The day on which the office checked the entry, `null` while nobody has. */
  checkedOn: string | null;
  verified: boolean;
}

export const consulateCities = {
  rabat: { fr: 'Rabat', ar: 'الرباط', en: 'Rabat' },
  casablanca: { fr: 'Casablanca', ar: 'الدار البيضاء', en: 'Casablanca' },
  laayoune: { fr: 'Laâyoune', ar: 'العيون', en: 'Laayoune' },
  dakhla: { fr: 'Dakhla', ar: 'الداخلة', en: 'Dakhla' },
} as const satisfies Record<string, Names>;
export type ConsulateCity = keyof typeof consulateCities;

const credentials2026 = 'Letters of credence presented in Rabat, press of 26 February 2026';
const generalKnowledge = 'General knowledge, no document consulted';

/**
 * A starting directory, **to be checked by the office before use**: no entry is verified, none carries an address or a telephone number,
 * because an invented one would send a family to the wrong door. Countries without a row here (e.g. an embassy of Togo) are not known to have
 * none: they were not found in a source.
 */
export const consulates: readonly Consulate[] = [
  ...embassies(credentials2026, ['CI', 'GA', 'GH', 'LR', 'SL']),
  ...embassies('Website of the embassy in Rabat, seen with messages of 2017', ['NG']),
  ...embassies('Ministry of Senegalese Abroad, press of September 2023', ['SN']),
  ...embassies(generalKnowledge, ['GN', 'CM', 'ML', 'BF', 'CD', 'CG', 'GM', 'BJ', 'NE', 'CF', 'TD', 'GW', 'SD']),
  ...consulatesGeneral('Council of Ministers of Senegal, press of 16 September 2021', 'casablanca', ['SN']),
  ...consulatesGeneral('Press on the consulates opened in the south, 2020', 'laayoune', ['CI', 'GA', 'CF']),
  ...consulatesGeneral('Ministry of Foreign Affairs of Morocco, 23 October 2020', 'dakhla', ['GM', 'GN', 'LR', 'BF', 'GW']),
  ...consulatesGeneral('Press of 19 December 2020', 'dakhla', ['CD']),
  ...consulatesGeneral('Press of 5 April 2021', 'dakhla', ['SN']),
  ...consulatesGeneral('Press of 27 August 2021, announcing the opening', 'dakhla', ['SL']),
  ...consulatesGeneral('Press of 21 July 2022', 'dakhla', ['TG']),
  ...consulatesGeneral('Press of 14 August 2024', 'dakhla', ['TD']),
];

function embassies(source: string, countries: string[]): Consulate[] {
  return countries.map((country) => unverified('embassy-consular-section', country, 'rabat', source));
}

function consulatesGeneral(source: string, city: ConsulateCity, countries: string[]): Consulate[] {
  return countries.map((country) => unverified('consulate-general', country, city, source));
}

function unverified(kind: Consulate['kind'], country: string, city: ConsulateCity, source: string): Consulate {
  return { code: `${country.toLowerCase()}-${city}`, country, kind, city, source, checkedOn: null, verified: false };
}
