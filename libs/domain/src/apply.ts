import type { Change } from './cases/commands';
import type { Day, Moment } from './cases/day';
import type { CaseFacts, MemberFacts } from './cases/facts';
import { adults, allReached } from './cases/household';
import type { Milestone } from './cases/milestones';
import { nextBookingState, type BookingFacts, type BookingMove } from './departures/flight-booking';
import { assessingOffice } from './screening/decisions';
import type { Assessment, ScreeningReference } from './screening/facts';
import type { ScreeningVerdict } from './screening/screen';

/** The case as it stands after a change. Services save what differs; the outlook and the standing are derived from it. */
export function apply(facts: CaseFacts, change: Change, now: Moment): CaseFacts {
  return withPhase(changed(facts, change, now));
}

function changed(facts: CaseFacts, change: Change, { day }: Moment): CaseFacts {
  switch (change.kind) {
    case 'registered':
      return reach(facts, 'registered', day);
    case 'assessed':
      return stale(assess(facts, change.assessment));
    case 'screened':
      return reach({ ...facts, screening: screeningOf(change.verdict, change.reference, day) }, 'screened', day);
    case 'admitted':
      return reach({ ...facts, screening: screeningOf(change.verdict, 'decision', day) }, 'admitted', day);
    case 'consented':
      return declare(facts, change.memberId, day);
    case 'booking-requested':
      return { ...facts, booking: { ...change.booking, state: 'allocated', attempt: 0, flight: null, version: 1 } };
    case 'booking-claimed':
      return { ...facts, booking: { ...move(facts.booking!, 'claim'), attempt: change.attempt } };
    case 'booking-confirmed':
      return reach({ ...facts, booking: { ...move(facts.booking!, 'confirm'), flight: change.flight } }, 'booked', day);
    case 'booking-cancelled':
      return { ...facts, booking: move(facts.booking!, 'cancel') };
    case 'departed':
      return reach({ ...facts, booking: move(facts.booking!, 'fly') }, 'departed', change.on);
    case 'withdrawn':
      return {
        ...facts,
        booking: change.cancelledBooking ? move(facts.booking!, 'cancel') : facts.booking,
        members: facts.members.map((member) =>
          change.memberIds.includes(member.id) ? { ...member, exit: { reason: 'withdrawn', on: day } } : member,
        ),
      };
    case 'member-corrected':
      return declared(stale(facts), day); // the one who had still to declare may turn out to be a minor
  }
}

function reach(facts: CaseFacts, milestone: Milestone, on: Day, who = (_member: MemberFacts) => true): CaseFacts {
  const members = facts.members.map((member) =>
    member.exit || member.milestones[milestone] || !who(member)
      ? member
      : { ...member, milestones: { ...member.milestones, [milestone]: on } },
  );
  return { ...facts, members };
}

/** An adult reaches *consented* with their own declaration, the children with the last of the adults'. */
function declare(facts: CaseFacts, memberId: string, day: Day): CaseFacts {
  return declared(
    reach({ ...facts, consents: [...facts.consents, { memberId, on: day }] }, 'consented', day, ({ id }) => id === memberId),
    day,
  );
}

function declared(facts: CaseFacts, day: Day): CaseFacts {
  const grown = adults(facts, day);
  return grown.length && grown.every((adult) => adult.milestones.consented) ? reach(facts, 'consented', day) : facts;
}

function move(booking: BookingFacts, step: BookingMove): BookingFacts {
  const state = nextBookingState(booking.state, step);
  if (!state) throw new Error(`a booking ${booking.state} cannot ${step}`);
  return { ...booking, state, version: booking.version + 1 };
}

function screeningOf(verdict: ScreeningVerdict, reference: ScreeningReference, on: Day): CaseFacts['screening'] {
  return { outcome: verdict.outcome, policy: verdict.policy, reference, on, stale: false };
}

function assess(facts: CaseFacts, assessment: Assessment): CaseFacts {
  const { protected: secret, assessed } = facts;
  return {
    ...facts,
    assessed: [...new Set([...assessed, assessingOffice(assessment.kind)])],
    protected: secret && { ...secret, assessments: [...secret.assessments, assessment] },
  };
}

function stale(facts: CaseFacts): CaseFacts {
  return facts.screening ? { ...facts, screening: { ...facts.screening, stale: true } } : facts;
}

/** Phase 2 once admitted with every required declaration, phase 3 from the first confirmed departure; never back. DOMAIN §2. */
function withPhase(facts: CaseFacts): CaseFacts {
  const departed = facts.members.some(({ milestones }) => milestones.departed);
  const prepared = facts.members.some(({ exit }) => !exit) && allReached(facts, 'consented');
  const phase = departed ? 3 : prepared ? 2 : 1;
  return { ...facts, phase: Math.max(facts.phase, phase) as CaseFacts['phase'] };
}
