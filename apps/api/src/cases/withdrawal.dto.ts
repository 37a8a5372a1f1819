import { withdrawalReasons, type WithdrawalReason } from '#domain';
import { MemberIds } from '../ids.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeMissing, MayBeNull } from '../presence.decorator';

export class WithdrawalDto {
  @OneOf('WithdrawalReason', withdrawalReasons)
  reason!: WithdrawalReason;

  /** Those who leave. `null` or left out: everybody who has still to leave. */
  @MayBeMissing()
  @MayBeNull()
  @MemberIds()
  memberIds?: string[] | null;
}
