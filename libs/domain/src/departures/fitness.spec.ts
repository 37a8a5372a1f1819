import { actorOf, after, at, everybody, standings, walked } from '../../../../test/builders/case';
import { assessment } from '../../../../test/builders/household';
import type { Command, CommandOf } from '../cases/commands';
import { plusDays, type Day } from '../cases/day';
import type { CaseFacts } from '../cases/facts';
import { historyEntry } from '../cases/history';
import { decide } from '../decide';
import { outlook } from '../outlook';
import { gatesAt } from '../readiness';
import { fitnessUntil } from './fitness';

const day = '2026-11-10';
const physician = actorOf('medical-officer');
const { admitted, 'consented, gates missing': consented, 'booked, reconfirmed': reconfirmed } = standings();
const certify = (other: Partial<CommandOf<'certify-fitness'>> = {}): Command => ({
  ...{ type: 'certify-fitness', memberIds: ['mother'], fit: true, validUntil: '2026-12-31', needs: [], note: null },
  ...other,
});

/** Expected 40 weeks after the beginning: so far on that day. */
const dueWhen = (weeks: number, days: number, on: Day) => plusDays(on, 280 - weeks * 7 - days);
const pregnant = (facts: CaseFacts, expectedDelivery: Day | null, multiple = false): CaseFacts => {
  const found = assessment('mother', { kind: 'pregnancy', holds: true, expectedDelivery, multiple });
  return { ...facts, protected: { ...facts.protected!, assessments: [...facts.protected!.assessments, found] } };
};
const weeksAt = (weeks: number, days: number, multiple = false) => pregnant(admitted, dueWhen(weeks, days, day), multiple);

describe('the last day on which a verdict serves', () => {
  it.each<[string, CaseFacts, Day, Day]>([
    ['the physician’s own', admitted, '2026-11-20', '2026-11-20'],
    ['at most thirty days', admitted, '2026-12-31', '2026-12-10'],
    ['27 weeks and 6 days: today, a certificate is due tomorrow', weeksAt(27, 6), '2026-12-31', day],
    ['28 weeks: it is the certificate', weeksAt(28, 0), '2026-12-31', '2026-12-10'],
    ['35 weeks and 6 days: today, nobody flies tomorrow', weeksAt(35, 6), '2026-12-31', day],
    ['36 weeks: yesterday', weeksAt(36, 0), '2026-12-31', '2026-11-09'],
    ['of several children, 31 weeks and 6 days: today', weeksAt(31, 6, true), '2026-12-31', day],
    ['of several children, 32 weeks: yesterday', weeksAt(32, 0, true), '2026-12-31', '2026-11-09'],
    ['no date of delivery is known', pregnant(admitted, null), '2026-12-31', '2026-12-10'],
  ])('%s', (_, facts, validUntil, until) => {
    expect(fitnessUntil(facts, 'mother', validUntil, day)).toBe(until);
  });

  it('follows the programme’s own limits', () => {
    const facts = weeksAt(20, 0);
    const limits = { ...facts.programme.limits, fitnessServes: 10, pregnancyCertificateWeeks: 21 };
    expect(fitnessUntil({ ...facts, programme: { ...facts.programme, limits } }, 'mother', '2026-12-31', day)).toBe('2026-11-16');
  });
});

describe('a physician’s verdict', () => {
  const stands = (facts: CaseFacts, departure: Day) => {
    const { status, reason, until } = gatesAt(facts, at(departure)).find(
      (one) => one.gate === 'fit-to-travel' && one.memberId === 'mother',
    )!;
    return [status, reason, until];
  };

  it.each<[string, Command[], Day, (string | null)[]]>([
    ['none yet', [], '2026-11-10', ['missing', null, null]],
    ['on its last day', [certify()], '2026-12-10', ['green', null, '2026-12-10']],
    ['a day later', [certify()], '2026-12-11', ['expired', null, '2026-12-10']],
    ['not fit', [certify({ fit: false })], '2026-11-10', ['red', 'not-fit', null]],
    ['fit after all', [certify({ fit: false }), certify()], '2026-11-10', ['green', null, '2026-12-10']],
    ['for somebody else', [certify({ memberIds: ['father'] })], '2026-11-10', ['missing', null, null]],
  ])('%s', (_, commands, departure, expected) => {
    expect(
      stands(
        commands.reduce((facts, one) => after(facts, one, at(day)), admitted),
        departure,
      ),
    ).toEqual(expected);
  });

  it('who may fly no more is not fit, whatever the physician ticked, and nothing says why', () => {
    const change = decide(certify(), weeksAt(36, 0), physician, at(day)) as { entries: object[]; secret: object[] };
    expect(change.entries).toEqual([
      ...[{ kind: 'fitness-certified', memberId: 'mother', on: day, authorId: physician.id, needs: [], fit: false, until: '2026-11-09' }],
    ]);
    expect(change.secret).toEqual([]);
  });

  it('what was found stays in the health file', () => {
    const change = decide(certify({ needs: ['wheelchair'], note: 'seen' }), admitted, physician, at(day)) as { secret: object[] };
    expect(change.secret).toEqual([
      {
        ...{ group: 'health', memberId: 'mother', field: 'fitness' },
        value: { fit: true, validUntil: '2026-12-31', needs: ['wheelchair'], note: 'seen' },
      },
    ]);
    expect(historyEntry(change as never)).toEqual({ members: ['mother'] });
  });

  it.each<[string, Command, object]>([
    ['of a stranger', certify({ memberIds: ['stranger'] }), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['that served until yesterday', certify({ validUntil: '2026-11-09' }), { refused: 'day-not-possible', params: { day: '2026-11-09' } }],
    ['of all of them', certify({ memberIds: ['mother', 'son'] }), { entries: [{ memberId: 'mother' }, { memberId: 'son' }] }],
  ])('%s', (_, command, expected) => {
    expect(decide(command, consented, physician, at(day))).toMatchObject(expected);
  });
});

/** Certified on 6 November, flying on the 20th. */
describe('what is assessed after the verdict', () => {
  const on = '2026-11-20';
  const assess = (facts: CaseFacts, assessment: CommandOf<'assess'>['assessment']) =>
    after(facts, { type: 'assess', assessment }, at('2026-11-18'));
  const pregnancy = (expectedDelivery: string) =>
    ({ kind: 'pregnancy', memberId: 'mother', holds: true, expectedDelivery, multiple: false }) as const;
  const found = {
    pregnant: assess(reconfirmed, pregnancy(dueWhen(36, 0, on))),
    ill: assess(reconfirmed, { kind: 'health-issue', memberId: 'father', holds: false }),
    presumed: assess(reconfirmed, { kind: 'trafficking', memberId: 'cousin', finding: 'none' }),
  };
  const gates = (facts: CaseFacts) =>
    gatesAt(facts, at(on)).map(({ gate, memberId, status, since, reason }) => ({ gate, memberId, status, since, reason }));

  it('asks for a new one of everybody, whatever was found, whoever found it', () => {
    const missing = gatesAt(found.pregnant, at(on)).filter(({ gate, status }) => gate === 'fit-to-travel' && status === 'missing');
    expect(missing).toHaveLength(4);
    expect(decide({ type: 'depart' }, found.pregnant, everybody, at(on))).toMatchObject({
      refused: 'not-ready',
      params: { stage: 'board' },
    });
    expect(gates(found.ill)).toEqual(gates(found.pregnant));
    expect(gates(found.presumed)).toEqual(gates(found.pregnant));
    expect(outlook(found.presumed, on).tasks).toEqual(outlook(found.pregnant, on).tasks);
  });

  it.each([
    ['35 weeks and 6 days at the flight', dueWhen(35, 6, on), 'green'],
    ['36 weeks at the flight', dueWhen(36, 0, on), 'expired'],
  ])('the new one knows it: %s', (_, due, status) => {
    const again = walked(assess(reconfirmed, pregnancy(due)), '2026-11-19', 'certify-fitness');
    expect(gatesAt(again, at(on)).find(({ gate, memberId }) => gate === 'fit-to-travel' && memberId === 'mother')).toMatchObject({
      status,
    });
  });
});
