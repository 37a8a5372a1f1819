import { exactMargins, type Margins } from '#casework/cases/reference/fictitious-margins';
import { programmeFirstYear } from '#domain';
import { PlainError } from '#platform/shutdown';
import { dimensions, publishedMargins, type Dimension, type YearMargins } from './margins';

/** How a margins file is written: shown by `iyab replay --help`. */
export const marginsFormat = `Margins file (CSV, UTF-8, one figure a row; # begins a comment line):
  year,dimension,value,count
  2012,total,,112
  2012,sex,female,27
  2012,sex,male,85
  2012,age,25-49,112
  2012,nationality,ML,112
Dimensions and their values:
${(Object.entries(dimensions) as [Dimension, readonly string[]][])
  .map(([dimension, values]) => `  ${dimension.padEnd(12)} ${values.join(' ') || '(none)'}`)
  .join('\n')}
All figures given for a year hold at once and exactly. A year without a total row has the published total. A value that a given dimension
leaves out is 0; a dimension left out follows the usual weights: sexes as in 2020, ages and nationalities as assumed in the program's
fictitious people. Age is that on the day of departure.`;

const header = ['year', 'dimension', 'value', 'count'];

interface Row {
  line: number;
  year: number;
  dimension: Dimension;
  value: string;
  count: number;
}

/**
 * The margins of each year of a file, in order of year. `lastYear` is the last that has ended.
 * @throws PlainError with every fault found, a line each, that names row and column
 */
export function parseMargins(text: string, file: string, lastYear: number): YearMargins {
  const faults: string[] = [];
  const rows = rowsOf(text, lastYear, (line, column, fault) => void faults.push(`${file}, row ${line}, column ${column}: ${fault}`));
  const margins: YearMargins = new Map();
  if (!faults.length) {
    for (const year of [...new Set(rows.map((row) => row.year))].sort()) {
      margins.set(
        year,
        marginsOf(
          year,
          rows.filter((row) => row.year === year),
          (line, fault) => void faults.push(`${file}, row ${line}, column count: ${fault}`),
        ),
      );
    }
    if (!margins.size) faults.push(`${file}: no figure in it`);
  }
  if (faults.length) throw new PlainError(faults.join('\n'));
  return margins;
}

type Fault = (line: number, column: string, fault: string) => void;

function rowsOf(text: string, lastYear: number, fault: Fault): Row[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((content, at) => ({ line: at + 1, content: content.trim() }))
    .filter(({ content }) => content && !content.startsWith('#'));
  const [first, ...rest] = lines;
  if (first?.content.toLowerCase() !== header.join(',')) {
    fault(first?.line ?? 1, 'year', `the first line must be ${header.join(',')}`);
    return [];
  }
  const seen = new Map<string, number>();
  return rest.flatMap(({ line, content }) => {
    const row = rowOf(line, content, lastYear, fault);
    if (!row) return [];
    const key = `${row.year},${row.dimension},${row.value}`;
    const before = seen.get(key);
    if (before) fault(line, 'value', `${key} is given in row ${before} already`);
    seen.set(key, line);
    return [row];
  });
}

function rowOf(line: number, content: string, lastYear: number, fault: Fault): Row | undefined {
  const cells = content.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  if (cells.length !== header.length) {
    fault(line, header[Math.min(cells.length, header.length) - 1]!, `${cells.length} columns instead of ${header.length}`);
    return undefined;
  }
  const [year, dimension, value, count] = cells as [string, string, string, string];
  const faults: [string, string][] = [];
  if (!/^\d{4}$/.test(year) || Number(year) < programmeFirstYear || Number(year) > lastYear)
    faults.push(['year', `"${year}" is not a year from ${programmeFirstYear} to ${lastYear}`]);
  if (!isDimension(dimension)) faults.push(['dimension', `"${dimension}" is none of ${Object.keys(dimensions).join(', ')}`]);
  else if (!(dimensions[dimension] as readonly string[]).includes(value)) faults.push(['value', unknownValue(dimension, value)]);
  if (!/^\d{1,6}$/.test(count)) faults.push(['count', `"${count}" is not a whole number of people`]);
  for (const [column, what] of faults) fault(line, column, what);
  return faults.length ? undefined : { line, year: Number(year), dimension: dimension as Dimension, value, count: Number(count) };
}

function isDimension(text: string): text is Dimension {
  return Object.hasOwn(dimensions, text);
}

function unknownValue(dimension: Dimension, value: string): string {
  if (dimension === 'total') return `"${value}" must be empty for a total`;
  const among = `none of ${dimensions[dimension].join(', ')}`;
  return dimension === 'nationality' ? `there are no names for people of "${value}": it is ${among}` : `"${value}" is ${among}`;
}

/** A year's rows as margins. Every dimension must add up to the total, and households must be possible. */
function marginsOf(year: number, rows: Row[], fault: (line: number, fault: string) => void): Margins {
  const given = rows.find(({ dimension }) => dimension === 'total');
  const total = given?.count ?? publishedMargins(year)?.total;
  if (total === undefined) {
    fault(rows[0]!.line, `${year} has no published total: give a row ${year},total,,<people>`);
    return { total: 0 };
  }
  const margins: Margins = { total };
  for (const dimension of ['sex', 'age', 'nationality'] as const) {
    const mine = rows.filter((row) => row.dimension === dimension);
    if (!mine.length) continue;
    const sum = mine.reduce((people, { count }) => people + count, 0);
    const whose = given ? `the total of row ${given.line}` : 'the published total, and there is no total row';
    if (sum !== total) fault(mine.at(-1)!.line, `${dimension} of ${year} adds up to ${sum}, not to ${total}, ${whose}`);
    margins[dimension] = Object.fromEntries(mine.map(({ value, count }) => [value, count]));
  }
  try {
    exactMargins(margins);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fault(rows.findLast(({ dimension }) => dimension === 'age')!.line, `impossible in ${year}: ${error.message}`);
  }
  return margins;
}
