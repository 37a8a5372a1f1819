import { actorOf, after, at, everybody, standings } from '../../../../test/builders/case';
import { bornOn, guardianOf, parentOf } from '../../../../test/builders/household';
import type { Command } from '../cases/commands';
import type { CaseFacts } from '../cases/facts';
import { historyEntry } from '../cases/history';
import { decide } from '../decide';
import { gatesAt } from '../readiness';

const day = '2026-11-06';
const now = at(day);
const { admitted: family, 'admitted, mother alone with two': mother, 'admitted, boy alone': boy } = standings();
const record = (memberId: string): Command => ({ type: 'record-authority', memberId, basis: 'court-decision', evidence: 'A judgment' });
const seen = (memberId: string, accepted = true, note: string | null = null): Command => ({
  type: 'accept-authority',
  memberId,
  accepted,
  note,
});
const given = (facts: CaseFacts, ...commands: Command[]) => commands.reduce((before, one) => after(before, one, now), facts);
const withdraw = (memberId: string): Command => ({ type: 'withdraw', memberIds: [memberId], reason: 'family' });
const stands = (facts: CaseFacts, memberId: string, on = day) => {
  const { status, reason } = gatesAt(facts, at(on)).find((one) => one.gate === 'parental-authority' && one.memberId === memberId)!;
  return reason ? `${status} ${reason}` : status;
};
const linked = (facts: CaseFacts, links: CaseFacts['links']): CaseFacts => ({ ...facts, links });
const grownOn = (birthday: string): CaseFacts => ({
  ...mother,
  members: mother.members.map((one) => (one.id === 'girl' ? { ...one, birth: bornOn(birthday) } : one)),
});

describe('who has to let a child go', () => {
  it.each<[string, CaseFacts, string, string]>([
    ['both parents travel', family, 'son', 'not-required'],
    ['a father who stays', given(family, withdraw('father')), 'son', 'missing'],
    ['a mother alone', mother, 'girl', 'missing'],
    ['the mother herself', mother, 'mother', 'not-required'],
    ['a guardian alone', linked(mother, [guardianOf('girl', 'mother')]), 'girl', 'missing'],
    ['a parent and somebody else', linked(family, [parentOf('son', 'mother'), guardianOf('son', 'cousin')]), 'son', 'missing'],
    ['a boy alone: the best interest is asked instead', boy, 'boy', 'not-required'],
    ['recorded', given(mother, record('girl')), 'girl', 'requested to-be-accepted'],
    ['recorded for her brother', given(mother, record('boy')), 'girl', 'missing'],
    ['accepted', given(mother, record('girl'), seen('girl')), 'girl', 'green'],
    ['not accepted', given(mother, record('girl'), seen('girl', false)), 'girl', 'red authority-not-accepted'],
    ['recorded anew', given(mother, record('girl'), seen('girl', false), record('girl')), 'girl', 'requested to-be-accepted'],
    ['and accepted', given(mother, record('girl'), seen('girl', false), record('girl'), seen('girl')), 'girl', 'green'],
    ['18 the day after', grownOn('2008-11-07'), 'girl', 'missing'],
    ['18 on the day', grownOn('2008-11-06'), 'girl', 'not-required'],
  ])('%s', (_, facts, memberId, expected) => {
    expect(stands(facts, memberId)).toBe(expected);
  });
});

describe('recording and accepting', () => {
  const recorded = given(mother, record('girl'));
  const nobody = { refused: 'nobody-concerned', params: {} };

  it.each<[string, CaseFacts, Command, object]>([
    ['for a child', mother, record('girl'), { kind: 'authority-recorded', entries: [{ memberId: 'girl', basis: 'court-decision' }] }],
    ['for the mother', mother, record('mother'), { refused: 'member-not-concerned', params: { member: 'mother' } }],
    ['for a stranger', mother, record('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['where nobody is asked', family, record('son'), nobody],
    ['it is accepted', recorded, seen('girl'), { kind: 'authority-seen', entries: [{ memberId: 'girl', accepted: true }], secret: [] }],
    ['what was not recorded', recorded, seen('boy'), { refused: 'member-not-concerned', params: { member: 'boy' } }],
    ['of a stranger', recorded, seen('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['nothing was recorded', mother, seen('girl'), nobody],
    ['twice', given(recorded, seen('girl')), seen('girl'), nobody],
  ])('%s', (_, facts, command, expected) => {
    expect(decide(command, facts, everybody, now)).toMatchObject(expected);
  });

  it('the evidence and what was found stay in the minors’ file', () => {
    const evidence = decide(record('girl'), mother, actorOf('oim-caseworker'), now) as { secret: object[] };
    const found = decide(seen('girl', false, 'forged'), recorded, actorOf('protection-officer'), now) as { secret: object[] };
    const note = { group: 'minors', memberId: 'girl', field: 'parental-authority' };
    expect(evidence.secret).toEqual([{ ...note, value: { basis: 'court-decision', evidence: 'A judgment' } }]);
    expect(found.secret).toEqual([{ ...note, value: { accepted: false, note: 'forged' } }]);
    for (const change of [evidence, found]) expect(historyEntry(change as never)).toEqual({ members: ['girl'] });
  });
});
