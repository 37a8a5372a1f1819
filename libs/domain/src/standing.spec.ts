import { actorOf, after, at, everybody, fitting, standings, type Standing } from '../../../test/builders/case';
import type { Role } from './staff/roles';
import { standing } from './standing';

const today = at('2026-11-20');
const of = (where: Standing, ...roles: Role[]) => standing(standings()[where], actorOf(...roles), today);

describe('what a role reads of a case', () => {
  it.each<[Standing, Role, string[], string | null]>([
    ['registered', 'oim-caseworker', ['screen', 'withdraw', 'correct-member'], null],
    ['registered', 'medical-officer', ['assess'], 'not-permitted'],
    ['screened', 'oim-caseworker', ['screen', 'admit', 'withdraw', 'correct-member'], null],
    ['admitted', 'oim-supervisor', ['consent', 'withdraw', 'correct-member'], null],
    ['consented', 'oim-caseworker', ['request-booking', 'withdraw', 'correct-member'], null],
    ['consented, booking allocated', 'oim-caseworker', ['withdraw', 'correct-member'], 'booking-exists'],
    ['consented, booking placing', 'movement-officer', ['confirm-booking', 'cancel-booking'], 'not-permitted'],
    ['booked', 'movement-officer', ['cancel-booking', 'depart'], null],
    ['booked, booking cancelled', 'oim-caseworker', ['request-booking', 'withdraw', 'correct-member'], null],
    ['departed', 'oim-supervisor', [], null],
    ['exited', 'oim-supervisor', [], null],
    ['booked', 'data-protection-officer', [], 'not-permitted'],
  ])('%s, as %s: %j, waiting for %s', (where, role, offered, waitingFor) => {
    const read = of(where, role);
    expect(read.offered).toEqual(offered);
    expect(read.waitingFor?.refused ?? null).toBe(waitingFor);
  });

  it('waits for the day of the flight', () => {
    const { waitingFor } = standing(standings().booked, actorOf('movement-officer'), at('2026-11-19'));
    expect(waitingFor).toEqual({ refused: 'departure-not-reached', params: { departsOn: '2026-11-20' } });
  });

  it('waits for another screening once something was assessed since', () => {
    const { screened } = standings();
    const since = after(screened, fitting('assess', screened, everybody, today), today);
    expect(standing(since, actorOf('oim-caseworker'), today)).toMatchObject({ waitingFor: { refused: 'screening-stale', params: {} } });
  });

  it('never holds a secret, whatever the files say', () => {
    const { screened } = standings();
    expect(standing({ ...screened, protected: null }, everybody, today)).toEqual(standing(screened, everybody, today));
  });
});

describe('conditions of departure', () => {
  const shown = (where: Standing) =>
    of(where, 'oim-caseworker').gates.map(({ gate, memberId, status }) => `${gate} ${memberId ?? ''} ${status}`);

  it('asks each adult for a declaration, and nobody else', () => {
    const first = after(standings().admitted, fitting('consent', standings().admitted, everybody, today), today);
    const gates = standing(first, everybody, today).gates.map(({ memberId, status }) => [memberId, status]);
    expect(gates).toEqual([
      ['mother', 'green'],
      ['father', 'missing'],
      ['cousin', 'missing'],
      [null, 'missing'],
    ]);
  });

  it.each<[Standing, string]>([
    ['consented', 'missing'],
    ['consented, booking allocated', 'requested'],
    ['consented, booking placing', 'requested'],
    ['booked', 'green'],
    ['booked, booking cancelled', 'missing'],
    ['departed', 'green'],
  ])('%s: the seat is %s', (where, status) => {
    expect(shown(where).at(-1)).toBe(`seat  ${status}`);
  });
});
