import { holds } from '../staff/permissions';
import { attemptsInVain, reachableRefusal } from './contact';
import { travelling, preparing } from './household';
import { cascade, leavingRefusal } from './leaving';
import { refuse } from './refusals';
import type { Rule } from './rule';

/** Leaving the programme: any moment before departure, no penalty, may register again. `memberIds` null: everybody who has still to leave. DOMAIN §2. */
export const withdrawRule: Rule<'withdraw'> = {
  decide: ({ memberIds, reason }, facts, actor, now) => {
    const leaving = memberIds ?? preparing(facts).map(({ id }) => id);
    const refusal = leavingRefusal(facts, leaving, now);
    return refusal ?? { kind: 'withdrawn', reason, ...cascade(facts, leaving, actor, now) };
  },
};

/** Nobody can be reached: enough attempts over enough days. Refusal `contact-attempts-too-few`. */
export const markUnreachableRule: Rule<'mark-unreachable'> = {
  may: reachableRefusal,
  decide: (_command, facts, actor, now) => {
    const leaving = preparing(facts).map(({ id }) => id);
    return { kind: 'marked-unreachable', attempts: attemptsInVain(facts).length, ...cascade(facts, leaving, actor, now) };
  },
};

/** A death, before departure or after; the day of death lies between registration (or departure, which a correction takes back) and today. */
export const recordDeathRule: Rule<'record-death'> = {
  decide: ({ memberId, diedOn }, facts, actor, now) => {
    const member = facts.members.find(({ id }) => id === memberId);
    if (!member) return refuse('member-unknown', { member: memberId });
    if (!travelling(facts).includes(member)) return refuse('member-not-travelling', { member: memberId });
    if (diedOn > now.day || diedOn < (member.milestones.departed ?? facts.registeredOn)) return refuse('day-not-possible', { day: diedOn });
    return { kind: 'died', on: diedOn, ...cascade(facts, [memberId], actor, now) };
  },
};

/** To asylum, by a protection officer. Outside the grant everybody reads that the case was closed for another reason. DOMAIN §2. */
export const referToAsylumRule: Rule<'refer-to-asylum'> = {
  decide: ({ memberIds }, facts, actor, now) => {
    const refusal = leavingRefusal(facts, memberIds, now);
    if (refusal) return refusal;
    const secret = memberIds.map((memberId) => ({
      group: 'asylum' as const,
      memberId,
      field: 'asylum-referral' as const,
      value: { on: now.day },
    }));
    return { kind: 'closed-other', secret, ...cascade(facts, memberIds, actor, now) };
  },
};

/**
 * An ineligible household leaves with a referral: never a dead end. One that needs review does so after it, by the supervisor who reviewed; a
 * review may say no, but never silently. Refusals `not-ineligible`, `screening-stale`. DOMAIN §2, §3.
 */
export const refuseRule: Rule<'refuse'> = {
  may: ({ screening }, _now, { roles }) => {
    if (!screening) return refuse('not-screened');
    if (screening.stale) return refuse('screening-stale');
    const { outcome } = screening;
    const reviewed = outcome === 'needs-review' && holds(roles, 'case:admit-exceptionally');
    return outcome === 'ineligible' || reviewed ? undefined : refuse('not-ineligible', { outcome });
  },
  decide: ({ referral }, facts, actor, now) => {
    const leaving = preparing(facts).map(({ id }) => id);
    return { kind: 'refused', referral, ...cascade(facts, leaving, actor, now) };
  },
};
