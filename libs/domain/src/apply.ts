import type { Change } from './cases/commands';
import type { Day, Moment } from './cases/day';
import { assess, counted, secretsOf, secretsTogether, voiced } from './apply-secrets';
import { declarationOf } from './cases/consent';
import type { CaseEntry, EntryOf } from './cases/entries';
import type { CaseFacts, MemberExit, MemberFacts } from './cases/facts';
import { allReached, declarants, principalCandidates, travelling } from './cases/household';
import { joining } from './cases/household-changes';
import type { Cascade } from './cases/lifecycle-commands';
import type { Milestone } from './cases/milestones';
import type { CorrectionProposal } from './departures/correction-proposal';
import { nextBookingState, type BookingFacts, type BookingMove } from './departures/flight-booking';
import type { ScreeningOutcome, ScreeningReference } from './screening/facts';
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
      return staleUnlessAdmitted(withEntries(assess(facts, change.assessment), change.entries));
    case 'screened':
      return reach(screenedAs(facts, change.verdict, change.outcome, change.reference, day), 'screened', day);
    case 'admitted':
      return declared(reach(screenedAs(facts, change.verdict, 'eligible', 'decision', day), 'admitted', day), day);
    case 'consented':
      return declare(facts, change.declared, day);
    case 'counselled':
      return withEntries(voiced(facts, change.secret), change.entries);
    case 'sharing-given':
    case 'protection-checked':
    case 'best-interest-determined':
    case 'best-interest-approved':
    case 'authority-recorded':
    case 'authority-seen':
    case 'heard-alone':
    case 'reconfirmed':
    case 'document-requested':
    case 'document-interview':
    case 'document-issued':
    case 'document-refused':
    case 'permit-requested':
    case 'permit-answered':
    case 'fitness-certified':
    case 'contact-attempted':
    case 'recall-told':
      return withEntries(facts, change.entries);
    case 'booking-requested':
      return { ...facts, booking: { ...change.booking, state: 'allocated', attempt: 0, flight: null, version: 1 } };
    case 'booking-claimed':
      return { ...facts, booking: { ...move(facts.booking!, 'claim'), attempt: change.attempt } };
    case 'booking-confirmed':
      return reach({ ...facts, booking: { ...move(facts.booking!, 'confirm'), flight: change.flight } }, 'booked', day);
    case 'booking-cancelled':
      return { ...facts, booking: move(facts.booking!, 'cancel') };
    case 'departed':
      return reach(
        screenedAs(
          { ...counted(facts, change.counted), booking: move(facts.booking!, 'fly') },
          change.verdict,
          change.verdict.outcome,
          'departure',
          day,
        ),
        'departed',
        change.on,
      );
    case 'arrived':
      return reach(facts, 'arrived', change.on, ({ id }) => change.memberIds.includes(id));
    case 'closed':
      return { ...reach(facts, 'closed', day), reopened: false };
    case 'reopened':
      return withEntries(
        change.memberIds.length ? withHead(returned(facts, change.memberIds), day) : { ...facts, reopened: true },
        change.entries,
      );
    case 'departure-correction-proposed':
      return { ...facts, correction: change.proposal };
    case 'departure-correction-declined':
      return { ...facts, correction: null };
    case 'departure-corrected':
      return {
        ...counted(facts, change.counted),
        correction: null,
        members: facts.members.map((member) => redated(member, change.proposal)),
      };
    case 'member-corrected':
      return declared(touchesScreening(change.fields) ? stale(facts) : facts, day); // the one who had still to declare may turn out to be a minor
    case 'member-added':
      return stale({ ...facts, members: [...facts.members, change.member], links: [...facts.links, ...change.links] });
    case 'principal-changed':
      return headed(facts, change.memberId);
    case 'split':
      return stale(withHead(without(facts, change.memberIds), day));
    case 'split-off':
      return stale(withHead(facts, day));
    case 'merged':
      return declared(stale(withEntries(together(facts, change.other), change.entries)), day);
    case 'merged-away':
      return without(
        facts,
        joining(facts).map(({ id }) => id),
      );
    case 'assigned':
      return { ...facts, caseworkerId: change.caseworkerId };
    case 'transferred':
      return { ...facts, officeId: change.officeId, caseworkerId: change.caseworkerId };
    case 'suspended':
      return { ...facts, suspended: { reason: change.reason, on: day } };
    case 'resumed':
      return { ...facts, suspended: null };
    case 'contact-corrected':
    case 'noted':
      return facts;
    case 'appointment-planned': {
      const { appointmentId: id, memberId, appointment: kind, on } = change;
      return { ...facts, appointments: [...facts.appointments, { id, memberId, kind, on }] };
    }
    case 'appointment-closed':
      return { ...facts, appointments: facts.appointments.filter(({ id }) => id !== change.appointmentId) };
    case 'member-removed':
      return gone(facts, change, 'removed', day, day);
    case 'marked-unreachable':
      return gone(facts, change, 'unreachable', day, day);
    case 'died':
      return gone(facts, change, 'deceased', change.on, day);
    case 'closed-other':
      return gone(facts, change, 'closed-other', day, day);
    case 'refused':
      return gone(facts, change, 'refused', day, day);
    case 'withdrawn':
      return gone(facts, change, 'withdrawn', day, day);
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

/** An adult reaches *consented* with their own declaration, the children with the last of them. */
function declare(facts: CaseFacts, declaration: EntryOf<'declared'>, day: Day): CaseFacts {
  return declared(
    reach(withEntries(facts, [declaration]), 'consented', day, ({ id }) => id === declaration.memberId),
    day,
  );
}

/** Admitted people reach *consented* once everybody who declares has done so. */
function declared(facts: CaseFacts, day: Day): CaseFacts {
  const all = declarants(facts, day);
  const done = all.length > 0 && all.every((member) => declarationOf(member, facts, day));
  return done ? reach(facts, 'consented', day, ({ milestones }) => milestones.admitted !== undefined) : facts;
}

function move(booking: BookingFacts, step: BookingMove): BookingFacts {
  const state = nextBookingState(booking.state, step);
  if (!state) throw new Error(`a booking ${booking.state} cannot ${step}`);
  return { ...booking, state, version: booking.version + 1 };
}

function screenedAs(
  facts: CaseFacts,
  { policy }: ScreeningVerdict,
  outcome: ScreeningOutcome,
  reference: ScreeningReference,
  on: Day,
): CaseFacts {
  return { ...facts, screening: { outcome, policy, reference, on, stale: false } };
}

function withEntries(facts: CaseFacts, entries: readonly CaseEntry[]): CaseFacts {
  return { ...facts, entries: [...facts.entries, ...entries] };
}

/** Once everybody is admitted, no criterion is asked any more: what an officer finds then goes to the check and to the verdicts of fitness. */
function staleUnlessAdmitted(facts: CaseFacts): CaseFacts {
  return allReached(facts, 'admitted') ? facts : stale(facts);
}

const said: readonly string[] = ['familyName', 'givenNames', 'language'];

/** Whether a correction touches what screening looks at: all but a name and a language. */
function touchesScreening(fields: readonly string[]): boolean {
  return fields.some((field) => !said.includes(field));
}

function stale(facts: CaseFacts): CaseFacts {
  return facts.screening ? { ...facts, screening: { ...facts.screening, stale: true } } : facts;
}

/** People leave: their exit, the booking, the recalls; who stays is headed by somebody, and may have nobody left to wait for. */
function gone(facts: CaseFacts, change: Cascade, reason: MemberExit, on: Day, day: Day): CaseFacts {
  const members = facts.members.map((member) => (change.memberIds.includes(member.id) ? { ...member, exit: { reason, on } } : member));
  const booking = change.cancelledBooking ? move(facts.booking!, 'cancel') : facts.booking;
  const suspended = travelling({ members }).length ? facts.suspended : null; // nothing is paused where nobody is left
  const left = withEntries({ ...facts, members, booking, suspended }, change.entries);
  return declared(change.principalId ? headed(left, change.principalId) : left, day);
}

function headed(facts: CaseFacts, memberId: string): CaseFacts {
  return { ...facts, members: facts.members.map((member) => ({ ...member, principal: member.id === memberId })) };
}

/** Somebody heads the household, whether they have left or not: the first adult, else the first person, when the one who did is elsewhere. */
function withHead(facts: CaseFacts, day: Day): CaseFacts {
  const people = travelling(facts);
  const head = people.some(({ principal }) => principal) ? undefined : principalCandidates(facts, day)[0];
  return head ? headed(facts, head.id) : facts;
}

function without(facts: CaseFacts, memberIds: readonly string[]): CaseFacts {
  const stays = (id: string | null) => id === null || !memberIds.includes(id);
  return {
    ...facts,
    members: facts.members.filter(({ id }) => stays(id)),
    links: facts.links.filter(({ childId, adultId }) => stays(childId) && stays(adultId)),
    entries: facts.entries.filter(({ memberId }) => stays(memberId)),
    appointments: facts.appointments.filter(({ memberId }) => stays(memberId)),
    protected: facts.protected && secretsOf(facts.protected, stays),
  };
}

function together(facts: CaseFacts, other: CaseFacts): CaseFacts {
  const joined = joining(other);
  const joins = (id: string | null) => joined.some((member) => member.id === id);
  return {
    ...facts,
    members: [...facts.members, ...joined],
    links: [...facts.links, ...other.links.filter(({ childId, adultId }) => joins(childId) && joins(adultId))],
    entries: [...facts.entries, ...other.entries.filter(({ memberId }) => joins(memberId))],
    appointments: [...facts.appointments, ...other.appointments.filter(({ memberId }) => joins(memberId))],
    protected: facts.protected && secretsTogether(facts.protected, other.protected),
  };
}

/** Who comes back declares anew: what they had declared ended when they left. P-25. */
function returned(facts: CaseFacts, memberIds: readonly string[]): CaseFacts {
  const back = (id: string | null) => id !== null && memberIds.includes(id);
  return {
    ...facts,
    members: facts.members.map((member) => (back(member.id) ? { ...member, exit: null } : member)),
    entries: facts.entries.filter(({ kind, memberId }) => kind !== 'declared' || !back(memberId)),
  };
}

/** What was recorded of a departure and was not so is taken back; on another day it is dated anew. */
function redated(member: MemberFacts, { memberIds, departedOn }: CorrectionProposal): MemberFacts {
  if (!memberIds.includes(member.id)) return member;
  const { departed: _departed, arrived, closed, ...before } = member.milestones;
  if (departedOn === null) return { ...member, milestones: before };
  return { ...member, milestones: { ...before, departed: departedOn, ...(arrived && { arrived }), ...(closed && { closed }) } };
}

/** Phase 2 once admitted with every required declaration, phase 3 from the first confirmed departure; never back. DOMAIN §2. */
function withPhase(facts: CaseFacts): CaseFacts {
  const departed = facts.members.some(({ milestones }) => milestones.departed);
  const prepared = facts.members.some(({ exit }) => !exit) && allReached(facts, 'consented');
  const phase = departed ? 3 : prepared ? 2 : 1;
  return { ...facts, phase: Math.max(facts.phase, phase) as CaseFacts['phase'] };
}
