import {
  commandTypes,
  gateReasons,
  gates,
  gateStatuses,
  refusals,
  roles,
  steps,
  taskKinds,
  type CaseStanding,
  type CaseTask,
  type CommandType,
  type Gate,
  type GateReason,
  type GateStanding,
  type GateStatus,
  type Refusal,
  type RefusalCode,
  type Role,
  type Step,
  type TaskKind,
} from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf, SomeOf } from '../one-of.decorator';

/** A departure condition for the confirmed flight, else for a departure today. */
export class GateDto implements GateStanding {
  @OneOf('Gate', gates)
  gate!: Gate;
  /** `null`: for the household. */
  memberId!: string | null;
  @OneOf('GateStatus', gateStatuses)
  status!: GateStatus;
  /** The last day on which green holds, or held. */
  @ApiProperty({ format: 'date' })
  until!: string | null;
  /** Since when it is under way. */
  @ApiProperty({ format: 'date' })
  since!: string | null;
  @OneOf('GateReason', gateReasons)
  reason!: GateReason | null;
}

export class RefusalDto implements Refusal {
  @OneOf('RefusalCode', Object.keys(refusals))
  refused!: RefusalCode;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params!: Refusal['params'];
}

/** Where the case stands for this reader: what they may do now, and what is missing. */
export class StandingDto implements CaseStanding {
  @OneOf('Step', steps)
  step!: Step;
  @ApiProperty({ enum: [1, 2, 3] })
  phase!: 1 | 2 | 3;
  gates!: GateDto[];
  /** Commands that will not be refused to this reader now, in the order of the road. */
  @SomeOf('CommandType', commandTypes)
  offered!: CommandType[];
  /** Why the step's own command is not among them. */
  waitingFor!: RefusalDto | null;
}

export class CaseTaskDto implements CaseTask {
  @OneOf('TaskKind', taskKinds)
  kind!: TaskKind;
  @OneOf('Role', roles)
  role!: Role;
  memberId!: string | null;
  @ApiProperty({ format: 'date' })
  dueOn!: string;
}
