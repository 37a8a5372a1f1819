import {
  actorOf,
  after,
  at,
  everybody,
  fitting,
  motherWithTwo,
  registered,
  standings,
  walked,
  type Standing,
} from '../../../../test/builders/case';
import { bornOn, child, guardianOf, household, member } from '../../../../test/builders/household';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import type { Actor } from '../staff/actor';
import type { Command } from './commands';
import type { CaseFacts } from './facts';
import { historyEntry } from './history';
import { caseStep } from './household';

const day = '2026-11-12';
const now = at(day);
const answer = (facts: CaseFacts, command: Command, actor: Actor = everybody) => decide(command, facts, actor, now);
const withdraw = (...memberIds: string[]): Command => ({
  type: 'withdraw',
  memberIds: memberIds.length ? memberIds : null,
  reason: 'family',
});
const { consented, booked, departed, arrived } = standings();
const mother = registered(motherWithTwo());
const cousinLeft = after(consented, withdraw('cousin'), now);

describe('withdrawing', () => {
  it.each<[string, CaseFacts, Command, object]>([
    ['everybody', consented, withdraw(), { memberIds: ['mother', 'father', 'cousin', 'son'], principalId: null }],
    ['everybody who is left', cousinLeft, withdraw(), { memberIds: ['mother', 'father', 'son'] }],
    ['one adult', consented, withdraw('cousin'), { memberIds: ['cousin'], principalId: null }],
    ['the principal applicant: the eldest adult follows', consented, withdraw('mother'), { principalId: 'father' }],
    ['both parents: the cousin follows', consented, withdraw('mother', 'father'), { principalId: 'cousin' }],
    ['one child', mother, withdraw('girl'), { memberIds: ['girl'], principalId: null }],
    ['a mother, her children staying', mother, withdraw('mother'), { refused: 'minors-left-alone', params: { members: ['girl', 'boy'] } }],
    ['a mother and one of them', mother, withdraw('mother', 'girl'), { refused: 'minors-left-alone', params: { members: ['boy'] } }],
    ['all the adults', consented, withdraw('mother', 'father', 'cousin'), { refused: 'minors-left-alone', params: { members: ['son'] } }],
    ['a stranger', consented, withdraw('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['somebody twice', cousinLeft, withdraw('cousin'), { refused: 'member-not-travelling', params: { member: 'cousin' } }],
    ['after the departure', departed, withdraw(), { refused: 'already-departed', params: {} }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it.each<[Standing, string | null, number]>([
    ['consented', null, 0],
    ['consented, booking allocated', 'booking-1', 4],
    ['consented, booking placing', 'booking-1', 4], // the provider is answering
    ['booked', 'booking-1', 4],
    ['booked, booking cancelled', null, 0],
  ])('%s: the booking %s falls as a whole, with %i seats, whoever leaves', (standing, cancelledBooking, seats) => {
    for (const command of [withdraw(), withdraw('cousin')]) {
      expect(answer(standings()[standing], command)).toMatchObject({ cancelledBooking, seats });
    }
  });

  it.each<[string, string[], string]>([
    ['one parent', ['father'], 'parental-authority missing'],
    ['both parents', ['mother', 'father'], 'best-interest missing'],
  ])('a child stays without %s only after a protection officer decided', (_, memberIds, expected) => {
    const lacking = gatesAt(after(consented, withdraw(...memberIds), now), now).filter((gate) => gate.memberId === 'son');
    expect(lacking.map(({ gate, status }) => `${gate} ${status}`)).toContain(expected);
  });
});

describe('a death', () => {
  const death = (memberId: string, diedOn: string): Command => ({ type: 'record-death', memberId, diedOn });

  it.each<[string, CaseFacts, Command, object]>([
    ['today', consented, death('cousin', day), { kind: 'died', on: day, principalId: null }],
    ['on the day of registration', consented, death('cousin', '2026-11-02'), { kind: 'died', on: '2026-11-02' }],
    ['before it', consented, death('cousin', '2026-11-01'), { refused: 'day-not-possible', params: { day: '2026-11-01' } }],
    ['tomorrow', consented, death('cousin', '2026-11-13'), { refused: 'day-not-possible', params: { day: '2026-11-13' } }],
    ['of a stranger', consented, death('stranger', day), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['of one who has left', cousinLeft, death('cousin', day), { refused: 'member-not-travelling', params: { member: 'cousin' } }],
    ['of a principal applicant', consented, death('mother', day), { principalId: 'father' }],
    ['of the only adult: the eldest child follows', mother, death('mother', day), { memberIds: ['mother'], principalId: 'girl' }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ['on the way', '2026-11-20', { kind: 'died', cancelledBooking: null, seats: 0, entries: [] }],
    ['before the departure', '2026-11-19', { refused: 'day-not-possible', params: { day: '2026-11-19' } }],
  ])('%s, of somebody who has departed', (_, diedOn, expected) => {
    for (const facts of [departed, arrived]) {
      expect(decide(death('father', diedOn), facts, everybody, at('2026-11-25'))).toMatchObject(expected);
    }
  });

  it('of everybody ends the case', () => {
    const alone = registered(household([member('awa', { principal: true })]));
    expect(caseStep(after(alone, death('awa', day), now))).toBe('exited');
  });
});

describe('a referral to asylum', () => {
  const refer = (...memberIds: string[]): Command => ({ type: 'refer-to-asylum', memberIds });
  const officer = actorOf('protection-officer');

  it('is known to the asylum file alone', () => {
    const change = answer(consented, refer('cousin'), officer);
    expect(change).toMatchObject({
      kind: 'closed-other',
      secret: [{ group: 'asylum', memberId: 'cousin', field: 'asylum-referral', value: { on: day } }],
    });
    expect(historyEntry(change as never)).toEqual({
      ...{ members: ['cousin'], principal: null, booking: null, seats: 0, recalled: ['consulate', 'ministry'] },
    });
    const left = after(consented, refer('cousin'), now, officer);
    expect(left.members.find(({ id }) => id === 'cousin')!.exit).toEqual({ reason: 'closed-other', on: day });
    expect(JSON.stringify({ ...left, protected: null })).not.toContain('asylum');
  });

  it.each<[string, Command, object]>([
    ['of a mother without her children', refer('mother'), { refused: 'minors-left-alone', params: { members: ['girl', 'boy'] } }],
    ['of a stranger', refer('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['of all of them', refer('mother', 'girl', 'boy'), { kind: 'closed-other' }],
  ])('%s', (_, command, expected) => {
    expect(answer(mother, command, officer)).toMatchObject(expected);
  });
});

describe('leaving with a referral', () => {
  const refuse: Command = { type: 'refuse', referral: 'regularisation' };
  const { 'screened, ineligible': ineligible, 'screened, waitlisted': waitlisted, screened, admitted } = standings();
  const undetermined = household([member('awa', { principal: true, nationality: null })]);
  const toReview = walked(registered(undetermined), '2026-11-04', 'screen');
  const corrected: Command = { type: 'correct-member', memberId: 'awa', fields: ['birth'], birth: bornOn('1960-01-01') };
  const caseworker = actorOf('oim-caseworker');

  it.each<[string, CaseFacts, Actor, object]>([
    ['ineligible', ineligible, caseworker, { kind: 'refused', referral: 'regularisation', memberIds: ['awa'] }],
    [
      'ineligible, and something was corrected since',
      after(ineligible, corrected, now),
      caseworker,
      { refused: 'screening-stale', params: {} },
    ],
    ['eligible', screened, caseworker, { refused: 'not-ineligible', params: { outcome: 'eligible' } }],
    ['waitlisted', waitlisted, caseworker, { refused: 'not-ineligible', params: { outcome: 'waitlisted' } }],
    ['for review, by a caseworker', toReview, caseworker, { refused: 'not-ineligible', params: { outcome: 'needs-review' } }],
    ['for review, by the supervisor who reviewed', toReview, actorOf('oim-supervisor'), { kind: 'refused' }],
    ['not screened', mother, caseworker, { refused: 'not-screened', params: {} }],
    ['admitted', admitted, caseworker, { refused: 'not-ineligible', params: { outcome: 'eligible' } }],
  ])('%s', (_, facts, actor, expected) => {
    expect(answer(facts, refuse, actor)).toMatchObject(expected);
  });
});

describe('who takes over', () => {
  const people = household(
    [
      member('aunt', { principal: true }),
      child('teen', '2009-01-01'),
      child('niece', '2015-01-01'),
      member('friend', { birth: bornOn('1960-01-01') }),
    ],
    [guardianOf('teen', 'aunt'), guardianOf('niece', 'aunt')],
  );
  it('is an adult where there is one, the eldest of them', () => {
    expect(answer(registered(people), withdraw('aunt'))).toMatchObject({ principalId: 'friend' });
  });

  it('is nobody new where somebody else leaves', () => {
    expect(answer(booked, fitting('remove-member', booked, everybody, now))).toMatchObject({
      principalId: null,
      cancelledBooking: 'booking-1',
    });
  });
});
