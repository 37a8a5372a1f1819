import type { NewMember, NewTie } from '#casework/cases/household.service';
import { removalReasons, type ParentalLink, type RemovalReason, type Sex } from '#domain';
import { ArrayUnique, IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { IsId, IsKnownCountry, IsKnownLanguage } from '../code.decorator';
import { MemberIds } from '../ids.decorator';
import { NestedList } from '../nested.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeMissing, MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';
import { bornShape, sexes } from './register.dto';

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

/** Birth: `born`, or else `age` in full years on the day it was said. */
export class NewMemberDto implements NewMember {
  /** Born since the household registered. */
  @IsBoolean()
  newborn!: boolean;

  @ArrayUnique((tie?: TieDto) => JSON.stringify([tie?.adultId, tie?.childId]))
  @NestedList(() => TieDto, 0, 30)
  links!: TieDto[];

  /** @example "Ouattara" */
  @Line(100)
  familyName!: string;

  /** @example "Mariam" */
  @Line(100)
  givenNames!: string;

  @OneOf('Sex', sexes)
  sex!: Sex;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. @example "2026-10-30" */
  @MayBeMissing()
  @Matches(bornShape)
  born?: string;

  @MayBeMissing()
  @Max(120)
  @Min(0)
  @IsInt()
  age?: number;

  /** `null` while undetermined. @example "CI" */
  @MayBeNull()
  @IsKnownCountry()
  nationality!: string | null;

  /** @example "fr" */
  @IsKnownLanguage()
  language!: string;

  @IsBoolean()
  inMorocco!: boolean;

  @IsBoolean()
  wishesToReturn!: boolean;

  @MayBeNull()
  @Max(2100)
  @Min(1990)
  @IsInt()
  earlierReturnYear!: number | null;
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
