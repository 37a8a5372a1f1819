import { at, flightOn, frozen, standings, type Standing } from '../../../test/builders/case';
import { apply } from './apply';
import type { Change, ChangeKind } from './cases/commands';
import { caseStep, type Step } from './cases/household';
import { policyOn } from './screening/policy';
import { screen } from './screening/screen';

const day = '2026-11-20';
const facts = standings();
const verdict = screen({ ...facts.admitted, protected: facts.admitted.protected! }, policyOn('snia-2020', day)!, day);
const members = facts.registered.members.map(({ id }) => id);
const booking = { id: 'booking-1', carrier: 'desk', memberIds: members, seats: 4, funder: 'ministry-of-the-interior' } as const;
const bookingId = 'booking-1';

/** Each change, on a case where it may happen, and where it leads. */
const changes: { [K in ChangeKind]: [Standing, Omit<Extract<Change, { kind: K }>, 'kind'>, Step] } = {
  registered: ['registered', { members }, 'registered'],
  assessed: [
    'screened',
    { assessment: { kind: 'health-issue', memberId: 'son', holds: false, on: day, authorId: 'physician' } },
    'screened',
  ],
  screened: ['registered', { reference: 'registration', verdict }, 'screened'],
  admitted: ['screened', { verdict }, 'admitted'],
  consented: ['admitted', { memberId: 'father' }, 'admitted'],
  'booking-requested': ['consented', { booking: { ...booking, memberIds: [...members] } }, 'consented'],
  'booking-claimed': ['consented, booking allocated', { bookingId, attempt: 1 }, 'consented'],
  'booking-confirmed': ['consented, booking placing', { bookingId, flight: flightOn(day), tickets: {} }, 'booked'],
  'booking-cancelled': ['booked', { bookingId, reason: 'flight-changed', seats: 4 }, 'booked'],
  departed: ['booked', { bookingId, memberIds: members, on: day, verdict, facts: [] }, 'departed'],
  withdrawn: ['booked', { memberIds: members, reason: 'changed-mind', cancelledBooking: bookingId, seats: 4 }, 'exited'],
  'member-corrected': ['screened', { memberId: 'son', fields: ['birth'] }, 'screened'],
};

const applied = (kind: ChangeKind) => {
  const [standing, content] = changes[kind];
  return apply(frozen(facts[standing]), { kind, ...content } as Change, at(day));
};

describe('the case after a change', () => {
  it.each(Object.keys(changes) as ChangeKind[])('%s', (kind) => {
    expect(caseStep(applied(kind))).toBe(changes[kind][2]);
  });

  it('a household that withdraws loses its booking', () => {
    expect(applied('withdrawn').booking).toMatchObject({ state: 'cancelled' });
    expect(applied('withdrawn').members.map(({ exit }) => exit)).toEqual(members.map(() => ({ reason: 'withdrawn', on: day })));
  });

  it('a departure is dated by the flight, whenever it was recorded', () => {
    const late = apply(facts.booked, { kind: 'departed', ...changes.departed[1], on: '2026-11-18' } as Change, at(day));
    expect(late.members.map(({ milestones }) => milestones.departed)).toEqual(members.map(() => '2026-11-18'));
  });

  it.each(['assessed', 'member-corrected'] as const)('%s: what screening rested on has changed', (kind) => {
    expect(applied(kind).screening).toMatchObject({ stale: true });
  });

  it('and another screening settles it', () => {
    const again = apply(applied('assessed'), { kind: 'screened', ...changes.screened[1] } as Change, at(day));
    expect(again.screening).toEqual({ outcome: verdict.outcome, policy: 'snia-2020', reference: 'registration', on: day, stale: false });
  });

  it('each step of a booking is a version of it', () => {
    expect(applied('booking-requested').booking).toMatchObject({ state: 'allocated', attempt: 0, version: 1, flight: null });
    expect(applied('booking-claimed').booking).toMatchObject({ state: 'placing', attempt: 1, version: 2 });
    expect(applied('booking-confirmed').booking).toMatchObject({ state: 'confirmed', version: 3, flight: flightOn(day) });
    expect(applied('booking-cancelled').booking).toMatchObject({ state: 'cancelled', version: 4 });
    expect(applied('departed').booking).toMatchObject({ state: 'flown', version: 4 });
  });

  it('a booking cannot be moved against its life, whoever asks', () => {
    expect(() => apply(facts.departed, { kind: 'booking-cancelled', bookingId, reason: 'flight-changed', seats: 4 }, at(day))).toThrow(
      'a booking flown cannot cancel',
    );
  });
});
