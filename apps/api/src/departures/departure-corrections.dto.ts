import type { ProposedCorrection } from '#casework/departures/departure-corrections.service';
import { departureCorrectionReasons, type DepartureCorrectionReason } from '#domain';
import { IsBoolean } from 'class-validator';
import { IsDay } from '../day.decorator';
import { MemberIds } from '../ids.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';

export class DepartureCorrectionDto implements ProposedCorrection {
  @MemberIds()
  memberIds!: string[];

  @OneOf('DepartureCorrectionReason', departureCorrectionReasons)
  reason!: DepartureCorrectionReason;

  /** The right day; `null` with `did-not-travel`. */
  @MayBeNull()
  @IsDay()
  departedOn!: string | null;
}

export class DepartureCorrectionDecisionDto {
  @IsBoolean()
  approved!: boolean;
}
