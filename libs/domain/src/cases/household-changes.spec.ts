import {
  after,
  at,
  boyAlone,
  everybody,
  family,
  fitting,
  motherWithTwo,
  registered,
  standings,
  walked,
} from '../../../../test/builders/case';
import { bornOn, child, household, parentOf } from '../../../../test/builders/household';
import { otherCase } from '../../../../test/builders/registered';
import { decide } from '../decide';
import type { Command, CommandOf } from './commands';
import type { CaseFacts } from './facts';
import { caseStep } from './household';

const day = '2026-11-12';
const now = at(day);
const answer = (facts: CaseFacts, command: Command) => decide(command, facts, everybody, now);
const { consented, booked, departed, arrived } = standings();
const mother = registered(motherWithTwo());
const boy = registered(boyAlone());
const cousinLeft = after(consented, { type: 'withdraw', memberIds: ['cousin'], reason: 'family' }, now);
const hasBooking = { refused: 'booking-exists', params: {} };

/** Three of four have left; the cousin was recorded with them and did not travel. */
const leftInPart = walked(
  after(
    departed,
    { type: 'propose-departure-correction', proposalId: 'c', memberIds: ['cousin'], reason: 'did-not-travel', departedOn: null },
    at('2026-11-21'),
  ),
  '2026-11-21',
  'approve-departure-correction',
);

describe('somebody joins', () => {
  const baby = fitting('add-member', consented, everybody, now) as CommandOf<'add-member'>;
  const born = (on: string): Command => ({ ...baby, member: { ...baby.member, birth: bornOn(on) } });

  it.each<[string, CaseFacts, Command, object]>([
    ['born today', consented, baby, { kind: 'member-added', newborn: true, member: { principal: false, milestones: { registered: day } } }],
    ['born tomorrow', consented, born('2026-11-13'), { refused: 'birth-date-in-future', params: { member: 'newborn-0' } }],
    [
      'older than the mother',
      consented,
      born('1990-01-01'),
      { refused: 'parent-not-older', params: { child: 'newborn-0', adult: 'mother' } },
    ],
    [
      'of a mother who is not there',
      consented,
      { ...baby, links: [parentOf('newborn-0', 'stranger')] },
      { refused: 'parental-link-unknown', params: { child: 'newborn-0', adult: 'stranger' } },
    ],
    ['while a booking has no seat for them', booked, baby, hasBooking],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it('at the beginning of the road, and everybody is screened again', () => {
    const grown = after(consented, baby, now);
    expect([caseStep(grown), grown.screening!.stale, grown.phase]).toEqual(['registered', true, 2]);
    expect(caseStep(walked(grown, day, 'screen', 'admit'))).toBe('consented');
  });
});

describe('somebody is taken off', () => {
  const remove = (memberId: string): Command => ({ type: 'remove-member', memberId, reason: 'registered-in-error' });

  it.each<[string, CaseFacts, Command, object]>([
    ['a cousin', consented, remove('cousin'), { kind: 'member-removed', memberIds: ['cousin'], principalId: null }],
    ['the principal applicant', consented, remove('mother'), { principalId: 'father' }],
    ['from a booking', booked, remove('cousin'), { cancelledBooking: 'booking-1', seats: 4 }],
    ['the last one', boy, remove('boy'), { refused: 'member-alone', params: {} }],
    ['a mother alone', mother, remove('mother'), { refused: 'minors-left-alone', params: { members: ['girl', 'boy'] } }],
    ['a stranger', consented, remove('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['twice', cousinLeft, remove('cousin'), { refused: 'member-not-travelling', params: { member: 'cousin' } }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });
});

describe('another principal applicant', () => {
  const change = (memberId: string): Command => ({ type: 'change-principal', memberId });
  const children = registered(household([child('boy', '2010-05-05', { principal: true }), child('girl', '2012-05-05')]));

  it.each<[string, CaseFacts, Command, object]>([
    ['an adult', consented, change('father'), { kind: 'principal-changed', memberId: 'father' }],
    ['also after the departure', arrived, change('father'), { kind: 'principal-changed', memberId: 'father' }],
    ['who is it already', consented, change('mother'), { refused: 'already-principal', params: { member: 'mother' } }],
    ['a child among adults', consented, change('son'), { refused: 'member-not-concerned', params: { member: 'son' } }],
    ['a child among children', children, change('girl'), { kind: 'principal-changed', memberId: 'girl' }],
    ['who has withdrawn', cousinLeft, change('cousin'), { refused: 'member-not-travelling', params: { member: 'cousin' } }],
    ['a stranger', consented, change('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['where there is nobody else', boy, change('boy'), { refused: 'nobody-concerned', params: {} }],
    ['where there is no other adult', mother, change('girl'), { refused: 'nobody-concerned', params: {} }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });
});

describe('a household parts', () => {
  const split = (...memberIds: string[]): Command => ({ type: 'split', newCaseId: 'case-2', memberIds });

  it.each<[string, CaseFacts, Command, object]>([
    ['a cousin', consented, split('cousin'), { kind: 'split', newCaseId: 'case-2', memberIds: ['cousin'] }],
    ['a father with his son', consented, split('father', 'son'), { kind: 'split' }],
    ['the child goes alone', consented, split('son'), { refused: 'minors-left-alone', params: { members: ['son'] } }],
    [
      'the child stays alone',
      consented,
      split('mother', 'father', 'cousin'),
      { refused: 'minors-left-alone', params: { members: ['son'] } },
    ],
    ['everybody goes', consented, split('mother', 'father', 'cousin', 'son'), { refused: 'member-alone', params: {} }],
    ['one adult with children', mother, split('girl'), { refused: 'minors-left-alone', params: { members: ['girl', 'boy'] } }],
    ['one person', boy, split('boy'), { refused: 'member-alone', params: {} }],
    ['a stranger', consented, split('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['one who has withdrawn', cousinLeft, split('cousin'), { refused: 'member-not-travelling', params: { member: 'cousin' } }],
    ['seats are booked', booked, split('cousin'), hasBooking],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it.each([
    ['mother', 'father'],
    ['cousin', 'mother'],
  ])('when %s goes, %s heads those who stay', (who, head) => {
    const parted = after(consented, split(who), now);
    expect(parted.members.filter(({ principal }) => principal).map(({ id }) => id)).toEqual([head]);
    expect(parted.screening!.stale).toBe(true);
  });
});

describe('a household of which some have left', () => {
  const later = at('2026-11-22');
  const split = (...memberIds: string[]): Command => ({ type: 'split', newCaseId: 'case-2', memberIds });

  it('stands where those stand who have not', () => {
    expect(caseStep(leftInPart)).toBe('booked');
  });

  it('lets whoever stayed go their own way, and then stands where the others are', () => {
    expect(decide(split('mother'), leftInPart, everybody, later)).toEqual({
      refused: 'member-not-travelling',
      params: { member: 'mother' },
    });
    const parted = after(leftInPart, split('cousin'), later);
    expect([caseStep(parted), parted.members.map(({ id }) => id)]).toEqual(['departed', ['mother', 'father', 'son']]);
  });

  it('is headed by an adult where the principal applicant is the one who stayed', () => {
    const childFirst = { ...leftInPart, members: leftInPart.members.map((one) => ({ ...one, principal: one.id === 'cousin' })).reverse() };
    expect(after(childFirst, split('cousin'), later).members.filter(({ principal }) => principal)).toMatchObject([{ id: 'father' }]);
  });

  it('may become larger by somebody who goes with the one who stayed', () => {
    expect(decide({ type: 'merge', other: otherCase(leftInPart) }, leftInPart, everybody, later)).toMatchObject({ kind: 'merged' });
  });
});

describe('two cases become one', () => {
  const aunt = otherCase(consented);
  const merge = (other: CaseFacts): Command => ({ type: 'merge', other });
  const differs = (field: string) => ({ refused: 'case-differs', params: { field } });
  const auntLeft = after(aunt, { type: 'withdraw', memberIds: null, reason: 'family' }, now);

  it.each<[string, CaseFacts, Command, object]>([
    ['with an aunt', consented, merge(aunt), { kind: 'merged', fromCaseId: 'case-9' }],
    ['with itself', consented, merge(consented), differs('number')],
    ['of another organisation', consented, merge({ ...aunt, organisationId: 'another' }), differs('organisation')],
    ['to another country', consented, merge({ ...aunt, destination: 'GN' }), differs('destination')],
    ['with people who have departed', consented, merge({ ...departed, id: 'case-8' }), differs('step')],
    ['some of whom have', consented, merge({ ...leftInPart, id: 'case-8' }), differs('step')],
    ['with people who have withdrawn', consented, merge(auntLeft), differs('step')],
    ['while seats are booked here', booked, merge(aunt), hasBooking],
    ['while seats are booked there', registered(family()), merge({ ...booked, id: 'case-8' }), hasBooking],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });
});
