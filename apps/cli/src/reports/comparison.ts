import type { Dimension } from './margins';

export interface ComparedYear {
  year: number;
  /** What was published, or what the margins file says. */
  given: number;
  counted: number;
}

export interface ComparedFigure extends ComparedYear {
  dimension: Dimension;
  value: string;
}

/** The table counted from departures beside the given one, and whether they agree in every year. */
export function compare(years: ComparedYear[]): { lines: string[]; agrees: boolean } {
  const row = (...cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(11)).join('');
  const sum = (of: 'given' | 'counted') => years.reduce((total, year) => total + year[of], 0);
  const body = years.map(({ year, given, counted }) => row(year, given, counted, difference(given, counted)));
  const agrees = years.every(({ given, counted }) => given === counted);
  return {
    lines: [row('year', 'given', 'counted', 'difference'), ...body, row('total', sum('given'), sum('counted'), agrees ? '=' : '≠')],
    agrees,
  };
}

/** The same for each sex, age band and nationality given, and for the total counted anew from the facts. No lines when nothing but totals is given and they agree. */
export function compareFigures(figures: ComparedFigure[]): { lines: string[]; agrees: boolean } {
  const row = (...cells: (string | number)[]) => cells.map((cell, at) => String(cell).padStart(at === 1 ? 13 : 11)).join('');
  const shown = figures.filter(({ dimension, given, counted }) => dimension !== 'total' || given !== counted);
  const body = shown.map(({ year, dimension, value, given, counted }) =>
    row(year, dimension, value, given, counted, difference(given, counted)),
  );
  return {
    lines: body.length ? [row('year', 'dimension', 'value', 'given', 'counted', 'difference'), ...body] : [],
    agrees: figures.every(({ given, counted }) => given === counted),
  };
}

function difference(given: number, counted: number): number | '=' {
  return counted - given || '=';
}
