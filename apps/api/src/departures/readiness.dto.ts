import {
  preparingSteps,
  type CaseReadiness,
  type Lacking,
  type PreparingStep,
  type ReadinessList,
  type ReadinessRow,
} from '#casework/departures/readiness.service';
import { stages, steps, type Readiness, type Stage, type Step } from '#domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GateDto } from '../cases/standing.dto';
import { IsDay } from '../day.decorator';
import { OneOf } from '../one-of.decorator';
import { PageQuery } from '../page.dto';
import { MayBeMissing } from '../presence.decorator';

export class ReadinessQuery {
  /** The day of departure. */
  @IsDay()
  on!: string;
}

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
  ready!: boolean;
  lacking!: LackingDto[];
}

export class ReadinessListDto implements ReadinessList {
  @ApiProperty({ format: 'date' })
  on!: string;
  @OneOf('Stage', stages)
  stage!: Stage;
  items!: ReadinessRowDto[];
  next!: string | null;
}
