import type { CallBackRow } from '#casework/cases/call-backs.query';
import type { NewCallBack } from '#casework/cases/call-backs.service';
import { ApiProperty } from '@nestjs/swagger';
import { IsKnownLanguage } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { MayBeLeftOut } from '../presence.decorator';
import { IsPhone } from './safe-contact.dto';

/** All that is stored of somebody who has not consented to the processing of data. */
export class NewCallBackDto implements NewCallBack {
  @IsPhone()
  phone!: string;

  /** In which they want to be called. @example "fr" */
  @IsKnownLanguage()
  language!: string;

  /** Missing or `null`: as soon as possible. */
  @MayBeLeftOut()
  @IsDay()
  wantedOn?: string | null;
}

export class CallBackDto implements CallBackRow {
  id!: string;
  phone!: string;
  language!: string;
  /** `null`: as soon as possible. */
  @ApiProperty({ format: 'date' })
  wantedOn!: string | null;
  @ApiProperty({ format: 'date' })
  madeOn!: string;
  madeByName!: string;
  /** `null`: still to be called. Deleted 30 days after. */
  @ApiProperty({ format: 'date' })
  doneOn!: string | null;
}

export class CallBacksDto {
  items!: CallBackDto[];
  next!: string | null;
}
