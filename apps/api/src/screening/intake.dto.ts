import type { WaitlistRow } from '#casework/screening/waitlist.query';
import { intakeReasons, type IntakeReason } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MayBeMissing, MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

export class IntakeSwitchDto {
  /** Why no household is admitted for the moment; `null`: intake is open. */
  @ApiProperty({ enum: [...intakeReasons, null], type: String, nullable: true })
  @MayBeNull()
  @IsIn(intakeReasons)
  suspended!: IntakeReason | null;

  @MayBeMissing()
  @Line(500)
  note?: string;
}

/** A household that waits until intake is open again. */
export class WaitingDto implements Omit<WaitlistRow, 'rank'> {
  /** From 1, among all that wait in the organisation. */
  position!: number;
  caseId!: string;
  caseNumber!: string;
  @ApiProperty({ format: 'date' })
  waitlistedOn!: string;
  personName!: string;
  nationality!: string | null;
  householdSize!: number;
}

export class WaitlistDto {
  items!: WaitingDto[];
  next!: string | null;
}
