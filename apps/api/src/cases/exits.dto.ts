import { referrals, type Referral } from '#domain';
import { IsId } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { MemberIds } from '../ids.decorator';
import { OneOf } from '../one-of.decorator';

export class DeathDto {
  @IsId()
  memberId!: string;

  @IsDay()
  diedOn!: string;
}

export class AsylumReferralDto {
  @MemberIds()
  memberIds!: string[];
}

export class RefusalOfReturnDto {
  /** Where the household is referred: never without. */
  @OneOf('Referral', referrals)
  referral!: Referral;
}
