import { actorOf, after, at, fitting, prepared, registered, standings, walked } from '../../../../test/builders/case';
import { assessment, bornOn, child, household, member, parentOf } from '../../../../test/builders/household';
import type { Command } from '../cases/commands';
import type { CaseFacts } from '../cases/facts';
import { decide } from '../decide';
import type { Role } from '../staff/roles';

const day = '2026-11-04';
const answer = (facts: CaseFacts, command: Command, role: Role = 'oim-caseworker', on = day) =>
  decide(command, facts, actorOf(role), at(on));

describe('assessing', () => {
  const { registered: facts } = standings();
  const health = { kind: 'health-issue', memberId: 'son', holds: true } as const;
  const pregnancy = { kind: 'pregnancy', memberId: 'mother', holds: true, expectedDelivery: '2027-03-01', multiple: false } as const;
  const trafficking = { kind: 'trafficking', memberId: 'cousin', finding: 'presumed' } as const;
  const asylum = { kind: 'asylum', memberId: 'father', clearance: 'cleared' } as const;

  it.each([
    ['medical-officer', health, 'assessed'],
    ['medical-officer', pregnancy, 'assessed'],
    ['medical-officer', trafficking, 'not-permitted'],
    ['medical-officer', asylum, 'not-permitted'],
    ['protection-officer', health, 'not-permitted'],
    ['protection-officer', pregnancy, 'not-permitted'],
    ['protection-officer', trafficking, 'assessed'],
    ['protection-officer', asylum, 'assessed'],
    ['oim-supervisor', trafficking, 'not-permitted'],
  ] as const)('%s: %j: %s', (role, input, expected) => {
    const said = answer(facts, { type: 'assess', assessment: input }, role);
    expect('refused' in said ? said.refused : said.kind).toBe(expected);
  });

  it('is dated and signed by whom it comes from', () => {
    expect(answer(facts, { type: 'assess', assessment: health }, 'medical-officer')).toEqual({
      kind: 'assessed',
      assessment: { ...health, on: day, authorId: 'medical-officer' },
      entries: [{ kind: 'assessed', memberId: null, on: day, authorId: 'medical-officer' }],
    });
  });

  it('is about somebody who travels on the case', () => {
    const stranger = { ...health, memberId: 'stranger' };
    expect(answer(facts, { type: 'assess', assessment: stranger }, 'medical-officer')).toEqual({
      refused: 'member-unknown',
      params: { member: 'stranger' },
    });
    const left = {
      ...facts,
      members: facts.members.map((one) => (one.id === 'son' ? { ...one, exit: { reason: 'withdrawn' as const, on: day } } : one)),
    };
    expect(answer(left, { type: 'assess', assessment: health }, 'medical-officer')).toEqual({
      refused: 'member-not-travelling',
      params: { member: 'son' },
    });
  });
});

describe('screening', () => {
  it.each([
    ['snia-2019', day],
    ['snia-2020', '2004-12-31'],
  ])('refuses the policy %s on %s: it was not in force', (policy, on) => {
    const said = answer(
      standings().registered,
      { type: 'screen', policy, reference: 'registration', excepted: false },
      'oim-caseworker',
      on,
    );
    expect(said).toEqual({ refused: 'policy-unknown', params: { policy } });
  });

  it('may be repeated until admission', () => {
    expect(answer(standings().screened, { type: 'screen', policy: 'snia-2020', reference: 'registration', excepted: false })).toMatchObject(
      {
        kind: 'screened',
        verdict: { outcome: 'eligible' },
      },
    );
  });
});

describe('admitting', () => {
  const alone = (facts = {}) => registered(household([member('awa', { principal: true })], [], facts));

  it('only an eligible household', () => {
    const screened = walked(alone(), day, 'screen');
    expect(answer(screened, { type: 'admit' })).toEqual({ refused: 'not-eligible', params: { outcome: 'ineligible' } });
  });

  it('not when something was assessed since the screening', () => {
    const { screened } = standings();
    const since = after(screened, fitting('assess', screened, actorOf('medical-officer'), at(day)), at(day));
    expect(answer(since, { type: 'admit' })).toEqual({ refused: 'screening-stale', params: {} });
    expect(answer(walked(since, day, 'screen'), { type: 'admit' })).toMatchObject({ kind: 'admitted' });
  });

  it('screens once more: the only child has come of age since', () => {
    const people = household([member('mother'), child('son', '2008-11-06')], [parentOf('son', 'mother')]);
    const screened = walked(registered(people), day, 'screen');
    expect(answer(screened, { type: 'admit' }, 'oim-caseworker', '2026-11-05')).toMatchObject({ kind: 'admitted' });
    expect(answer(screened, { type: 'admit' }, 'oim-caseworker', '2026-11-06')).toEqual({
      refused: 'not-eligible',
      params: { outcome: 'ineligible' },
    });
  });

  it('looks at the secret files', () => {
    const ill = { assessments: [assessment('awa', { kind: 'health-issue', holds: true }, '2026-11-03')] };
    const screened = walked(alone(ill), day, 'screen');
    expect(answer(screened, { type: 'admit' })).toMatchObject({ kind: 'admitted' });
    expect(() => answer({ ...screened, protected: null }, { type: 'admit' })).toThrow('load them with the case');
  });

  it('nobody departs undeclared: the son came of age on the day of the flight', () => {
    const people = household([member('mother'), child('son', '2008-11-20')], [parentOf('son', 'mother')]);
    const admitted = prepared(walked(registered(people), '2026-11-10', 'screen', 'admit'), '2026-11-10');
    const booked = walked(admitted, '2026-11-10', 'request-booking', 'place-booking', 'confirm-booking');
    const refusal = { refused: 'consent-missing', params: { member: 'son' } };
    expect(answer(booked, { type: 'depart' }, 'movement-officer', '2026-11-20')).toEqual(refusal);
  });

  it('a departure needs no criterion any more, and is screened all the same', () => {
    const people = household([member('mother', { birth: bornOn('1980-01-01') }), child('son', '2008-11-20')], [parentOf('son', 'mother')]);
    const admitted = prepared(walked(registered(people), day, 'screen', 'admit'), '2026-11-10');
    const booked = walked(admitted, '2026-11-10', 'request-booking', 'place-booking', 'confirm-booking');
    const grown = walked(prepared(booked, '2026-11-20'), '2026-11-20', 'reconfirm');
    expect(answer(grown, { type: 'depart' }, 'movement-officer', '2026-11-20')).toMatchObject({
      kind: 'departed',
      verdict: { outcome: 'ineligible' },
    });
  });
});
