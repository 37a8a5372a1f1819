import type { CommandOf } from '#domain';
import { IsBoolean } from 'class-validator';
import { IsId } from '../code.decorator';
import { MemberIds } from '../ids.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

/** What a person said to a protection officer when nobody else was there. */
export class HearingDto implements Omit<CommandOf<'hear-alone'>, 'type'> {
  @IsId()
  memberId!: string;

  /** `false` of a minor is their refusal: nobody returns against it. */
  @IsBoolean()
  wishesToReturn!: boolean;

  /** Goes to a secret file. */
  @MayBeNull()
  @Line(2000)
  note!: string | null;
}

/** Shortly before departure they still want to return. */
export class ReconfirmationDto implements Omit<CommandOf<'reconfirm'>, 'type'> {
  @MemberIds()
  memberIds!: string[];
}
