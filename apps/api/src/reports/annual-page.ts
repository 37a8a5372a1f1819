import type { AnnualFigure, AnnualTable } from '#domain';
import { annualChart } from './annual-chart';
import { pageStyle } from './annual-style';
import { annualWords, type AnnualWords } from './annual-words';
import { escapeHtml } from './html';
import { pageLanguages, type PageLanguage } from './page-language';

const data = '/api/v1/public/annual-beneficiaries';

/** The public page: title, bars, table, definition, sources and data, drawn by the server and complete without JavaScript. A demonstration says what is invented and what is not. */
export function annualPage(table: AnnualTable, language: PageLanguage, nonce: string, demo: boolean): string {
  const words: AnnualWords = annualWords[language];
  return `<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style nonce="${escapeHtml(nonce)}">${pageStyle}</style>
</head>
<body>
<nav aria-label="${escapeHtml(words.language)}">${pageLanguages.map((other) => languageLink(other, language)).join(' ')}</nav>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.intro)}</p>
${demo ? `<p><strong>${escapeHtml(words.demo)}</strong></p>\n` : ''}<div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(words.chart)}">${chart(table, words)}</div>
<div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(words.title)}">${figures(table, words)}</div>
<h2>${escapeHtml(words.definition)}</h2>
${definitions(table, words)}
<h2>${escapeHtml(words.sources)}</h2>
${sources(table, words)}
<h2>${escapeHtml(words.data)}</h2>
<p><a href="${data}.csv" type="text/csv">CSV</a> · <a href="${data}" type="application/json">JSON</a></p>
</main>
</body>
</html>
`;
}

function languageLink(other: PageLanguage, current: PageLanguage): string {
  const here = other === current ? ' aria-current="true"' : '';
  return `<a href="?lang=${other}" lang="${other}" hreflang="${other}"${here}>${escapeHtml(annualWords[other].name)}</a>`;
}

function chart({ years }: AnnualTable, words: AnnualWords): string {
  const known = years.filter((figure): figure is AnnualFigure & { beneficiaries: number } => figure.beneficiaries !== null);
  const highest = known.reduce<(typeof known)[number] | undefined>(
    (best, next) => (best && best.beneficiaries >= next.beneficiaries ? best : next),
    undefined,
  );
  const [first, last] = [String(years[0]?.year ?? ''), String(years.at(-1)?.year ?? '')];
  return annualChart({
    bars: years.map(({ year, beneficiaries }) => ({ year, value: beneficiaries, text: printed(beneficiaries, words) })),
    title: words.chart,
    description: highest ? words.chartText(first, last, printed(highest.beneficiaries, words), String(highest.year)) : words.notAvailable,
    fromRight: words.direction === 'rtl',
  });
}

function figures({ years, total, missing }: AnnualTable, words: AnnualWords): string {
  const heads = [words.year, words.beneficiaries, words.source, words.vintage]
    .map((head) => `<th scope="col">${escapeHtml(head)}</th>`)
    .join('');
  const rows = years.map(
    ({ year, beneficiaries, sourceText, vintage }) =>
      `<tr><th scope="row">${year}</th><td>${escapeHtml(printed(beneficiaries, words))}</td><td><bdi>${escapeHtml(sourceText ?? '–')}</bdi></td><td>${escapeHtml(vintage ?? '–')}</td></tr>`,
  );
  const without = missing.length ? ` (${escapeHtml(words.without)} <bdi>${spans(missing)}</bdi>)` : '';
  return `<table>
<caption>${escapeHtml(words.title)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot><tr><th scope="row">${escapeHtml(words.total)}${without}</th><td>${escapeHtml(printed(total, words))}</td><td></td><td></td></tr></tfoot>
</table>`;
}

function definitions(table: AnnualTable, { definitions }: AnnualWords): string {
  const kinds = [...new Set(table.sources.map(({ source }) => source))];
  return (kinds.length ? kinds : (['counted'] as const)).map((kind) => `<p>${escapeHtml(definitions[kind])}</p>`).join('\n');
}

function sources({ sources }: AnnualTable, words: AnnualWords): string {
  const lines = sources.map(({ sourceText, vintage, years, beneficiaries }) => {
    const parts = [vintage === null ? sourceText : `${sourceText} (${vintage})`, spans(years), printed(beneficiaries, words)];
    return `<li>${parts.map((part) => `<bdi>${escapeHtml(part)}</bdi>`).join(' · ')}</li>`;
  });
  return lines.length ? `<ul>${lines.join('')}</ul>` : `<p>${escapeHtml(words.notAvailable)}</p>`;
}

/** `2005–2018, 2020`. */
function spans(years: number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** A year without a figure says so, never 0. */
function printed(value: number | null, { locale, notAvailable }: AnnualWords): string {
  return value === null ? notAvailable : new Intl.NumberFormat(locale).format(value);
}
