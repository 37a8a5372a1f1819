import { actorOf, after, at, standings } from '../../../../test/builders/case';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import type { CommandOf } from './commands';
import type { CaseFacts } from './facts';
import { historyEntry } from './history';

const day = '2026-11-06';
const now = at(day);
const caseworker = actorOf('oim-caseworker');
const session = (memberId: string, other: Partial<CommandOf<'counsel'>> = {}): CommandOf<'counsel'> => ({
  ...{ type: 'counsel', memberId, language: 'fr', interpreter: null, alternatives: true, fear: false, guardian: null },
  ...other,
});
const statusOf = (facts: CaseFacts, memberId: string) =>
  gatesAt(facts, now).find((one) => one.gate === 'counselling' && one.memberId === memberId)!.status;

const { admitted, 'admitted, boy alone': boy } = standings();
const cousinLeft = after(admitted, { type: 'withdraw', memberIds: ['cousin'], reason: 'changed-mind' }, now);

describe('a counselling session', () => {
  it.each<[string, CaseFacts, CommandOf<'counsel'>, object]>([
    ['in the person’s own language', admitted, session('mother'), { entries: [{ memberId: 'mother', interpreted: false }] }],
    [
      'in another one, nobody interpreting',
      admitted,
      session('mother', { language: 'ar' }),
      { refused: 'language-not-understood', params: { member: 'mother', language: 'ar' } },
    ],
    [
      'in another one, interpreted',
      admitted,
      session('mother', { language: 'ar', interpreter: 'A. B.' }),
      { entries: [{ interpreted: true }] },
    ],
    ['with a child whose parents are there', admitted, session('son'), { refused: 'member-not-concerned', params: { member: 'son' } }],
    ['with a stranger', admitted, session('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['with one who has withdrawn', cousinLeft, session('cousin'), { refused: 'member-not-travelling', params: { member: 'cousin' } }],
    ['with a boy alone, nobody beside him', boy, session('boy'), { refused: 'guardian-missing', params: { member: 'boy' } }],
    ['with a boy alone and his guardian', boy, session('boy', { guardian: 'A. B.' }), { entries: [{ memberId: 'boy', guardian: true }] }],
  ])('%s', (_, facts, command, expected) => {
    expect(decide(command, facts, caseworker, now)).toMatchObject(expected);
  });

  it.each<[string, CommandOf<'counsel'>[], string]>([
    ['none', [], 'missing'],
    ['one that covered the alternatives', [session('mother')], 'green'],
    ['one that did not', [session('mother', { alternatives: false })], 'missing'],
    ['a second one that did', [session('mother', { alternatives: false }), session('mother')], 'green'],
    ['one with the father: each adult separately', [session('father')], 'missing'],
  ])('after %s', (_, sessions, expected) => {
    expect(
      statusOf(
        sessions.reduce((facts, one) => after(facts, one, now), admitted),
        'mother',
      ),
    ).toBe(expected);
  });
});

describe('fear of return', () => {
  const told = (fear: boolean) => decide(session('mother', { fear }), admitted, caseworker, now) as { entries: object[]; secret: object[] };

  it('goes to the asylum file alone', () => {
    expect(told(true).secret).toEqual([
      { group: 'asylum', memberId: 'mother', field: 'fear', value: { memberId: 'mother', on: day, authorId: 'oim-caseworker' } },
    ]);
    expect(told(false).secret).toEqual([]);
  });

  it('leaves the same public mark as a session without it', () => {
    expect(told(true).entries).toEqual(told(false).entries);
    expect(historyEntry(told(true) as never)).toEqual(historyEntry(told(false) as never));
  });

  it.each([[true], [false]])('voiced %s: the protection check is asked for again', (fear) => {
    const { consented } = standings();
    const later = after(consented, session('mother', { fear }), at('2026-11-09'));
    const check = (facts: CaseFacts) => gatesAt(facts, at('2026-11-09')).find(({ gate }) => gate === 'protection-check');
    expect([check(consented)!.status, check(later)]).toEqual([
      'green',
      { gate: 'protection-check', memberId: null, status: 'requested', until: null, since: '2026-11-02', reason: null },
    ]);
  });
});
