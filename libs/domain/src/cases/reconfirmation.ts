import type { Moment } from './day';
import { findLatest } from './entries';
import type { CaseFacts, MemberFacts } from './facts';
import { green, missing, notRequired, type GateState } from './gates';
import { declarants } from './household';
import { notConcerned, strangerAmong } from './members';
import { refuse } from './refusals';
import type { Rule } from './rule';

const hour = 3_600_000;

/** The instant from which a declaration can be confirmed again for that departure. */
function opensAt(departsAt: string, facts: CaseFacts): number {
  return Date.parse(departsAt) - facts.programme.limits.reconfirmHours * hour;
}

/** Declared once more within 72 hours before departure, at the latest on its day: a flight may be late. DOMAIN §4. */
export function consentReconfirmed(member: MemberFacts, facts: CaseFacts, departure: Moment): GateState {
  if (!declarants(facts, departure.day).includes(member)) return notRequired;
  const latest = findLatest(facts, member.id, 'reconfirmed');
  const inTime = latest && Date.parse(latest.at) >= opensAt(departure.instant, facts) && latest.on <= departure.day;
  return inTime ? green() : missing;
}

export const reconfirmRule: Rule<'reconfirm'> = {
  may: (facts, { day, instant }) => {
    const flight = facts.booking?.state === 'confirmed' ? facts.booking.flight : null;
    if (!flight) return refuse('booking-missing');
    if (day > flight.departsOn) return refuse('departure-in-past', { departsOn: flight.departsOn });
    if (Date.parse(instant) < opensAt(flight.departsAt, facts))
      return refuse('too-early-to-reconfirm', { hours: facts.programme.limits.reconfirmHours });
    return undefined;
  },

  decide: ({ memberIds }, facts, actor, { day, instant }) => {
    const stranger = strangerAmong(facts, memberIds) ?? notConcerned(memberIds, declarants(facts, day));
    if (stranger) return stranger;
    return {
      kind: 'reconfirmed',
      entries: memberIds.map((memberId) => ({ kind: 'reconfirmed', memberId, on: day, authorId: actor.id, at: instant })),
      secret: [],
    };
  },
};
