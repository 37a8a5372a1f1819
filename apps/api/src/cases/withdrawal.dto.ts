import { withdrawalReasons, type WithdrawalReason } from '#domain';
import { OneOf } from '../one-of.decorator';

export class WithdrawalDto {
  @OneOf('WithdrawalReason', withdrawalReasons)
  reason!: WithdrawalReason;
}
