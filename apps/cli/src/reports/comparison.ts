export interface ComparedYear {
  year: number;
  published: number;
  counted: number;
}

/** The table counted from departures beside the published one, and whether they agree in every year. */
export function compare(years: ComparedYear[]): { lines: string[]; agrees: boolean } {
  const row = (...cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(11)).join('');
  const sum = (of: 'published' | 'counted') => years.reduce((total, year) => total + year[of], 0);
  const body = years.map(({ year, published, counted }) => row(year, published, counted, counted - published || '='));
  const agrees = years.every(({ published, counted }) => published === counted);
  return {
    lines: [row('year', 'published', 'counted', 'difference'), ...body, row('total', sum('published'), sum('counted'), agrees ? '=' : '≠')],
    agrees,
  };
}
