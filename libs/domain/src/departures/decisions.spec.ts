import { at, everybody, family, fitting, flightOn, prepared, registered, standings, walked } from '../../../../test/builders/case';
import { bornOn, child, guardianOf, household, member, parentOf } from '../../../../test/builders/household';
import type { Command, CommandOf } from '../cases/commands';
import type { CaseFacts } from '../cases/facts';
import { decide } from '../decide';
import { systemActor } from '../staff/actor';
import type { CountedDeparture } from './departure-fact';

const day = '2026-11-10';
const answer = (facts: CaseFacts, command: Command, on = day) =>
  decide(command, facts, command.type === 'place-booking' ? systemActor : everybody, at(on));

describe('requesting a booking', () => {
  const contingent = { id: 'contingent', granted: 0, reserved: 0, flown: 0, forfeited: 0, openingUsed: 0 };
  const consented = (granted: number): CaseFacts => ({ ...standings().consented, contingent: { ...contingent, granted } });
  const request = { type: 'request-booking', bookingId: 'booking-1' } as const;

  it('takes one seat for each member, the state paying', () => {
    expect(answer(consented(4), request)).toEqual({
      kind: 'booking-requested',
      booking: {
        id: 'booking-1',
        carrier: 'desk',
        memberIds: ['mother', 'father', 'cousin', 'son'],
        seats: 4,
        funder: 'ministry-of-the-interior',
      },
    });
  });

  it.each([[3], [1], [0]])('refuses a family of four when %i seats are left: all fly or none', (left) => {
    expect(answer(consented(left), request)).toEqual({ refused: 'contingent-exhausted', params: { left } });
  });

  it('refuses while no contingent is open', () => {
    const facts = { ...standings().consented, contingent: null };
    expect(answer(facts, request)).toEqual({ refused: 'contingent-exhausted', params: { left: 0 } });
  });

  it('needs no contingent before the memorandum of 11 June 2007', () => {
    const alone = household([member('woman', { principal: true, birth: bornOn('1950-01-01') })]);
    const facts = registered(alone, { registeredOn: '2007-06-01', contingent: null });
    const ready = prepared(walked(facts, '2007-06-05', 'screen', 'admit'), '2007-06-06');
    expect(answer(ready, request, '2007-06-10')).toMatchObject({ booking: { funder: 'state-before-agreement' } });
    expect(answer(ready, request, '2007-06-11')).toEqual({ refused: 'contingent-exhausted', params: { left: 0 } });
  });

  it('has one booking at a time, and another one after a cancellation, whether it was confirmed or not', () => {
    const all = standings();
    expect(answer(all['consented, booking placing'], request)).toMatchObject({ refused: 'booking-exists' });
    expect(answer(all.booked, request)).toMatchObject({ refused: 'booking-exists' });
    expect(answer(all['booked, booking cancelled'], request)).toMatchObject({ kind: 'booking-requested' });
    const again = walked(
      walked(all['booked, booking cancelled'], '2026-11-12', 'request-booking', 'place-booking', 'confirm-booking'),
      '2026-11-20',
      'reconfirm',
    );
    expect(answer(again, { type: 'depart' }, '2026-11-22')).toMatchObject({ kind: 'departed', bookingId: 'booking-2', on: '2026-11-22' });
  });

  it('waits for the declaration of a child who came of age after the others had declared', () => {
    const people = household([...family().members, child('niece', '2008-11-08')], [...family().links, guardianOf('niece', 'mother')]);
    const declared = prepared(walked(registered(people), '2026-11-07', 'assess', 'screen', 'admit'), '2026-11-07');
    expect(answer(declared, request, '2026-11-07')).toMatchObject({ kind: 'booking-requested' });
    expect(answer(declared, request, '2026-11-08')).toEqual({ refused: 'consent-missing', params: { member: 'niece' } });
    expect(answer(prepared(declared, '2026-11-08'), request, '2026-11-08')).toMatchObject({ kind: 'booking-requested' });
  });
});

const place = (after: number): Command => ({ type: 'place-booking', bookingId: 'booking-1', after });

describe('placing', () => {
  it('counts the attempts', () => {
    const { 'consented, booking allocated': allocated, 'consented, booking placing': placing } = standings();
    expect(answer(allocated, place(0))).toMatchObject({ kind: 'booking-claimed', attempt: 1 });
    expect(answer(placing, place(1))).toMatchObject({ kind: 'booking-claimed', attempt: 2 });
  });

  it('lets one of two workers through who saw the same attempt', () => {
    const { 'consented, booking placing': placing } = standings();
    expect(answer(placing, place(0))).toEqual({ refused: 'booking-overtaken', params: { attempt: 1 } });
  });
});

describe('confirming', () => {
  const placing = standings()['consented, booking placing'];
  const good = fitting('confirm-booking', placing, everybody, at(day)) as CommandOf<'confirm-booking'>;
  const { son: _, ...withoutSon } = good.tickets;

  it.each<[string, Partial<CommandOf<'confirm-booking'>>, object]>([
    ['a flight of yesterday', { flight: flightOn('2026-11-09') }, { refused: 'departure-in-past', params: { departsOn: '2026-11-09' } }],
    ['a flight of today', { flight: flightOn('2026-11-10') }, { kind: 'booking-confirmed' }],
    ['no ticket for the son', { tickets: withoutSon }, { refused: 'ticket-missing', params: { member: 'son' } }],
    ['an empty ticket', { tickets: { ...good.tickets, son: '' } }, { refused: 'ticket-missing', params: { member: 'son' } }],
    [
      'a ticket for a stranger',
      { tickets: { ...good.tickets, stranger: '1' } },
      { refused: 'member-unknown', params: { member: 'stranger' } },
    ],
    ['another booking', { bookingId: 'booking-7' }, { refused: 'booking-missing', params: {} }],
  ])('with %s', (_, other, expected) => {
    expect(answer(placing, { ...good, ...other })).toMatchObject(expected);
  });
});

describe('departing', () => {
  it.each([
    ['the day before', '2026-11-19', { refused: 'departure-not-reached', params: { departsOn: '2026-11-20' } }],
    ['the day of the flight', '2026-11-20', { kind: 'departed', on: '2026-11-20' }],
    ['recorded two days late', '2026-11-22', { kind: 'departed', on: '2026-11-20' }],
  ])('%s', (_, on, expected) => {
    expect(answer(standings()['booked, reconfirmed'], { type: 'depart' }, on)).toMatchObject(expected);
  });

  it('counts each traveller once, with the age and the criteria of the day', () => {
    const people = household(
      [
        member('mother', { principal: true, birth: bornOn('1976-11-20'), nationality: null }),
        child('son', '2012-11-20', { sex: 'male', nationality: 'GN' }),
      ],
      [parentOf('son', 'mother')],
    );
    const admissible = household(
      people.members.map((one) => ({ ...one, nationality: 'GN' })),
      people.links,
    );
    const admitted = prepared(walked(registered(admissible), day, 'screen', 'admit'), day);
    const booked = walked(walked(admitted, day, 'request-booking', 'place-booking', 'confirm-booking'), '2026-11-19', 'reconfirm');
    const undetermined = { ...booked, members: booked.members.map((one) => ({ ...one, nationality: one.id === 'mother' ? null : 'GN' })) };
    const change = answer(undetermined, { type: 'depart' }, '2026-11-20') as { counted: CountedDeparture[] };
    const common = { departedOn: '2026-11-20', delta: 1, funder: 'ministry-of-the-interior', routeKind: 'scheduled-flight' };
    expect(change.counted.map(({ memberId, bookingId }) => [memberId, bookingId])).toEqual([
      ['mother', 'booking-1'],
      ['son', 'booking-1'],
    ]);
    expect(change.counted.map(({ fact }) => fact)).toEqual([
      { ...common, sex: 'female', ageBand: '50+', nationality: 'XX', criteria: ['single-parent', 'aged-50-plus'] },
      { ...common, sex: 'male', ageBand: '14-17', nationality: 'GN', criteria: [] },
    ]);
  });
});
