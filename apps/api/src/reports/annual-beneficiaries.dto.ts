import type { AnnualFigure, AnnualSource, AnnualTable, FigureSource } from '#domain';
import { ApiProperty } from '@nestjs/swagger';

const sources = ['published', 'counted'] as const satisfies readonly FigureSource[];

export class AnnualFigureDto implements AnnualFigure {
  /** @example 2020 */
  year!: number;
  /** Persons; `null`: not available, never 0. @example 796 */
  beneficiaries!: number | null;
  @ApiProperty({ enum: sources })
  source!: FigureSource | null;
  sourceText!: string | null;
  /** The date of a published figure; a counted one is as of the reading. */
  vintage!: string | null;
}

export class AnnualSourceDto implements AnnualSource {
  @ApiProperty({ enum: sources })
  source!: FigureSource;
  sourceText!: string;
  vintage!: string | null;
  years!: number[];
  beneficiaries!: number;
}

/** Exactly one source is in force per year; the total says what it is made of. */
export class AnnualTableDto implements AnnualTable {
  years!: AnnualFigureDto[];
  /** `null` when no year has a figure. */
  total!: number | null;
  /** The years that the total leaves out. */
  missing!: number[];
  sources!: AnnualSourceDto[];
}

export class PublicFigureDto {
  /** @example 2020 */
  year!: number;
  /** Persons; `null`: not available, never 0. @example 796 */
  beneficiaries!: number | null;
  /** Who printed or counted it. @example "OIM-Maroc, SNIA 2020 §1.3.3" */
  source!: string | null;
  /** @example "2021" */
  vintage!: string | null;
}

export class PublicAnnualDto {
  years!: PublicFigureDto[];
  /** @example 13654 */
  total!: number | null;
}
