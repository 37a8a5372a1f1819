import type { Margins } from '#casework/cases/reference/fictitious-margins';
import { namePools } from '#casework/cases/reference/fictitious-names';
import { publishedSeries } from '#casework/reports/reference/published-series';
import { ageBands } from '#domain';

/** Values that each dimension of a margins file knows. `total` has none. */
export const dimensions = {
  total: [''],
  sex: ['female', 'male'],
  age: ageBands,
  nationality: Object.keys(namePools),
} as const satisfies Record<string, readonly string[]>;
export type Dimension = keyof typeof dimensions;

/** The margins of each year. */
export type YearMargins = Map<number, Margins>;

/** 604 men and 192 women (SNIA 2020 §1.3.3): the only year of which more than the total is published. */
const publishedSexes: Record<number, Margins['sex']> = { 2020: { male: 604, female: 192 } };

/** What is published of a year; undefined when nothing is. */
export function publishedMargins(year: number): Margins | undefined {
  const figure = publishedSeries.find((published) => published.year === year);
  const sex = publishedSexes[year];
  return figure && { total: figure.beneficiaries, ...(sex && { sex }) };
}

/** One figure that must be met. */
export interface GivenFigure {
  year: number;
  dimension: Dimension;
  /** Empty for a total. */
  value: string;
  given: number;
}

/** Every figure that the margins give, the total of each year first. A dimension that is given is given whole: what it leaves out is none. */
export function givenFigures(margins: YearMargins): GivenFigure[] {
  return [...margins].flatMap(([year, { total, ...parts }]) => [
    { year, dimension: 'total' as const, value: '', given: total },
    ...(Object.entries(parts) as [Exclude<Dimension, 'total'>, Partial<Record<string, number>>][]).flatMap(([dimension, counts]) =>
      dimensions[dimension].map((value) => ({ year, dimension, value, given: counts[value] ?? 0 })),
    ),
  ]);
}
