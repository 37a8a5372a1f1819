import { authorityBases, type AuthorityBasis, type CommandOf } from '#domain';
import { IsBoolean } from 'class-validator';
import { IsId } from '../code.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

export class ProtectionCheckDto implements Omit<CommandOf<'check-protection'>, 'type'> {
  /** Nothing speaks against going on. Everybody on the case reads this, never what was found. */
  @IsBoolean()
  clear!: boolean;

  /** Goes to a secret file. */
  @MayBeNull()
  @Line(2000)
  note!: string | null;
}

export class AuthorityRecordDto implements Omit<CommandOf<'record-authority'>, 'type'> {
  /** The child who travels with one parent. */
  @IsId()
  memberId!: string;

  @OneOf('AuthorityBasis', authorityBases)
  basis!: AuthorityBasis;

  /** What was shown. Goes to a secret file. @example "Authorisation legalised in Abidjan" */
  @Line(500)
  evidence!: string;
}

export class AuthorityReviewDto implements Omit<CommandOf<'accept-authority'>, 'type'> {
  @IsId()
  memberId!: string;

  @IsBoolean()
  accepted!: boolean;

  /** Goes to a secret file. */
  @MayBeNull()
  @Line(2000)
  note!: string | null;
}
