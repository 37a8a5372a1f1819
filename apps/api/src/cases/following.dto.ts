import { suspensionReasons, type SuspensionReason } from '#domain';
import { IsId } from '../code.decorator';
import { OneOf } from '../one-of.decorator';

export class AssignmentDto {
  /** An active caseworker or supervisor of the case's office. */
  @IsId()
  caseworkerId!: string;
}

export class TransferDto {
  @IsId()
  officeId!: string;

  /** An active caseworker or supervisor of that office. */
  @IsId()
  caseworkerId!: string;
}

export class SuspendDto {
  @OneOf('SuspensionReason', suspensionReasons)
  reason!: SuspensionReason;
}
