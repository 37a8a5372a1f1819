import type { Day } from '../cases/day';
import { findLatest, isAfter } from '../cases/entries';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { green, missing, notRequired, red, requested, type GateState } from '../cases/gates';
import { haveLeft, parentsOf, preparing, withAuthority } from '../cases/household';
import { findPreparing, notConcerned } from '../cases/members';
import { refuse } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { isMinor } from './birth-date';

/**
 * A child who travels with one parent, or with a guardian alone: the basis with its evidence, seen by a protection officer. When that adult leaves,
 * whoever stays needs a basis of their own. DOMAIN §2, §4.
 */
export function parentalAuthority(member: MemberFacts, facts: CaseFacts, day: Day): GateState {
  const asked = isMinor(member.birth, day) && withAuthority(member.id, facts, day).length > 0 && parentsOf(member.id, facts).length < 2;
  if (!asked) return notRequired;
  const recorded = findLatest(facts, member.id, 'authority-recorded');
  if (!recorded || haveLeft(recorded.adultIds, facts)) return missing;
  const seen = findLatest(facts, member.id, 'authority-seen');
  if (!seen || isAfter(facts, recorded, seen)) return requested(recorded.on, 'to-be-accepted');
  return seen.accepted ? green() : red('authority-not-accepted');
}

function children(facts: CaseFacts, day: Day, ...statuses: GateState['status'][]): MemberFacts[] {
  return preparing(facts).filter((member) => statuses.includes(parentalAuthority(member, facts, day).status));
}

/** The basis and its evidence; the evidence lies in the minors' file. It can be recorded anew. */
export const recordAuthorityRule: Rule<'record-authority'> = {
  may: (facts, { day }) => (children(facts, day, 'missing', 'requested', 'red', 'green').length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberId, basis, evidence }, facts, actor, { day }) => {
    const member = findPreparing(facts, memberId);
    if ('refused' in member) return member;
    const stranger = notConcerned([memberId], children(facts, day, 'missing', 'requested', 'red', 'green'));
    if (stranger) return stranger;
    const adultIds = withAuthority(memberId, facts, day).map(({ id }) => id);
    return {
      kind: 'authority-recorded',
      entries: [{ kind: 'authority-recorded', memberId, on: day, authorId: actor.id, basis, adultIds }],
      secret: [{ group: 'minors', memberId, field: 'parental-authority', value: { basis, evidence } }],
    };
  },
};

export const acceptAuthorityRule: Rule<'accept-authority'> = {
  may: (facts, { day }) => (children(facts, day, 'requested').length ? undefined : refuse('nobody-concerned')),

  decide: ({ memberId, accepted, note }, facts, actor, { day }) => {
    const member = findPreparing(facts, memberId);
    if ('refused' in member) return member;
    const stranger = notConcerned([memberId], children(facts, day, 'requested'));
    if (stranger) return stranger;
    return {
      kind: 'authority-seen',
      entries: [{ kind: 'authority-seen', memberId, on: day, authorId: actor.id, accepted }],
      secret: note ? [{ group: 'minors', memberId, field: 'parental-authority', value: { accepted, note } }] : [],
    };
  },
};
