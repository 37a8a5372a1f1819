import type { PublishedFigure } from '#domain';
import type { Names } from '../../cases/reference/names';

/** What a published figure counts, in the words of its publisher. */
export const publishedDefinitions = {
  'snia-beneficiaries': {
    fr: "Migrants bénéficiaires du retour volontaire dans l'année (le rapport ne précise pas la règle de comptage)",
    ar: 'المهاجرون المستفيدون من العودة الطوعية خلال السنة (لا يحدد التقرير قاعدة الاحتساب)',
    en: 'Migrants who benefited from voluntary return in the year (the report does not state how they were counted)',
  },
} as const satisfies Record<string, Names>;
export type PublishedDefinition = keyof typeof publishedDefinitions;

/** A published figure that says what it counts. */
export interface PublishedSeriesFigure extends PublishedFigure {
  definition: PublishedDefinition;
}

/**
 * When the report came out. No day is printed in it: it covers 2020 and lists measures for 2021, hence the year alone. A vintage is an ISO 8601
 * date of year, month or day precision and sorts as text, so `2021` comes before any day of 2021 and a correction dated later wins.
 */
const vintage = '2021';
const sourceText = 'OIM-Maroc, SNIA 2020 §1.3.3';

const beneficiariesByYear = [
  [2005, 254],
  [2006, 51],
  [2007, 892],
  [2008, 210],
  [2009, 1_119],
  [2010, 501],
  [2011, 453],
  [2012, 112],
  [2013, 597],
  [2014, 1_158],
  [2015, 1_399],
  [2016, 1_500],
  [2017, 1_733],
  [2018, 1_509],
  [2019, 1_370],
  [2020, 796],
] as const;

/** Beneficiaries of voluntary return from Morocco, 2005–2020. The total is never stored: it is summed where it is printed. */
export const publishedSeries: readonly PublishedSeriesFigure[] = beneficiariesByYear.map(([year, beneficiaries]) => ({
  year,
  beneficiaries,
  sourceText,
  definition: 'snia-beneficiaries',
  vintage,
}));
