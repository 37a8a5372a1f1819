import type { AnnualTable } from '#domain';
import type { PublicAnnualDto, PublicFigureDto } from './annual-beneficiaries.dto';

const columns = ['year', 'beneficiaries', 'source', 'vintage'] as const satisfies readonly (keyof PublicFigureDto)[];

/** The public table: these keys and no other. */
export function publicFigures({ years, total }: AnnualTable): PublicAnnualDto {
  return {
    years: years.map(({ year, beneficiaries, sourceText, vintage }) => ({ year, beneficiaries, source: sourceText, vintage })),
    total,
  };
}

/** The same as CSV (RFC 4180): a header row, then a row a year; a year without a figure has an empty cell. */
export function publicCsv(table: AnnualTable): string {
  const rows = publicFigures(table).years.map((row) => columns.map((column) => cell(row[column])));
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
