import { actorOf, at, fitting, frozen, standings, type Standing } from '../../../test/builders/case';
import { commandTypes } from './cases/command-table';
import { steps } from './cases/household';
import { isRefusal } from './cases/refusals';
import { decide } from './decide';
import reviewed from './decide.table.json';
import { systemActor, type Actor } from './staff/actor';
import { roles } from './staff/roles';

/** The day of the flight: nothing waits for time any more. */
const today = at('2026-11-20');

/** Standing → answer; in the reviewed file answer → standings. */
type Row = Record<string, string>;
type Reviewed = Record<string, Record<string, Record<string, string[]> | string>>;
type Table = Record<string, Record<string, Row>>;

/** Each command, as each role, at each place where a case can stand: `allowed`, or the code of the refusal. */
function decided(): Table {
  const actors: [string, Actor][] = [...roles.map((role): [string, Actor] => [role, actorOf(role)]), ['system', systemActor]];
  return Object.fromEntries(
    commandTypes.map((type) => [
      type,
      Object.fromEntries(
        actors.map(([name, actor]) => [
          name,
          Object.fromEntries(
            Object.entries(standings()).map(([standing, facts]) => {
              const answer = decide(fitting(type, facts, actor, today), frozen(facts), actor, today);
              return [standing, isRefusal(answer) ? answer.refused : 'allowed'];
            }),
          ),
        ]),
      ),
    ]),
  );
}

/** In the reviewed file roles with the same row share it, and a row with one answer throughout is that answer. */
function written(): Table {
  return Object.fromEntries(
    Object.entries(reviewed as unknown as Reviewed).map(([type, rows]) => [
      type,
      Object.fromEntries(
        Object.entries(rows).flatMap(([names, row]) => {
          const answers = typeof row === 'string' ? { [row]: Object.keys(standings()) } : row;
          const whole = Object.fromEntries(
            Object.entries(answers).flatMap(([answer, where]) => where.map((standing) => [standing, answer])),
          );
          const named = names === 'everybody else' ? others(Object.keys(rows)) : names.split(', ');
          return named.map((name) => [name, whole]);
        }),
      ),
    ]),
  );
}

function others(rows: string[]): string[] {
  const named = rows.flatMap((names) => names.split(', '));
  return [...roles, 'system'].filter((role) => !named.includes(role));
}

describe('every command, as every role, at every step', () => {
  it('stands on cases of every step', () => {
    const reached = Object.keys(standings()).map((standing) => standing.split(',')[0]);
    expect(new Set(reached)).toEqual(new Set(steps));
  });

  it('is allowed or refused as the reviewed table says', () => {
    expect(decided()).toEqual(written());
  });

  it.each([
    ['registered', 'admit', 'not-screened'],
    ['screened', 'consent', 'not-admitted'],
    ['admitted', 'request-booking', 'consent-missing'],
    ['consented', 'depart', 'booking-missing'],
    ['booked', 'arrive', 'not-departed'],
    ['departed', 'close', 'not-arrived'],
    ['arrived', 'reopen', 'not-closed'],
    ['departed', 'withdraw', 'already-departed'],
    ['exited', 'assess', 'case-ended'],
  ] as const)('says of a case %s what is missing for "%s": %s', (standing: Standing, type, code) => {
    const actor = actorOf('oim-caseworker', 'oim-supervisor', 'medical-officer', 'movement-officer');
    expect(decide(fitting(type, standings()[standing], actor, today), standings()[standing], actor, today)).toMatchObject({
      refused: code,
    });
  });

  it('names the adult whose declaration is missing', () => {
    const { admitted } = standings();
    const actor = actorOf('oim-caseworker');
    expect(decide({ type: 'request-booking', bookingId: 'b' }, admitted, actor, today)).toEqual({
      refused: 'consent-missing',
      params: { member: 'mother' },
    });
  });
});
