import { after, at, boyAlone, declarationOf, everybody, prepared, registered, standings, walked } from '../../../../test/builders/case';
import { decide } from '../decide';
import { gatesAt } from '../readiness';
import type { Command } from './commands';
import type { CaseFacts, MemberExit } from './facts';
import { caseStep } from './household';
import { closureChecks } from './lifecycle-commands';

const answer = (facts: CaseFacts, command: Command, day = '2026-11-24') => decide(command, facts, everybody, at(day));
const { booked, consented, departed, arrived, closed, exited } = standings();

const boyReady = prepared(walked(registered(boyAlone()), '2026-11-05', 'screen', 'admit'), '2026-11-06');
const boyBooked = walked(boyReady, '2026-11-10', 'request-booking', 'place-booking', 'confirm-booking');
const boyDeparted = walked(walked(boyBooked, '2026-11-19', 'reconfirm'), '2026-11-20', 'depart');

/** The cousin was recorded as departed and did not travel. */
const leftInPart = walked(
  after(
    departed,
    { type: 'propose-departure-correction', proposalId: 'c', memberIds: ['cousin'], reason: 'did-not-travel', departedOn: null },
    at('2026-11-21'),
  ),
  '2026-11-21',
  'approve-departure-correction',
);

describe('arrival', () => {
  const arrive = (arrivedOn: string, ...signers: string[]): Command => ({
    ...{ type: 'arrive', arrivedOn, handovers: signers.map((memberId) => ({ memberId, signedBy: 'An aunt' })) },
  });
  const impossible = (day: string) => ({ refused: 'day-not-possible', params: { day } });

  it.each<[string, CaseFacts, Command, object]>([
    ['on the day of the flight', departed, arrive('2026-11-20'), { memberIds: ['mother', 'father', 'cousin', 'son'], on: '2026-11-20' }],
    ['before the flight', departed, arrive('2026-11-19'), impossible('2026-11-19')],
    ['tomorrow', departed, arrive('2026-11-25'), impossible('2026-11-25')],
    ['of a boy alone, nobody signed', boyDeparted, arrive('2026-11-21'), { refused: 'handover-missing', params: { member: 'boy' } }],
    ['of a boy alone, his aunt signed', boyDeparted, arrive('2026-11-21', 'boy'), { kind: 'arrived', memberIds: ['boy'] }],
    ['signed for a stranger', departed, arrive('2026-11-21', 'stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['of people who have not left', booked, arrive('2026-11-21'), { refused: 'not-departed', params: { member: 'mother' } }],
    ['twice', arrived, arrive('2026-11-21'), { refused: 'already-arrived', params: {} }],
    ['of those who left, where one did not', leftInPart, arrive('2026-11-21'), { kind: 'arrived', memberIds: ['mother', 'father', 'son'] }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it('of some does not move the one who stayed', () => {
    const inPart = after(leftInPart, arrive('2026-11-21'), at('2026-11-24'));
    expect(inPart.members.map(({ id, milestones }) => [id, milestones.arrived ?? null])).toEqual([
      ['mother', '2026-11-21'],
      ['father', '2026-11-21'],
      ['cousin', null],
      ['son', '2026-11-21'],
    ]);
    expect([caseStep(inPart), answer(inPart, arrive('2026-11-21'))]).toEqual([
      'booked',
      { refused: 'not-departed', params: { member: 'mother' } },
    ]);
  });
});

describe('closing', () => {
  it.each([
    ['all settled', [...closureChecks], { kind: 'closed', reason: 'moved-on' }],
    ['one thing open', closureChecks.slice(1), { refused: 'closure-incomplete', params: { checks: ['beneficiary-informed'] } }],
    ['nothing settled', [], { refused: 'closure-incomplete', params: { checks: [...closureChecks] } }],
  ])('%s', (_, checked, expected) => {
    expect(answer(arrived, { type: 'close', reason: 'moved-on', checked })).toEqual(expected);
  });
});

describe('taking a case up again', () => {
  const reopen: Command = { type: 'reopen', reason: 'asked-again' };
  const everybodyLeft = (reason: MemberExit) => ({
    ...exited,
    members: exited.members.map((one) => ({ ...one, exit: { reason, on: '2026-11-09' } })),
  });

  it.each<[MemberExit, boolean]>([
    ['withdrawn', true],
    ['unreachable', true],
    ['refused', true],
    ['deceased', false],
    ['closed-other', false],
    ['removed', false],
  ])('whoever left as %s comes back: %s', (reason, back) => {
    expect(answer(everybodyLeft(reason), reopen)).toMatchObject(
      back ? { kind: 'reopened', memberIds: ['mother', 'father', 'cousin', 'son'] } : { refused: 'exit-is-final', params: {} },
    );
  });

  it('those come back who can, where they were, and one of them heads the household', () => {
    const motherDied = after(consented, { type: 'record-death', memberId: 'mother', diedOn: '2026-11-09' }, at('2026-11-10'));
    const left = after(motherDied, { type: 'withdraw', memberIds: null, reason: 'family' }, at('2026-11-11'));
    const back = after(left, reopen, at('2026-11-24'));
    expect(back.members.map(({ id, exit, principal }) => [id, exit?.reason ?? null, principal])).toEqual([
      ['mother', 'deceased', false],
      ['father', null, true],
      ['cousin', null, false],
      ['son', null, false],
    ]);
    expect(caseStep(back)).toBe('consented');
  });

  it('what was recalled has to be asked for again', () => {
    const back = after(exited, reopen, at('2026-11-24'));
    const declared = walked(back, '2026-11-24', 'consent', 'consent', 'consent');
    expect(answer(declared, { type: 'request-booking', bookingId: 'b' })).toMatchObject({
      refused: 'not-ready',
      params: { stage: 'book', gates: ['travel-document', 'exit-permit'] },
    });
  });

  it('P-25: whoever comes back declares anew, and only they', () => {
    const cousinLeft = after(consented, { type: 'withdraw', memberIds: ['cousin'], reason: 'family' }, at('2026-11-10'));
    const allLeft = after(cousinLeft, { type: 'withdraw', memberIds: null, reason: 'family' }, at('2026-11-11'));
    const back = after(allLeft, reopen, at('2026-11-24'));
    expect(answer(back, { type: 'request-booking', bookingId: 'b' })).toEqual({ refused: 'consent-missing', params: { member: 'mother' } });
    const declared = walked(back, '2026-11-24', 'consent', 'consent', 'consent');
    expect(answer(declared, { type: 'consent', ...declarationOf('mother') })).toEqual({ refused: 'consent-already-recorded', params: {} });
    expect(gatesAt(declared, at('2026-11-24')).filter(({ gate, status }) => gate === 'consent' && status === 'green')).toHaveLength(3);
  });

  it('one that was closed stands at its arrival, until it is closed again', () => {
    expect(answer(closed, reopen)).toMatchObject({ kind: 'reopened', reason: 'asked-again', memberIds: [] });
    const again = after(closed, reopen, at('2026-11-24'));
    expect(caseStep(again)).toBe('arrived');
    expect(caseStep(walked(again, '2026-11-25', 'close'))).toBe('closed');
  });

  it('one that goes on has nothing to be taken up', () => {
    expect(answer(arrived, reopen)).toEqual({ refused: 'not-closed', params: {} });
  });
});
