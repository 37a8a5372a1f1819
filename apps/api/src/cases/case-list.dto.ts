import type { CaseList, CaseListRow } from '#casework/cases/case-list.service';
import { steps, type Step } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { MayBeMissing } from '../presence.decorator';
import { OneOf } from '../one-of.decorator';
import { PageQuery } from '../page.dto';
import { Line } from '../text.decorator';

export class CaseListQuery extends PageQuery {
  @MayBeMissing()
  @OneOf('Step', steps)
  step?: Step;

  /** As people type it: `MA-2026-000412-K`, with spaces or without dashes. A mistyped number finds nothing. */
  @MayBeMissing()
  @Line(40)
  number?: string;
}

export class CaseListRowDto implements CaseListRow {
  id!: string;
  /** @example "MA-2026-000412-K" */
  number!: string;
  /** `null`: a case without people, merged into another one. */
  principalName!: string | null;
  nationality!: string | null;
  /** @example "CI" */
  destination!: string;
  @OneOf('Step', steps)
  step!: Step;
  @ApiProperty({ enum: [1, 2, 3] })
  phase!: 1 | 2 | 3;
  householdSize!: number;
  @ApiProperty({ format: 'date' })
  registeredOn!: string;
  @ApiProperty({ format: 'date' })
  flyBy!: string | null;
}

export class CaseListDto implements CaseList {
  items!: CaseListRowDto[];
  /** To be sent as `after` for the next page. */
  next!: string | null;
}
