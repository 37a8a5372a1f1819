import type { Decided, ProgrammePage } from '#casework/cases/programme.service';
import { projectionCauses, type ProjectionCause } from '#casework/cases/projections.query';
import { intakeReasons, type IntakeReason, type PolicyMode } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../one-of.decorator';
import { policyModes } from '../screening/policy.dto';
import { LimitsDto } from './limits.dto';

export class DecidedDto implements Decided {
  @ApiProperty({ format: 'date' })
  on!: string;
  byName!: string;
}

export class IntakeDto {
  /** `null`: open. */
  @ApiProperty({ enum: [...intakeReasons, null], type: String, nullable: true })
  suspended!: IntakeReason | null;
  note!: string | null;
  /** `null`: it has always been open. */
  decided!: DecidedDto | null;
}

export class PolicySettingsDto {
  /** Every minor counts, not only those unaccompanied. */
  accompaniedMinorsCount!: boolean;
}

export class PolicyVersionDto {
  /** @example "snia-2020" */
  code!: string;
  @ApiProperty({ format: 'date' })
  from!: string;
  /** The last day; `null`: until another version follows. */
  @ApiProperty({ format: 'date' })
  to!: string | null;
  @OneOf('PolicyMode', policyModes)
  mode!: PolicyMode;
  settings!: PolicySettingsDto;
  /** `null`: built in. */
  decided!: DecidedDto | null;
}

/** What holds for every case of the organisation. */
export class ProgrammeDto implements ProgrammePage {
  intake!: IntakeDto;
  policies!: PolicyVersionDto[];
  limits!: LimitsDto;
  defaultLimits!: LimitsDto;
  limitsDecided!: DecidedDto | null;
}

/** The latest look at every open case after a change of the programme; all `null` and 0 before the first. */
export class ProjectionDto {
  @ApiProperty({ enum: [...projectionCauses, null], type: String, nullable: true })
  cause!: ProjectionCause | null;
  /** Cases to look at, counted at the start. */
  total!: number;
  done!: number;
  startedAt!: Date | null;
  finishedAt!: Date | null;
}
