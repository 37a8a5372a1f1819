import { actorOf, after, at, declarationOf, standings } from '../../../../test/builders/case';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import type { Command, CommandOf, InterpreterKind, Presence, Referrer } from './commands';
import type { CaseFacts } from './facts';
import { historyEntry } from './history';

const day = '2026-11-07';
const now = at(day);
const officer = actorOf('protection-officer');
const { admitted, 'consented, boy alone, not heard': boy } = standings();
const declare = (other: Partial<CommandOf<'consent'>> = {}): Command => ({ type: 'consent', ...declarationOf('mother'), ...other });
const hear = (memberId: string, wishesToReturn = true, note: string | null = null): Command => ({
  ...{ type: 'hear-alone', memberId, wishesToReturn, note },
});
const consentOf = (facts: CaseFacts, memberId: string) => {
  const { status, reason } = gatesAt(facts, now).find((one) => one.gate === 'consent' && one.memberId === memberId)!;
  return reason ? `${status} ${reason}` : status;
};

describe('a declaration is held until the person was heard alone', () => {
  it.each<[Referrer, Presence[], boolean]>([
    ['self', [], false],
    ['family', ['family'], false],
    ['association', ['association', 'lawyer'], false],
    ['consulate', ['consular-staff'], false],
    ['authority', [], true],
    ['detention', [], true],
    ['self', ['spouse'], true],
    ['self', ['family', 'officer'], true],
  ])('referred by %s, in the presence of %j: %s', (referrer, present, held) => {
    expect(decide(declare({ referrer, present }), admitted, actorOf('oim-caseworker'), now)).toMatchObject({
      kind: 'consented',
      declared: { held },
    });
  });

  it.each<[InterpreterKind, boolean]>([
    ['professional', true],
    ['programme-staff', true],
    ['association', true],
    ['family', false],
    ['consular-staff', false],
  ])('interpreted by %s: good %s', (interpreterKind, good) => {
    const answer = decide(declare({ interpreter: 'A. B.', interpreterKind }), admitted, actorOf('oim-caseworker'), now);
    expect(answer).toMatchObject(good ? { kind: 'consented' } : { refused: 'interpreter-not-independent', params: {} });
  });

  const held = declare({ referrer: 'authority' });
  it.each<[string, CaseFacts, Command[], string, string]>([
    ['a mother whom nobody brought', admitted, [declare()], 'mother', 'green'],
    ['a mother brought by an authority', admitted, [held], 'mother', 'requested to-be-heard-alone'],
    ['who was heard', admitted, [held, hear('mother')], 'mother', 'green'],
    ['who was heard on that day, before she declared', admitted, [hear('mother'), held], 'mother', 'requested to-be-heard-alone'],
    ['who does not wish to return', admitted, [held, hear('mother', false)], 'mother', 'red person-refuses'],
    ['who wishes to after all', admitted, [held, hear('mother', false), hear('mother')], 'mother', 'green'],
    ['a mother whom nobody brought and who says no', admitted, [declare(), hear('mother', false)], 'mother', 'red person-refuses'],
    ['a boy alone, his guardian signed', boy, [], 'boy', 'requested to-be-heard-alone'],
    ['whose own view was heard', boy, [hear('boy')], 'boy', 'green'],
    ['who refuses', boy, [hear('boy', false)], 'boy', 'red person-refuses'],
    ['nobody has declared yet', admitted, [hear('mother')], 'mother', 'missing'],
    ['a child with its parents', admitted, [], 'son', 'not-required'],
  ])('%s', (_, facts, commands, memberId, expected) => {
    expect(
      consentOf(
        commands.reduce((before, one) => after(before, one, now), facts),
        memberId,
      ),
    ).toBe(expected);
  });

  it('a hearing of an earlier day does not free it', () => {
    const before = after(admitted, hear('mother'), at('2026-11-06'));
    expect(consentOf(after(before, held, now), 'mother')).toBe('requested to-be-heard-alone');
  });
});

describe('hearing somebody alone', () => {
  it.each<[string, Command, object]>([
    ['a child with its parents', hear('son'), { refused: 'member-not-concerned', params: { member: 'son' } }],
    ['a stranger', hear('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
  ])('%s', (_, command, expected) => {
    expect(decide(command, admitted, officer, now)).toEqual(expected);
  });

  it.each([
    ['mother', admitted, 'trafficking'],
    ['boy', boy, 'minors'],
  ])('what %s said stays in a secret file', (memberId, facts, group) => {
    const change = decide(hear(memberId, true, 'said in private'), facts, officer, now) as { entries: object[]; secret: object[] };
    expect(change.secret).toEqual([{ group, memberId, field: 'hearing', value: { wishesToReturn: true, note: 'said in private' } }]);
    expect(change.entries).toEqual([{ kind: 'heard-alone', memberId, on: day, authorId: 'protection-officer', wishesToReturn: true }]);
    expect(historyEntry(change as never)).toEqual({ members: [memberId] });
  });
});
