import { isLive } from '../departures/flight-booking';
import { isMinor } from '../screening/birth-date';
import type { CaseFacts } from './facts';
import { adults, leftAlone, preparing, principalCandidates, travelling } from './household';
import { cascade, leavingRefusal } from './leaving';
import { strangerAmong } from './members';
import { linkRefusal } from './registration';
import { joinedFrom } from './registrars';
import { refuse, type Refusal } from './refusals';
import type { Rule } from './rule';

function bookingRefusal({ booking }: CaseFacts): Refusal | undefined {
  return booking && isLive(booking.state) ? refuse('booking-exists') : undefined;
}

/** A newborn, or somebody who joins, at the beginning of the road; a booking is cancelled first, because it has no seat for them. */
export const addMemberRule: Rule<'add-member'> = {
  may: bookingRefusal,
  decide: ({ member, newborn, links }, facts, _actor, { day }) => {
    if (member.birth.from > day) return refuse('birth-date-in-future', { member: member.id });
    const refusal = linkRefusal({ members: [...facts.members, member], links }, day);
    if (refusal) return refusal;
    const joins = { ...member, principal: false, milestones: { registered: day }, exit: null };
    return { kind: 'member-added', member: joins, links, newborn };
  },
};

/** Somebody who is not (or no longer) of the household. The last one withdraws instead: `member-alone`. */
export const removeMemberRule: Rule<'remove-member'> = {
  may: (facts) => (travelling(facts).length > 1 ? undefined : refuse('member-alone')),
  decide: ({ memberId, reason }, facts, actor, now) => {
    const refusal = leavingRefusal(facts, [memberId], now);
    return refusal ?? { kind: 'member-removed', reason, ...cascade(facts, [memberId], actor, now) };
  },
};

/** Another adult speaks for the household; a minor only where there is no adult. */
export const changePrincipalRule: Rule<'change-principal'> = {
  may: (facts, { day }) => (principalCandidates(facts, day).some(({ principal }) => !principal) ? undefined : refuse('nobody-concerned')),
  decide: ({ memberId }, facts, _actor, { day }) => {
    const member = facts.members.find(({ id }) => id === memberId);
    if (!member) return refuse('member-unknown', { member: memberId });
    if (member.exit) return refuse('member-not-travelling', { member: memberId });
    if (member.principal) return refuse('already-principal', { member: memberId });
    return principalCandidates(facts, day).includes(member)
      ? { kind: 'principal-changed', memberId }
      : refuse('member-not-concerned', { member: memberId });
  },
};

/** A household flies together unless a split is approved: a supervisor's decision. Neither part may be children alone. DOMAIN §4. */
export const splitRule: Rule<'split'> = {
  may: (facts, { day }) => {
    if (travelling(facts).length < 2) return refuse('member-alone');
    const refusal = bookingRefusal(facts);
    if (refusal || hasLeftInPart(facts)) return refusal;
    const minors = preparing(facts).filter(({ birth }) => isMinor(birth, day));
    return adults(facts, day).length === 1 ? refuse('minors-left-alone', { members: minors.map(({ id }) => id) }) : undefined;
  },
  decide: ({ newCaseId, memberIds }, facts, actor, { day }) => {
    const stranger = strangerAmong(facts, memberIds);
    if (stranger) return stranger;
    const staying = preparing(facts).filter(({ id }) => !memberIds.includes(id));
    if (!staying.length && !hasLeftInPart(facts)) return refuse('member-alone');
    const alone = [
      ...leftAlone(facts, memberIds, day),
      ...leftAlone(
        facts,
        staying.map(({ id }) => id),
        day,
      ),
    ];
    if (alone.length) return refuse('minors-left-alone', { members: alone.map(({ id }) => id) });
    return { kind: 'split', newCaseId, memberIds, entries: joinedFrom(facts, actor, day) };
  },
};

/** After a corrected departure: some have left, and whoever did not may go their own way. */
function hasLeftInPart(facts: CaseFacts): boolean {
  return travelling(facts).length > preparing(facts).length;
}

/** Two cases of people who decided to travel together become one; the other one is no more. Refusals `case-differs`, `booking-exists`, `case-suspended`. */
export const mergeRule: Rule<'merge'> = {
  may: bookingRefusal,
  decide: ({ other }, facts, actor, { day }) => {
    if (other.id === facts.id) return refuse('case-differs', { field: 'number' });
    if (other.organisationId !== facts.organisationId) return refuse('case-differs', { field: 'organisation' });
    if (other.destination !== facts.destination) return refuse('case-differs', { field: 'destination' });
    if (!preparing(other).length || preparing(other).length !== travelling(other).length) return refuse('case-differs', { field: 'step' });
    if (other.suspended) return refuse('case-suspended', { reason: other.suspended.reason });
    return bookingRefusal(other) ?? { kind: 'merged', fromCaseId: other.id, other, entries: joinedFrom(other, actor, day) };
  },
};

/** The person of another case, as a member of this one. */
export function joining(other: CaseFacts) {
  return preparing(other).map((member) => ({ ...member, principal: false }));
}
