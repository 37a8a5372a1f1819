import type { Command, CommandType } from '../../libs/domain/src/cases/commands';
import { momentOf, plusDays, type Day, type Moment } from '../../libs/domain/src/cases/day';
import type { CaseFacts } from '../../libs/domain/src/cases/facts';
import { isRefusal } from '../../libs/domain/src/cases/refusals';
import { apply } from '../../libs/domain/src/apply';
import { decide } from '../../libs/domain/src/decide';
import { systemActor, type Actor } from '../../libs/domain/src/staff/actor';
import { roles, scopeOf, type Role } from '../../libs/domain/src/staff/roles';
import { bornOn, child, household, member, parentOf } from './household';
import type { Household } from '../../libs/domain/src/screening/household';

/** The day on which the cases of specs are registered: a Monday. */
export const registrationDay = '2026-11-02';

export function at(day: Day): Moment {
  return momentOf(new Date(`${day}T12:00:00Z`));
}

export function actorOf(...held: Role[]): Actor {
  const id = held.join('+') || 'nobody';
  return { id, kind: 'person', roles: held, organisationId: 'organisation', officeId: 'office', scope: scopeOf(held) };
}

/** Holds every role: what this person is refused, nobody may do. */
export const everybody = actorOf(...roles);

/** A mother of 32 and a father of 36 with their son of 7, and the mother's brother-in-law of 20. Eligible by the mother's health. */
export function family(): Household {
  const members = [
    member('mother', { principal: true }),
    member('father', { sex: 'male', birth: bornOn('1990-01-15') }),
    member('cousin', { sex: 'male', birth: bornOn('2006-06-06') }),
    child('son', '2019-03-10', { sex: 'male' }),
  ];
  return household(members, [parentOf('son', 'mother'), parentOf('son', 'father')]);
}

/** A case as registration leaves it, in a programme with seats to spare. */
export function registered({ members, links, protected: secret }: Household, overrides: Partial<CaseFacts> = {}): CaseFacts {
  const facts: CaseFacts = {
    ...{ id: 'case', number: 'MA-2026-000001-A', organisationId: 'organisation', officeId: 'office' },
    ...{ caseworkerId: 'caseworker', registeredById: 'caseworker', registeredOn: registrationDay, destination: 'CI' },
    ...{ members, links, protected: secret, consents: [], screening: null, booking: null, phase: 1, assessed: [] },
    contingent: { id: 'contingent', granted: 14_500, reserved: 0, flown: 0, forfeited: 0, openingUsed: null },
    ...overrides,
  };
  return apply(facts, { kind: 'registered', members: members.map(({ id }) => id) }, at(facts.registeredOn));
}

/** A payload of each command that fits the case: known people, the current booking, a flight in ten days. */
export function fitting(type: CommandType, facts: CaseFacts, actor: Actor, { day }: Moment): Command {
  const bookingId = facts.booking?.id ?? 'booking-1';
  const departsOn = plusDays(day, 10);
  const anybody = facts.members.find(({ exit }) => !exit) ?? facts.members[0]!;
  switch (type) {
    case 'assess':
      return {
        type,
        assessment: actor.roles.includes('medical-officer')
          ? { kind: 'health-issue', memberId: anybody.id, holds: true }
          : { kind: 'trafficking', memberId: anybody.id, finding: 'presumed' },
      };
    case 'screen':
      return { type, policy: 'snia-2020', reference: 'registration' };
    case 'consent':
      return { type, memberId: declarant(facts, day), formVersion: '2026-01', language: 'fr', method: 'signature', ...nobodyElse };
    case 'request-booking':
      return { type, bookingId: `booking-${Number(facts.booking?.id.slice(8) ?? 0) + 1}` };
    case 'confirm-booking':
      return { type, bookingId, flight: flightOn(departsOn), tickets: ticketsOf(facts) };
    case 'cancel-booking':
      return { type, bookingId, reason: 'flight-changed' };
    case 'withdraw':
      return { type, reason: 'changed-mind' };
    case 'correct-member':
      return { type, memberId: facts.members[0]!.id, fields: ['familyName'], birth: null };
    case 'place-booking':
      return { type, bookingId, after: facts.booking?.attempt ?? 0 };
    case 'admit':
    case 'depart':
      return { type };
  }
}

const nobodyElse = { interpreter: null, witness: null, place: 'OIM Rabat' };

export function flightOn(departsOn: Day) {
  const departsAt = `${departsOn}T12:00:00.000Z`;
  return { locator: 'ABC123', flightNumber: 'AT533', from: 'CMN', to: 'ABJ', departsAt, departsOn };
}

function ticketsOf({ booking }: CaseFacts): Record<string, string> {
  return Object.fromEntries((booking?.memberIds ?? []).map((id, index) => [id, `147-000000000${index}`]));
}

/** Who is to declare next: an adult who has not. */
function declarant({ members, consents }: CaseFacts, day: Day): string {
  const eighteenYearsAgo = `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
  const adult = members.filter(({ exit, birth }) => !exit && birth.to <= eighteenYearsAgo);
  const undeclared = adult.find(({ id }) => !consents.some(({ memberId }) => memberId === id));
  return (undeclared ?? adult[0] ?? members[0]!).id;
}

/** The case after a command that must be accepted. */
export function after(facts: CaseFacts, command: Command, now: Moment, actor: Actor = everybody): CaseFacts {
  const change = decide(command, facts, command.type === 'place-booking' ? systemActor : actor, now);
  if (isRefusal(change)) throw new Error(`${command.type} was refused: ${change.refused} ${JSON.stringify(change.params)}`);
  return apply(facts, change, now);
}

/** The same for each of these in turn, with payloads that fit, all on one day. */
export function walked(facts: CaseFacts, day: Day, ...types: CommandType[]): CaseFacts {
  return types.reduce((case_, type) => after(case_, fitting(type, case_, everybody, at(day)), at(day)), facts);
}

/** Every place where a case of three adults and a child can stand, each reached by commands on the days a caseworker would give them. */
export function standings(): Record<Standing, CaseFacts> {
  const start = registered(family());
  const screened = walked(start, '2026-11-04', 'assess', 'screen');
  const admitted = walked(screened, '2026-11-05', 'admit');
  const consented = walked(admitted, '2026-11-07', 'consent', 'consent', 'consent');
  const requested = walked(consented, '2026-11-09', 'request-booking');
  const placing = walked(requested, '2026-11-09', 'place-booking');
  const booked = walked(placing, '2026-11-10', 'confirm-booking');
  const departed = walked(booked, '2026-11-20', 'depart');
  return {
    registered: start,
    screened,
    admitted,
    consented,
    'consented, booking allocated': requested,
    'consented, booking placing': placing,
    booked,
    'booked, booking cancelled': walked(booked, '2026-11-12', 'cancel-booking'),
    departed,
    arrived: beyond(departed, 'arrived'),
    closed: beyond(departed, 'arrived', 'closed'),
    exited: walked(consented, '2026-11-09', 'withdraw'),
  };
}

export type Standing =
  | 'registered'
  | 'screened'
  | 'admitted'
  | 'consented'
  | 'consented, booking allocated'
  | 'consented, booking placing'
  | 'booked'
  | 'booked, booking cancelled'
  | 'departed'
  | 'arrived'
  | 'closed'
  | 'exited';

/** No command leads here yet: arrival and closure come with reintegration. */
function beyond(facts: CaseFacts, ...reached: ('arrived' | 'closed')[]): CaseFacts {
  const milestones = Object.fromEntries(reached.map((milestone) => [milestone, '2026-11-23']));
  return { ...facts, members: facts.members.map((one) => ({ ...one, milestones: { ...one.milestones, ...milestones } })) };
}

/** The same value, in which nothing can be changed: a rule that tries throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
