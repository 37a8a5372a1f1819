import { travelNeeds, type CommandOf, type TravelNeed } from '#domain';
import { ArrayUnique, IsArray, IsBoolean } from 'class-validator';
import { IsDay } from '../day.decorator';
import { MemberIds } from '../ids.decorator';
import { SomeOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

/** A physician's verdict on these people. */
export class FitnessDto implements Omit<CommandOf<'certify-fitness'>, 'type'> {
  @MemberIds()
  memberIds!: string[];

  @IsBoolean()
  fit!: boolean;

  /** The last day on which the verdict may serve; limits of the programme and of a pregnancy may make it earlier. */
  @IsDay()
  validUntil!: string;

  /** What the journey needs: read by the medical and the movement officer alone. */
  @SomeOf('TravelNeed', travelNeeds)
  @ArrayUnique()
  @IsArray()
  needs!: TravelNeed[];

  /** Goes to a secret file. */
  @MayBeNull()
  @Line(2000)
  note!: string | null;
}
