import { recipients, type CommandOf, type Recipient } from '#domain';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean } from 'class-validator';
import { MemberIds } from '../ids.decorator';
import { SomeOf } from '../one-of.decorator';

/** Whether these people agree that these recipients learn of them. The later answer counts. */
export class SharingDto implements Omit<CommandOf<'share'>, 'type'> {
  @MemberIds()
  memberIds!: string[];

  @SomeOf('Recipient', recipients)
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  recipients!: Recipient[];

  /** `false`: refused, or taken back. */
  @IsBoolean()
  agreed!: boolean;
}
