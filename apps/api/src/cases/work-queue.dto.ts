import type { WorkQueue } from '#casework/cases/work-queue.service';
import { steps, taskKinds, urgencies, type Step, type TaskKind, type Urgency } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../one-of.decorator';

export class UrgencyCountDto {
  @OneOf('Urgency', urgencies)
  urgency!: Urgency;
  count!: number;
  /** There are more than `count`. */
  capped!: boolean;
}

export class QueueTaskDto {
  id!: string;
  @OneOf('TaskKind', taskKinds)
  kind!: TaskKind;
  @OneOf('Urgency', urgencies)
  urgency!: Urgency;
  @ApiProperty({ format: 'date' })
  dueOn!: string;
  caseId!: string;
  caseNumber!: string;
  @OneOf('Step', steps)
  step!: Step;
  /** `null`: it concerns the household. */
  memberId!: string | null;
  personName!: string;
  nationality!: string | null;
  householdSize!: number;
}

export class WorkQueueDto implements WorkQueue {
  @ApiProperty({ format: 'date' })
  today!: string;
  counts!: UrgencyCountDto[];
  tasks!: QueueTaskDto[];
  next!: string | null;
}
