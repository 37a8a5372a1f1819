import { escapeHtml } from './html';

export interface ChartBar {
  year: number;
  /** Persons; `null` draws no bar but the word for it. */
  value: number | null;
  /** The value as it is printed, or the word for a missing one. */
  text: string;
}

export interface Chart {
  bars: readonly ChartBar[];
  title: string;
  description: string;
  /** The first year stands on the right, where Arabic begins. */
  fromRight: boolean;
}

const step = 56;
const barWidth = 36;
const height = 300;
const top = 28;
const base = 264;

/**
 * Bars as SVG text, without script and without inline style, so that a strict content policy shows it; classes are styled by the page.
 * The numbers stand on the bars: there is no scale to read them from.
 */
export function annualChart({ bars, title, description, fromRight }: Chart): string {
  const highest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const width = Math.max(1, bars.length) * step;
  const drawn = bars.map((bar, at) => {
    const place = fromRight ? bars.length - 1 - at : at;
    return column(bar, place * step + step / 2, highest);
  });
  return [
    `<svg class="chart" role="img" aria-labelledby="chart-title chart-text" viewBox="0 0 ${width} ${height}" direction="ltr">`,
    `<title id="chart-title">${escapeHtml(title)}</title><desc id="chart-text">${escapeHtml(description)}</desc>`,
    ...drawn,
    `<line class="base" x1="0" y1="${base}" x2="${width}" y2="${base}"/>`,
    '</svg>',
  ].join('\n');
}

function column({ year, value, text }: ChartBar, middle: number, highest: number): string {
  const label = `<text class="year" x="${middle}" y="${base + 22}" text-anchor="middle">${year}</text>`;
  if (value === null) {
    const word = `<text class="missing" transform="translate(${middle + 5} ${base - 10}) rotate(-90)">${escapeHtml(text)}</text>`;
    return `<g>${word}${label}</g>`;
  }
  const tall = Math.round((value / highest) * (base - top));
  const bar = `<rect class="bar" x="${middle - barWidth / 2}" y="${base - tall}" width="${barWidth}" height="${tall}"/>`;
  const number = `<text class="value" x="${middle}" y="${base - tall - 8}" text-anchor="middle">${escapeHtml(text)}</text>`;
  return `<g>${bar}${number}${label}</g>`;
}
