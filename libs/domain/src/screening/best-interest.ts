import type { CommandOf } from '../cases/commands';
import type { Day } from '../cases/day';
import { findLatest, isAfter } from '../cases/entries';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { green, missing, notRequired, red, requested, type GateState } from '../cases/gates';
import { adults, haveLeft, unaccompanied } from '../cases/household';
import { findPreparing, notConcerned } from '../cases/members';
import { refuse } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { hasRegistered } from '../cases/registrars';
import type { Actor } from '../staff/actor';

/** Two people decide that return is in the best interest of an unaccompanied minor, anew when an adult leaves who travelled along. DOMAIN §4. */
export function bestInterest(member: MemberFacts, facts: CaseFacts, day: Day): GateState {
  if (!unaccompanied(facts, day).includes(member)) return notRequired;
  const determined = findLatest(facts, member.id, 'best-interest-determined');
  if (!determined || haveLeft(determined.adultIds, facts)) return missing;
  if (!determined.positive) return red('not-in-best-interest');
  const approved = findLatest(facts, member.id, 'best-interest-approved');
  if (!approved || isAfter(facts, determined, approved)) return requested(determined.on, 'to-be-approved');
  return approved.approved ? green() : red('not-in-best-interest');
}

/**
 * A protection officer's determination: guardian, family tracing, a named receiving carer with written acceptance, escort. It counts as the first
 * of the two approvals. A positive one without one of them is refused: `best-interest-incomplete`.
 */
export const determineBestInterestRule: Rule<'determine-best-interest'> = {
  may: (facts, { day }) => (unaccompanied(facts, day).length ? undefined : refuse('nobody-concerned')),

  decide: (command, facts, actor, { day }) => {
    const { type: _type, memberId, ...content } = command;
    const member = findPreparing(facts, memberId);
    if ('refused' in member) return member;
    const stranger = notConcerned([memberId], unaccompanied(facts, day));
    if (stranger) return stranger;
    if (content.returnIsBest && !isComplete(command, day)) return refuse('best-interest-incomplete', { member: memberId });
    const adultIds = adults(facts, day).map(({ id }) => id);
    return {
      kind: 'best-interest-determined',
      entries: [{ kind: 'best-interest-determined', memberId, on: day, authorId: actor.id, positive: content.returnIsBest, adultIds }],
      secret: [{ group: 'minors', memberId, field: 'best-interest', value: content }],
    };
  },
};

function isComplete({ guardian, carer, carerAcceptedOn, escort, tracing }: CommandOf<'determine-best-interest'>, day: Day): boolean {
  return Boolean(guardian && carer && escort) && carerAcceptedOn !== null && carerAcceptedOn <= day && tracing !== 'family-unsafe';
}

/** The second person: neither who determined, nor who registered the case. Refusal `second-person-needed`. DOMAIN §10. */
export const approveBestInterestRule: Rule<'approve-best-interest'> = {
  may: (facts, { day }, actor) => {
    const waiting = toApprove(facts, day);
    if (!waiting.length) return refuse('nobody-concerned');
    return waiting.some((member) => !isFirstPerson(member, facts, actor)) ? undefined : refuse('second-person-needed');
  },

  decide: ({ memberId, approved, note }, facts, actor, { day }) => {
    const member = findPreparing(facts, memberId);
    if ('refused' in member) return member;
    const stranger = notConcerned([memberId], toApprove(facts, day));
    if (stranger) return stranger;
    if (isFirstPerson(member, facts, actor)) return refuse('second-person-needed');
    return {
      kind: 'best-interest-approved',
      entries: [{ kind: 'best-interest-approved', memberId, on: day, authorId: actor.id, approved }],
      secret: note ? [{ group: 'minors', memberId, field: 'best-interest', value: { approved, note } }] : [],
    };
  },
};

function toApprove(facts: CaseFacts, day: Day): MemberFacts[] {
  return unaccompanied(facts, day).filter((member) => bestInterest(member, facts, day).reason === 'to-be-approved');
}

function isFirstPerson({ id }: MemberFacts, facts: CaseFacts, actor: Actor): boolean {
  return hasRegistered(actor, facts) || actor.id === findLatest(facts, id, 'best-interest-determined')?.authorId;
}
