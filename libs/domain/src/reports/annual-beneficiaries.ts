import type { Day } from '../cases/day';
import { refuse, type Refusal } from '../cases/refusals';

/** The first year of the programme. SNIA 2020 §1.3.3. */
export const programmeFirstYear = 2005;

/** A figure that somebody printed. A correction is another row with a later vintage, never an overwrite. */
export interface PublishedFigure {
  year: number;
  /** Persons. */
  beneficiaries: number;
  /** Who printed it, and where. */
  sourceText: string;
  /** When it was printed: an ISO 8601 date of year, month or day precision. Vintages sort as text: `2021` before `2021-06-30` before `2022`. */
  vintage: string;
}

/** Members with confirmed departure in a year, corrections included. A year that is not listed was not counted. */
export interface CountedFigure {
  year: number;
  /** Persons. */
  beneficiaries: number;
}

export type FigureSource = 'published' | 'counted';

/** How a counted figure names its source. */
export const countedSourceText = 'Iyab, confirmed departures by year of departure (Africa/Casablanca)';

/** One line of the annual table. `null` prints "not available", never 0. */
export interface AnnualFigure {
  year: number;
  beneficiaries: number | null;
  source: FigureSource | null;
  sourceText: string | null;
  /** The vintage of a published figure; a counted figure has none: it is as of the reading. */
  vintage: string | null;
}

/** What one source brings to the total. */
export interface AnnualSource {
  source: FigureSource;
  sourceText: string;
  vintage: string | null;
  years: number[];
  beneficiaries: number;
}

export interface AnnualTable {
  years: AnnualFigure[];
  /** The sum of the years that have a figure; `null` when none has. */
  total: number | null;
  /** The years that the total leaves out. */
  missing: number[];
  sources: AnnualSource[];
}

export interface AnnualQuestion {
  published: readonly PublishedFigure[];
  counted: readonly CountedFigure[];
  /** The 1 January from which departures are counted live; `null` while nothing is. */
  liveFrom: Day | null;
  firstYear: number;
  lastYear: number;
}

/**
 * Annual beneficiaries of return, in persons, from `firstYear` to `lastYear`. DOMAIN §9.
 *
 * Exactly one source is in force per year: the published series before `liveFrom`, the count of confirmed departures from then on; the other one
 * is left out even when the one in force has no figure. The latest vintage of a published year wins; of two rows with one vintage the first
 * listed stays, because a figure is not overwritten by another of the same date.
 *
 * A year without a figure is `null`. A counted 0 is a figure, for a year that the caller lists with 0; a live year that the caller does not list
 * (not replayed, not reached) was not counted and stays `null`.
 *
 * Refuses `live-from-not-a-new-year` when `liveFrom` is not a 1 January: half a year from each source would be a third one.
 */
export function annualBeneficiaries({ published, counted, liveFrom, firstYear, lastYear }: AnnualQuestion): AnnualTable | Refusal {
  if (liveFrom !== null && !/^\d{4}-01-01$/.test(liveFrom)) return refuse('live-from-not-a-new-year', { day: liveFrom });

  const liveYear = liveFrom === null ? Infinity : Number(liveFrom.slice(0, 4));
  const years = yearsBetween(firstYear, lastYear).map((year) =>
    year < liveYear ? publishedIn(published, year) : countedIn(counted, year),
  );

  const known = years.filter(isKnown);
  return {
    years,
    total: known.length ? known.reduce((sum, { beneficiaries }) => sum + beneficiaries, 0) : null,
    missing: years.filter(({ beneficiaries }) => beneficiaries === null).map(({ year }) => year),
    sources: sourcesOf(known),
  };
}

/** The programme's years that are over on a day, oldest first: a year closes when its 31 December has passed. Public pages show no other. */
export function closedYears(today: Day): number[] {
  return yearsBetween(programmeFirstYear, Number(today.slice(0, 4)) - 1);
}

type KnownFigure = AnnualFigure & { beneficiaries: number; source: FigureSource; sourceText: string };

function isKnown(figure: AnnualFigure): figure is KnownFigure {
  return figure.beneficiaries !== null;
}

function publishedIn(published: readonly PublishedFigure[], year: number): AnnualFigure {
  const ofYear = published.filter((figure) => figure.year === year);
  if (!ofYear.length) return unknownIn(year);
  const { beneficiaries, sourceText, vintage } = ofYear.reduce((best, next) => (next.vintage > best.vintage ? next : best));
  return { year, beneficiaries, source: 'published', sourceText, vintage };
}

function countedIn(counted: readonly CountedFigure[], year: number): AnnualFigure {
  const figure = counted.find((candidate) => candidate.year === year);
  if (!figure) return unknownIn(year);
  return { year, beneficiaries: figure.beneficiaries, source: 'counted', sourceText: countedSourceText, vintage: null };
}

function unknownIn(year: number): AnnualFigure {
  return { year, beneficiaries: null, source: null, sourceText: null, vintage: null };
}

function sourcesOf(known: readonly KnownFigure[]): AnnualSource[] {
  const sources = new Map<string, AnnualSource>();
  for (const { year, beneficiaries, source, sourceText, vintage } of known) {
    const key = JSON.stringify([source, sourceText, vintage]);
    const entry = sources.get(key) ?? { source, sourceText, vintage, years: [], beneficiaries: 0 };
    entry.years.push(year);
    entry.beneficiaries += beneficiaries;
    sources.set(key, entry);
  }
  return [...sources.values()];
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
