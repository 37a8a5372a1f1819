import type { BestInterest, CommandOf } from '#domain';
import { IsBoolean } from 'class-validator';
import { IsId } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

const tracings = ['family-found', 'no-family-found', 'family-unsafe'] as const satisfies readonly BestInterest['tracing'][];

/** What was determined about an unaccompanied minor. All of it goes to a secret file; everybody reads only that it was determined. */
export class BestInterestDto implements Omit<CommandOf<'determine-best-interest'>, 'type'> {
  @IsId()
  memberId!: string;

  /** Return is in the child's best interest. */
  @IsBoolean()
  returnIsBest!: boolean;

  @Line(100)
  guardian!: string;

  /** What tracing of the family found. */
  @OneOf('FamilyTracing', tracings)
  tracing!: BestInterest['tracing'];

  /** Who takes the child over on arrival; needed when return is best. */
  @MayBeNull()
  @Line(100)
  carer!: string | null;

  /** The day on which the carer accepted in writing; needed with a carer. */
  @MayBeNull()
  @IsDay()
  carerAcceptedOn!: string | null;

  /** Who travels with the child; needed when return is best. */
  @MayBeNull()
  @Line(100)
  escort!: string | null;
}

export class BestInterestApprovalDto implements Omit<CommandOf<'approve-best-interest'>, 'type'> {
  @IsId()
  memberId!: string;

  @IsBoolean()
  approved!: boolean;

  /** Goes to a secret file. */
  @MayBeNull()
  @Line(2000)
  note!: string | null;
}
