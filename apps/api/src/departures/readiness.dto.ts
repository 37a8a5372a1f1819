import {
  preparingSteps,
  type CaseReadiness,
  type Lacking,
  type OutsideCase,
  type PreparingStep,
  type ReadinessList,
  type ReadinessRow,
} from '#casework/departures/readiness.service';
import { stages, steps, suspensionReasons, type Readiness, type Stage, type Step, type SuspensionReason } from '#domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { GateDto } from '../cases/standing.dto';
import { IsKnownCountry } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { OneOf } from '../one-of.decorator';
import { PageQuery } from '../page.dto';
import { MayBeMissing } from '../presence.decorator';

export class ReadinessQuery {
  /** The day of departure. */
  @IsDay()
  on!: string;
}

/** Numbers of cases in one parameter, with a comma between. Whether there are such cases is for the answer to say. */
const CaseNumbers = (most: number) =>
  applyDecorators(
    ApiPropertyOptional({ type: 'string', example: 'MA-2026-000412-B,MA-2026-000413-M' }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? apart(value) : value)),
    MaxLength(40, { each: true }),
    IsString({ each: true }),
    ArrayMaxSize(most),
    ArrayMinSize(1),
    IsArray(),
  );

const apart = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export class ReadinessListQuery extends PageQuery {
  /** The day of departure. */
  @IsDay()
  on!: string;

  /** Which conditions are looked at; without it, those of asking for seats. */
  @ApiPropertyOptional()
  @OneOf('Stage', stages)
  stage: Stage = 'book';

  @MayBeMissing()
  @OneOf('PreparingStep', preparingSteps)
  step?: PreparingStep;

  /** Country of return. @example "CI" */
  @MayBeMissing()
  @IsKnownCountry()
  destination?: string;

  /** Only these cases: their numbers as people type them, with a comma between, at most 200. */
  @MayBeMissing()
  @CaseNumbers(200)
  numbers?: string[];
}

/** The conditions of a stage as they would stand on the day. */
export class StageReadinessDto implements Readiness {
  gates!: GateDto[];
  /** Those that are not met: empty when ready. */
  lacking!: GateDto[];
}

/** Whether a household could fly on a day: to ask for seats, and to board. */
export class CaseReadinessDto implements CaseReadiness {
  @ApiProperty({ format: 'date' })
  on!: string;
  book!: StageReadinessDto;
  board!: StageReadinessDto;
}

export class LackingDto extends GateDto implements Lacking {
  /** `null`: it concerns the household. */
  personName!: string | null;
}

export class ReadinessRowDto implements ReadinessRow {
  id!: string;
  /** @example "MA-2026-000412-K" */
  number!: string;
  principalName!: string;
  nationality!: string | null;
  /** @example "CI" */
  destination!: string;
  @OneOf('Step', steps)
  step!: Step;
  householdSize!: number;
  @ApiProperty({ format: 'date' })
  flyBy!: string | null;
  /** Nothing is lacking, and the case is not suspended. */
  ready!: boolean;
  /** Why the case is suspended; `null`: it is not. */
  @ApiProperty({ enum: [...suspensionReasons, null], type: String, nullable: true })
  suspended!: SuspensionReason | null;
  lacking!: LackingDto[];
}

/** Asked for by number, but at a step or for a country that the question is not about. */
export class OutsideCaseDto implements OutsideCase {
  id!: string;
  /** @example "MA-2026-000412-K" */
  number!: string;
  /** @example "CI" */
  destination!: string;
  @OneOf('Step', steps)
  step!: Step;
}

export class ReadinessListDto implements ReadinessList {
  @ApiProperty({ format: 'date' })
  on!: string;
  @OneOf('Stage', stages)
  stage!: Stage;
  items!: ReadinessRowDto[];
  /** Of the numbers asked for, those under which you find no case, as they were asked. The same on every page. */
  unknown!: string[];
  /** Of the numbers asked for, those that the list is not about. The same on every page. */
  outside!: OutsideCaseDto[];
  next!: string | null;
}
