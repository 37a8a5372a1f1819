import { actorOf, after, at, family, fitting, registered, standings, walked } from '../../../../test/builders/case';
import { bornBetween, bornOn, child, guardianOf, household, member } from '../../../../test/builders/household';
import { apply } from '../apply';
import { decide } from '../decide';
import { outlook } from '../outlook';
import { standing } from '../standing';
import type { CommandOf } from './commands';
import type { CaseFacts } from './facts';
import { caseStep } from './household';

const caseworker = actorOf('oim-caseworker');
const day = '2026-11-07';
const declaration = (memberId: string, other: Partial<CommandOf<'consent'>> = {}): CommandOf<'consent'> => ({
  ...(fitting('consent', standings().admitted, caseworker, at(day)) as CommandOf<'consent'>),
  ...{ memberId },
  ...other,
});
const answer = (facts: CaseFacts, command: CommandOf<'consent'>, on = day) => decide(command, facts, caseworker, at(on));

describe('a declaration of voluntary return', () => {
  const { admitted } = standings();
  const withTheFathers = after(admitted, declaration('father'), at(day));
  const cousinLeft = {
    ...admitted,
    members: admitted.members.map((one) => (one.id === 'cousin' ? { ...one, exit: { reason: 'withdrawn' as const, on: day } } : one)),
  };

  it.each<[string, CaseFacts, CommandOf<'consent'>, object]>([
    ['a mother signs', admitted, declaration('mother'), { kind: 'consented', declared: { memberId: 'mother' } }],
    ['a mother gives her thumb', admitted, declaration('mother', { method: 'thumb' }), { kind: 'consented' }],
    [
      'said aloud, nobody hears it',
      admitted,
      declaration('mother', { method: 'oral' }),
      { refused: 'consent-needs-witness', params: { member: 'mother' } },
    ],
    ['said aloud before a witness', admitted, declaration('mother', { method: 'oral', witness: 'A. B.' }), { kind: 'consented' }],
    ['a child signs', admitted, declaration('son'), { refused: 'consent-by-minor', params: { member: 'son' } }],
    ['a stranger signs', admitted, declaration('stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['the father signs twice', withTheFathers, declaration('father'), { refused: 'consent-already-recorded', params: {} }],
    ['the mother after the father', withTheFathers, declaration('mother'), { kind: 'consented' }],
    ['one who has withdrawn', cousinLeft, declaration('cousin'), { refused: 'member-not-travelling', params: { member: 'cousin' } }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it('counts a birthday that may still lie ahead as a minor', () => {
    const people = household(
      [...family().members, member('maybe', { birth: bornBetween('2008-01-01', '2008-12-31') })],
      [...family().links, guardianOf('maybe', 'mother')],
    );
    const facts = walked(registered(people), '2026-11-05', 'assess', 'screen', 'admit');
    expect(answer(facts, declaration('maybe'))).toMatchObject({ refused: 'consent-by-minor' });
  });

  it('of a minor alone is signed by their guardian', () => {
    const facts = walked(registered(household([child('girl', '2010-05-05', { principal: true })])), '2026-11-05', 'screen', 'admit');
    expect(answer(facts, declaration('girl', { guardian: null }))).toEqual({ refused: 'guardian-missing', params: { member: 'girl' } });
    expect(answer(facts, declaration('girl', { guardian: 'A. B.' }))).toMatchObject({ kind: 'consented', declared: { memberId: 'girl' } });
  });
});

describe('the household has consented', () => {
  const { admitted } = standings();
  const tasksOf = (facts: CaseFacts) =>
    outlook(facts, '2026-11-09')
      .tasks.filter(({ kind }) => kind === 'consent' || kind === 'request-booking')
      .map(({ kind, memberId }) => `${kind} ${memberId ?? ''}`.trim());

  it('with the last of its adults; the children with them', () => {
    const two = after(after(admitted, declaration('father'), at('2026-11-06')), declaration('mother'), at('2026-11-07'));
    expect(caseStep(two)).toBe('admitted');
    expect(tasksOf(two)).toEqual(['consent cousin']);
    const all = after(two, declaration('cousin'), at('2026-11-09'));
    expect(caseStep(all)).toBe('consented');
    expect(all.phase).toBe(2);
    expect(all.members.map(({ id, milestones }) => [id, milestones.consented])).toEqual([
      ['mother', '2026-11-07'],
      ['father', '2026-11-06'],
      ['cousin', '2026-11-09'],
      ['son', '2026-11-09'],
    ]);
  });

  it('not before a child who came of age meanwhile has declared, and the task says so', () => {
    const people = household([...family().members, child('niece', '2008-11-08')], [...family().links, guardianOf('niece', 'mother')]);
    const facts = walked(registered(people), '2026-11-05', 'assess', 'screen', 'admit');
    const three = walked(facts, '2026-11-09', 'consent', 'consent', 'consent');
    expect(caseStep(three)).toBe('admitted');
    expect(tasksOf(three)).toEqual(['consent niece']);
    expect(caseStep(walked(three, '2026-11-09', 'consent'))).toBe('consented');
  });

  it('at once when the one who had still to declare turns out to be a minor', () => {
    const two = after(after(admitted, declaration('father'), at(day)), declaration('mother'), at(day));
    const links = [...two.links, guardianOf('cousin', 'mother')];
    const corrected = {
      ...two,
      links,
      members: two.members.map((one) => (one.id === 'cousin' ? { ...one, birth: bornOn('2010-06-06') } : one)),
    };
    const next = apply(corrected, { kind: 'member-corrected', memberId: 'cousin', fields: ['birth'] }, at('2026-11-08'));
    expect(caseStep(next)).toBe('consented');
    expect(next.members.find(({ id }) => id === 'cousin')!.milestones.consented).toBe('2026-11-08');
  });

  it('and a member who turns out to be an adult declares later', () => {
    const { consented } = standings();
    const grown = {
      ...consented,
      members: consented.members.map((one) => (one.id === 'son' ? { ...one, birth: bornOn('2006-01-01') } : one)),
    };
    expect(answer(grown, declaration('son'))).toMatchObject({ kind: 'consented', declared: { memberId: 'son' } });
    expect(standing(grown, caseworker, at(day))).toMatchObject({ waitingFor: { refused: 'consent-missing', params: { member: 'son' } } });
  });
});
