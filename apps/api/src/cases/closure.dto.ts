import type { Handover } from '#casework/cases/arrivals.service';
import { closureChecks, closureReasons, reopeningReasons, type ClosureCheck, type ClosureReason, type ReopeningReason } from '#domain';
import { ArrayUnique, IsArray } from 'class-validator';
import { IsId } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { NestedList } from '../nested.decorator';
import { OneOf, SomeOf } from '../one-of.decorator';
import { Line } from '../text.decorator';

/** Of a minor who travelled without anybody in authority over them. */
export class HandoverDto implements Handover {
  @IsId()
  memberId!: string;

  /** The carer or authority who took the child over and signed for it. Kept in the child's secret file. */
  @Line(100)
  signedBy!: string;
}

export class ArrivalDto {
  @IsDay()
  arrivedOn!: string;

  @ArrayUnique((handover?: HandoverDto) => handover?.memberId)
  @NestedList(() => HandoverDto, 0, 30)
  handovers!: HandoverDto[];
}

export class ClosureDto {
  @OneOf('ClosureReason', closureReasons)
  reason!: ClosureReason;

  /** What of the checklist was seen to: all of it, or the case stays open. */
  @SomeOf('ClosureCheck', closureChecks)
  @ArrayUnique()
  @IsArray()
  checked!: ClosureCheck[];
}

export class ReopeningDto {
  @OneOf('ReopeningReason', reopeningReasons)
  reason!: ReopeningReason;
}
