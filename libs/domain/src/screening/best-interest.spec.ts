import { actorOf, after, at, everybody, prepared, somebodyElse, standings, walked } from '../../../../test/builders/case';
import { bestInterest as content } from '../../../../test/builders/fitting';
import { bornOn } from '../../../../test/builders/household';
import type { Command, CommandOf } from '../cases/commands';
import type { CaseFacts } from '../cases/facts';
import { historyEntry } from '../cases/history';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import type { Actor } from '../staff/actor';

const day = '2026-11-06';
const now = at(day);
const { 'admitted, boy alone': boy, 'admitted, mother alone with two': mother } = standings();
const officer = actorOf('protection-officer');
const supervisor = actorOf('oim-supervisor');
const determine = (other: Partial<CommandOf<'determine-best-interest'>> = {}): Command => ({
  ...{ type: 'determine-best-interest', memberId: 'boy', ...content(day) },
  ...other,
});
const approve = (approved = true, memberId = 'boy', note: string | null = null): Command => ({
  ...{ type: 'approve-best-interest', memberId, approved, note },
});
const given = (facts: CaseFacts, ...commands: Command[]) => commands.reduce((before, one) => after(before, one, now), facts);
const stands = (facts: CaseFacts, memberId = 'boy', on = day) => {
  const { status, reason } = gatesAt(facts, at(on)).find((one) => one.gate === 'best-interest' && one.memberId === memberId)!;
  return reason ? `${status} ${reason}` : status;
};
const determined = given(boy, determine());
const motherDied = given(mother, { type: 'record-death', memberId: 'mother', diedOn: day });

describe('that return is in a minor’s best interest', () => {
  it.each<[string, CaseFacts, string, string]>([
    ['nobody has determined it', boy, 'boy', 'missing'],
    ['one person has', determined, 'boy', 'requested to-be-approved'],
    ['two have', given(determined, approve()), 'boy', 'green'],
    ['the second says no', given(determined, approve(false)), 'boy', 'red not-in-best-interest'],
    ['the first says no', given(boy, determine({ returnIsBest: false })), 'boy', 'red not-in-best-interest'],
    ['determined anew after a no', given(determined, approve(false), determine()), 'boy', 'requested to-be-approved'],
    ['determined anew after a yes', given(determined, approve(), determine()), 'boy', 'requested to-be-approved'],
    ['a child with a parent', mother, 'girl', 'not-required'],
    ['a child whose mother died', motherDied, 'girl', 'missing'],
  ])('%s', (_, facts, memberId, expected) => {
    expect(stands(facts, memberId)).toBe(expected);
  });

  it.each([
    ['the day before the birthday', '2028-05-04', 'missing'],
    ['the birthday', '2028-05-05', 'not-required'],
  ])('of a boy who flies on %s, when he is 18', (_, on, expected) => {
    expect(stands(boy, 'boy', on)).toBe(expected);
  });
});

describe('the first person determines', () => {
  const incomplete = { refused: 'best-interest-incomplete', params: { member: 'boy' } };

  it.each<[string, Command, object]>([
    ['with all that it needs', determine(), { kind: 'best-interest-determined', entries: [{ memberId: 'boy', positive: true }] }],
    ['no guardian', determine({ guardian: '' }), incomplete],
    ['no carer', determine({ carer: null }), incomplete],
    ['the carer has not accepted', determine({ carerAcceptedOn: null }), incomplete],
    ['the carer accepts tomorrow', determine({ carerAcceptedOn: '2026-11-07' }), incomplete],
    ['no escort', determine({ escort: null }), incomplete],
    ['the family is unsafe', determine({ tracing: 'family-unsafe' }), incomplete],
    ['no family was found, the carer has accepted', determine({ tracing: 'no-family-found' }), { entries: [{ positive: true }] }],
    ['against, with nothing of it', determine({ returnIsBest: false, carer: null, escort: null }), { entries: [{ positive: false }] }],
    ['of a stranger', determine({ memberId: 'stranger' }), { refused: 'member-unknown', params: { member: 'stranger' } }],
  ])('%s', (_, command, expected) => {
    expect(decide(command, boy, officer, now)).toMatchObject(expected);
  });

  it.each<[string, CaseFacts, Command, object]>([
    ['where no minor is alone', mother, determine({ memberId: 'girl' }), { refused: 'nobody-concerned', params: {} }],
    [
      'a niece’s, and not that of the child with its mother',
      withNiece(),
      determine({ memberId: 'girl' }),
      { refused: 'member-not-concerned' },
    ],
    ['a niece’s', withNiece(), determine({ memberId: 'niece' }), { kind: 'best-interest-determined' }],
  ])('%s', (_, facts, command, expected) => {
    expect(decide(command, facts, officer, now)).toMatchObject(expected);
  });

  function withNiece(): CaseFacts {
    const [, girl] = mother.members;
    return { ...mother, members: [...mother.members, { ...girl!, id: 'niece', birth: bornOn('2012-01-01') }] };
  }
});

describe('the second person approves', () => {
  const byOfficer = after(boy, determine(), now, officer);
  const registrar: Actor = { ...supervisor, id: boy.registeredById };
  const second = { refused: 'second-person-needed', params: {} };
  const nobody = { refused: 'nobody-concerned', params: {} };

  it.each<[string, CaseFacts, Command, Actor, object]>([
    ['a supervisor', byOfficer, approve(), supervisor, { kind: 'best-interest-approved', entries: [{ approved: true }], secret: [] }],
    ['who says no', byOfficer, approve(false), supervisor, { entries: [{ approved: false }] }],
    ['who registered the case', byOfficer, approve(), registrar, second],
    ['who determined it', determined, approve(), everybody, second],
    ['another one with the same roles', determined, approve(), somebodyElse, { kind: 'best-interest-approved' }],
    ['of a stranger', byOfficer, approve(true, 'stranger'), supervisor, { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['nothing was determined', boy, approve(), supervisor, nobody],
    ['twice', given(determined, approve()), approve(), supervisor, nobody],
    ['the first said no', given(boy, determine({ returnIsBest: false })), approve(), supervisor, nobody],
  ])('%s', (_, facts, command, actor, expected) => {
    expect(decide(command, facts, actor, now)).toMatchObject(expected);
  });

  it('of two minors the one that was determined', () => {
    const girl = after(motherDied, determine({ memberId: 'girl' }), now, officer);
    expect(decide(approve(true, 'boy'), girl, supervisor, now)).toEqual({ refused: 'member-not-concerned', params: { member: 'boy' } });
    const both = after(girl, determine({ memberId: 'boy' }), now, somebodyElse);
    const first: Actor = { ...supervisor, id: somebodyElse.id };
    expect(decide(approve(true, 'boy'), both, first, now)).toEqual(second);
    expect(decide(approve(true, 'girl'), both, first, now)).toMatchObject({ kind: 'best-interest-approved' });
  });

  it('what both found stays in the minors’ file', () => {
    const first = decide(determine(), boy, officer, now) as { secret: object[]; entries: object[] };
    const then = decide(approve(true, 'boy', 'seen'), determined, supervisor, now) as { secret: object[]; entries: object[] };
    const note = { group: 'minors', memberId: 'boy', field: 'best-interest' };
    expect(first.secret).toEqual([{ ...note, value: content(day) }]);
    expect(then.secret).toEqual([{ ...note, value: { approved: true, note: 'seen' } }]);
    for (const change of [first, then]) {
      expect(historyEntry(change as never)).toEqual({ members: ['boy'] });
      expect(JSON.stringify(change.entries)).not.toMatch(/aunt|guardian|IOM|seen/i);
    }
  });
});

describe('without it no booking command exists', () => {
  const request: Command = { type: 'request-booking', bookingId: 'b' };
  const caseworker = actorOf('oim-caseworker');
  const approved = prepared(boy, day);
  const notReady = { refused: 'not-ready', params: { stage: 'book', gates: ['best-interest'] } };

  it.each<[string, CaseFacts, object]>([
    ['both have said yes', approved, { kind: 'booking-requested' }],
    ['it was determined anew, one has', after(approved, determine(), now, officer), notReady],
    ['the second said no', given(approved, determine(), approve(false)), notReady],
    ['nobody has', walked(boy, day, 'consent'), { refused: 'not-ready' }],
  ])('%s', (_, facts, expected) => {
    expect(decide(request, facts, caseworker, now)).toMatchObject(expected);
  });
});
