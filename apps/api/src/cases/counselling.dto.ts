import type { CommandOf } from '#domain';
import { IsBoolean } from 'class-validator';
import { IsId, IsKnownLanguage } from '../code.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

/** A session with one person alone, each adult on their own. */
export class CounsellingDto implements Omit<CommandOf<'counsel'>, 'type'> {
  @IsId()
  memberId!: string;

  /** In which the person was counselled. @example "fr" */
  @IsKnownLanguage()
  language!: string;

  /** `null`: nobody interpreted; then the language must be the person's own. */
  @MayBeNull()
  @Line(100)
  interpreter!: string | null;

  /** The alternatives to return were covered. */
  @IsBoolean()
  alternatives!: boolean;

  /** The person voiced fear of return. Goes to a secret file; it cannot be read here again. */
  @IsBoolean()
  fear!: boolean;

  /** Of an unaccompanied minor: the guardian or legal representative who was counselled. */
  @MayBeNull()
  @Line(100)
  guardian!: string | null;
}
