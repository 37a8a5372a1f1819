import { daysBetween } from './day';
import type { EntryOf } from './entries';
import type { CaseFacts } from './facts';
import { findPreparing } from './members';
import { refuse, type Refusal } from './refusals';
import type { Rule } from './rule';

/** The attempts since the household was last reached, or taken up again, oldest first. */
export function attemptsInVain({ entries }: CaseFacts): EntryOf<'contact-attempted'>[] {
  const found = entries.findLastIndex(
    (entry) => entry.kind === 'reopened' || (entry.kind === 'contact-attempted' && entry.outcome === 'reached'),
  );
  return entries.slice(found + 1).filter((entry) => entry.kind === 'contact-attempted');
}

/** So many attempts over so many days, all in vain; both are limits of the programme. DOMAIN §2. */
export function reachableRefusal(facts: CaseFacts): Refusal | undefined {
  const { contactAttempts: needed, contactDays: days } = facts.programme.limits;
  const attempts = attemptsInVain(facts);
  const over = attempts.length ? daysBetween(attempts[0]!.on, attempts.at(-1)!.on) : 0;
  return attempts.length >= needed && over >= days
    ? undefined
    : refuse('contact-attempts-too-few', { made: attempts.length, needed, days });
}

/** Every attempt counts, whoever made it: of the household (`memberId` null) or of one person. */
export const attemptContactRule: Rule<'attempt-contact'> = {
  decide: ({ memberId, means, outcome }, facts, actor, { day }) => {
    const member = memberId === null ? null : findPreparing(facts, memberId);
    if (member && 'refused' in member && member.refused === 'member-unknown') return member;
    return {
      kind: 'contact-attempted',
      entries: [{ kind: 'contact-attempted', memberId, on: day, authorId: actor.id, means, outcome }],
      secret: [],
    };
  },
};
