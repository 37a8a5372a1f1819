import { contactMeans, contactOutcomes, type CommandOf, type ContactMeans, type ContactOutcome } from '#domain';
import { IsId } from '../code.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';

export class ContactAttemptDto implements Omit<CommandOf<'attempt-contact'>, 'type'> {
  /** `null`: the household. */
  @MayBeNull()
  @IsId()
  memberId!: string | null;

  @OneOf('ContactMeans', contactMeans)
  means!: ContactMeans;

  @OneOf('ContactOutcome', contactOutcomes)
  outcome!: ContactOutcome;
}
