import { after, at, everybody, standings } from '../../../../test/builders/case';
import { commandTypes, commandRow } from './command-table';
import { decide, mayGive } from '../decide';
import type { Command, CommandType } from './commands';
import type { CaseFacts } from './facts';

const day = '2026-11-12';
const now = at(day);
const { consented, 'consented, suspended': suspended, 'admitted, boy alone, papers asked for': planned, exited } = standings();
const answer = (facts: CaseFacts, command: Command) => decide(command, facts, everybody, now);
const appointment = (on: string, memberId: string | null = null): Command => ({
  ...{ type: 'plan-appointment', appointmentId: 'a', memberId, kind: 'consulate', on },
});
const kept = (appointmentId: string): Command => ({ type: 'close-appointment', appointmentId, outcome: 'missed' });

describe('following a case', () => {
  it.each<[string, CaseFacts, Command, object]>([
    [
      'an appointment today',
      consented,
      appointment(day),
      { kind: 'appointment-planned', appointment: 'consulate', on: day, memberId: null },
    ],
    ['with one person', consented, appointment(day, 'son'), { memberId: 'son' }],
    ['yesterday', consented, appointment('2026-11-11'), { refused: 'day-not-possible', params: { day: '2026-11-11' } }],
    ['with a stranger', consented, appointment(day, 'stranger'), { refused: 'member-unknown', params: { member: 'stranger' } }],
    ['one that was missed', planned, kept('appointment-1'), { kind: 'appointment-closed', outcome: 'missed' }],
    ['one that was never planned', planned, kept('appointment-7'), { refused: 'appointment-unknown', params: {} }],
    ['none was planned', consented, kept('appointment-1'), { refused: 'appointment-unknown', params: {} }],
    ['a note', exited, { type: 'add-note', noteId: 'n' }, { kind: 'noted', noteId: 'n' }],
    ['another caseworker', exited, { type: 'assign', caseworkerId: 'c' }, { kind: 'assigned', caseworkerId: 'c' }],
    [
      'another office',
      consented,
      { type: 'transfer', officeId: 'o', caseworkerId: 'c' },
      { kind: 'transferred', officeId: 'o', caseworkerId: 'c' },
    ],
    ['a pause', consented, { type: 'suspend', reason: 'illness' }, { kind: 'suspended', reason: 'illness' }],
    [
      'a second pause',
      suspended,
      { type: 'suspend', reason: 'illness' },
      { refused: 'case-suspended', params: { reason: 'asked-for-time' } },
    ],
    ['the end of a pause', suspended, { type: 'resume' }, { kind: 'resumed' }],
    ['that never began', consented, { type: 'resume' }, { refused: 'case-not-suspended', params: {} }],
  ])('%s', (_, facts, command, expected) => {
    expect(answer(facts, command)).toMatchObject(expected);
  });

  it('what was planned is kept, and then is no more', () => {
    const twice = after(planned, appointment('2026-11-20'), now);
    expect(twice.appointments.map(({ id }) => id)).toEqual(['appointment-1', 'a']);
    expect(after(twice, kept('appointment-1'), now).appointments).toEqual([
      { id: 'a', memberId: null, kind: 'consulate', on: '2026-11-20' },
    ]);
  });
});

describe('while a case is suspended', () => {
  const open: CommandType[] = commandTypes.filter((type) => !mayGive(type, suspended, everybody, now));

  it.each(['withdraw', 'record-death', 'tell-recipients', 'resume', 'add-note', 'plan-appointment', 'correct-member'] as const)(
    '"%s" does not wait for its end',
    (type) => {
      expect(commandRow(type).paused).toBe(true);
    },
  );

  it('people may leave, and nothing goes on', () => {
    expect(open).toEqual(expect.arrayContaining(['withdraw', 'resume', 'issue-documents']));
    for (const type of ['counsel', 'consent', 'certify-fitness', 'request-booking', 'request-permits'] as const) {
      expect(mayGive(type, suspended, everybody, now)).toEqual({ refused: 'case-suspended', params: { reason: 'asked-for-time' } });
    }
  });
});
