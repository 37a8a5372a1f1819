import type { Actor } from '../staff/actor';
import type { Change, CommandOf, CommandType } from './commands';
import type { Moment } from './day';
import type { CaseFacts } from './facts';
import type { Refusal } from './refusals';

/**
 * What a room says of one command. `may`: is it open at all, whatever its content (this makes the offered commands);
 * `decide`: given its content, the change or a refusal. Permission and step were checked before.
 */
export interface Rule<T extends CommandType> {
  may?: (facts: CaseFacts, now: Moment, actor: Actor) => Refusal | undefined;
  decide: (command: CommandOf<T>, facts: CaseFacts, actor: Actor, now: Moment) => Change | Refusal;
}
