import type { NewMember, NewTie } from '#casework/cases/household.service';
import { removalReasons, type ParentalLink, type RemovalReason } from '#domain';
import { ArrayUnique, IsBoolean } from 'class-validator';
import { IsId, IsKnownCountry, IsKnownLanguage } from '../code.decorator';
import { MemberIds } from '../ids.decorator';
import { NestedList } from '../nested.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeMissing, MayBeNull } from '../presence.decorator';
import { PersonSaidDto } from './register.dto';

/** Ties the new person to somebody on the case: `adultId` when they are the child, `childId` when they are the adult. One of the two. */
export class TieDto implements NewTie {
  @MayBeMissing()
  @IsId()
  adultId?: string;

  @MayBeMissing()
  @IsId()
  childId?: string;

  @OneOf('LinkKind', ['parent', 'guardian'])
  kind!: ParentalLink['kind'];
}

export class NewMemberDto extends PersonSaidDto implements NewMember {
  /** Born since the household registered. */
  @IsBoolean()
  newborn!: boolean;

  @ArrayUnique((tie?: TieDto) => JSON.stringify([tie?.adultId, tie?.childId]))
  @NestedList(() => TieDto, 0, 30)
  links!: TieDto[];

  /** `null` while undetermined. @example "CI" */
  @MayBeNull()
  @IsKnownCountry()
  override nationality!: string | null;

  /** @example "fr" */
  @IsKnownLanguage()
  override language!: string;
}

export class RemovalDto {
  @OneOf('RemovalReason', removalReasons)
  reason!: RemovalReason;
}

export class PrincipalDto {
  @IsId()
  memberId!: string;
}

export class SplitDto {
  /** Those who go on by themselves. */
  @MemberIds()
  memberIds!: string[];
}

export class MergeDto {
  /** The case whose people join this one. */
  @IsId()
  otherCaseId!: string;
}
