import { actorOf, flightOn, standings, type Standing } from '../../../../test/builders/case';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import { momentOf } from './day';
import type { CaseFacts } from './facts';

const { booked, 'booked, reconfirmed': reconfirmed } = standings();
const all = ['mother', 'father', 'cousin'];
const answer = (facts: CaseFacts, instant: string, memberIds = all) =>
  decide({ type: 'reconfirm', memberIds }, facts, actorOf('oim-caseworker'), momentOf(new Date(instant)));

/** The flight leaves on 20 November at 12:00 UTC. */
describe('declaring once more', () => {
  it.each([
    ['72 hours and a second before', '2026-11-17T11:59:59Z', { refused: 'too-early-to-reconfirm', params: { hours: 72 } }],
    ['72 hours before, to the second', '2026-11-17T12:00:00Z', { kind: 'reconfirmed' }],
    ['an hour before', '2026-11-20T11:00:00Z', { kind: 'reconfirmed' }],
  ])('%s', (_, instant, expected) => {
    expect(answer(booked, instant)).toMatchObject(expected);
  });

  it('follows the programme’s own limit', () => {
    const limits = { ...booked.programme.limits, reconfirmHours: 48 };
    const shorter = { ...booked, programme: { ...booked.programme, limits } };
    expect(answer(shorter, '2026-11-18T11:59:59Z')).toEqual({ refused: 'too-early-to-reconfirm', params: { hours: 48 } });
    expect(answer(shorter, '2026-11-18T12:00:00Z')).toMatchObject({ kind: 'reconfirmed' });
  });

  it.each<[string, Standing, string[], object]>([
    ['a child with its parents', 'booked', ['son'], { refused: 'member-not-concerned', params: { member: 'son' } }],
    ['a stranger', 'booked', ['stranger'], { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['no flight any more', 'booked, booking cancelled', all, { refused: 'booking-missing', params: {} }],
  ])('%s', (_, standing, memberIds, expected) => {
    expect(answer(standings()[standing], '2026-11-19T12:00:00Z', memberIds)).toEqual(expected);
  });
});

/** Declared once more on 18 November at 12:00 UTC. */
describe('a declaration that was confirmed again', () => {
  it.each([
    ['of 72 hours later', '2026-11-21T12:00:00Z', 'green'],
    ['of a second after that', '2026-11-21T12:00:01Z', 'missing'],
    ['of a week later', '2026-11-25T12:00:00Z', 'missing'],
  ])('for a flight %s', (_, departsAt, expected) => {
    const flight = { ...flightOn(departsAt.slice(0, 10)), departsAt };
    const moved = { ...reconfirmed, booking: { ...reconfirmed.booking!, flight } };
    const gates = gatesAt(moved, { day: flight.departsOn, instant: departsAt }).filter(({ gate }) => gate === 'consent-reconfirmed');
    expect(gates.map(({ memberId, status }) => `${memberId} ${status}`)).toEqual([
      ...all.map((id) => `${id} ${expected}`),
      'son not-required',
    ]);
  });
});
