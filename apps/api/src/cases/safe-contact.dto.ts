import type { NewContact } from '#casework/cases/contact-columns';
import { callTimes, type CallTime, type OtherContact, type SafeContact } from '#domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsBoolean, Matches } from 'class-validator';
import { Nested } from '../nested.decorator';
import { SomeOf } from '../one-of.decorator';
import { MayBeLeftOut, MayBeMissing, MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

/** E.164. */
export const IsPhone = () =>
  applyDecorators(ApiProperty({ pattern: '^\\+[1-9]\\d{7,14}$', example: '+212612345678' }), Matches(/^\+[1-9]\d{7,14}$/));

/** Somebody else who knows where the household is. */
export class OtherContactDto implements OtherContact {
  /** @example "Salimata Koné" */
  @Line(100)
  name!: string;

  @IsPhone()
  phone!: string;

  /** What this person is to the household. @example "sister" */
  @Line(60)
  relation!: string;

  /** The household agreed that this person is called about its return. */
  @IsBoolean()
  mayCall!: boolean;
}

/** How the household is reached safely: may we call, leave a message, whom else, and when. */
export class ContactDto implements NewContact {
  @MayBeNull()
  @IsPhone()
  phone!: string | null;

  @IsBoolean()
  mayCall!: boolean;

  @IsBoolean()
  mayLeaveMessage!: boolean;

  /** Missing or `null`: nobody else. */
  @MayBeLeftOut()
  @Nested(() => OtherContactDto)
  otherContact?: OtherContactDto | null;

  /** Missing: any time. */
  @MayBeMissing()
  @SomeOf('CallTime', callTimes)
  @ArrayUnique()
  @IsArray()
  callTimes?: CallTime[];
}

/** The whole contact, as it is from now on. */
export class SafeContactDto implements SafeContact {
  @MayBeNull()
  @IsPhone()
  phone!: string | null;

  @IsBoolean()
  mayCall!: boolean;

  @IsBoolean()
  mayLeaveMessage!: boolean;

  /** `null`: nobody else. */
  @MayBeNull()
  @Nested(() => OtherContactDto)
  otherContact!: OtherContactDto | null;

  /** Empty: any time. */
  @SomeOf('CallTime', callTimes)
  @ArrayUnique()
  @IsArray()
  callTimes!: CallTime[];
}

export class ContactOnPageDto extends SafeContactDto {
  /** To be sent as `If-Match` with a correction. */
  version!: number;
}
