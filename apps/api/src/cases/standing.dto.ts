import {
  commandTypes,
  refusals,
  roles,
  steps,
  taskKinds,
  type CaseStanding,
  type CaseTask,
  type CommandType,
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

export class GateDto implements GateStanding {
  @ApiProperty({ enum: ['consent', 'seat'] })
  gate!: GateStanding['gate'];
  /** `null`: for the household. */
  memberId!: string | null;
  @ApiProperty({ enum: ['missing', 'requested', 'green'] })
  status!: GateStatus;
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
