import { actorOf, after, at, everybody, fitting, standings, type Standing } from '../../../test/builders/case';
import type { CommandType } from './cases/commands';
import type { Gate } from './cases/gates';
import type { Role } from './staff/roles';
import { standing } from './standing';

const today = at('2026-11-20');
const of = (where: Standing, ...roles: Role[]) => standing(standings()[where], actorOf(...roles), today);

/** Offered to the roles that follow a case at any time: said once, not in every row. */
const anyTime: CommandType[] = [
  'correct-member',
  'correct-contact',
  'add-member',
  'remove-member',
  'change-principal',
  'split',
  'merge',
  'assign',
  'transfer',
  'plan-appointment',
  'attempt-contact',
  'add-note',
  'suspend',
  'withdraw',
  'record-death',
  'refer-to-asylum',
];

describe('what a role reads of a case', () => {
  it.each<[Standing, Role, CommandType[], string | null]>([
    ['registered', 'oim-caseworker', ['screen', 'counsel', 'share', 'issue-documents'], null],
    ['registered', 'medical-officer', ['assess', 'certify-fitness'], 'not-permitted'],
    ['screened', 'oim-caseworker', ['screen', 'admit', 'counsel', 'share', 'issue-documents'], null],
    ['screened, ineligible', 'oim-caseworker', ['screen', 'counsel', 'share', 'issue-documents', 'refuse'], 'not-eligible'],
    [
      'screened, waitlisted',
      'oim-supervisor',
      ['screen', 'admit-exceptionally', 'counsel', 'share', 'issue-documents'],
      'intake-suspended',
    ],
    ['admitted', 'oim-supervisor', ['counsel', 'share', 'consent', 'issue-documents'], null],
    ['admitted, boy alone', 'protection-officer', ['assess', 'check-protection', 'determine-best-interest', 'hear-alone'], 'not-permitted'],
    [
      'admitted, boy alone, best interest determined',
      'oim-supervisor',
      ['counsel', 'share', 'approve-best-interest', 'consent', 'issue-documents'],
      null,
    ],
    ['consented, gates missing', 'oim-caseworker', ['counsel', 'share', 'issue-documents'], 'not-ready'],
    ['consented', 'oim-caseworker', ['counsel', 'share', 'issue-documents', 'request-booking'], null],
    ['consented, suspended', 'oim-caseworker', ['share', 'issue-documents', 'resume'], 'case-suspended'],
    ['consented, booking allocated', 'oim-caseworker', ['counsel', 'share', 'issue-documents'], 'booking-exists'],
    ['consented, booking placing', 'movement-officer', ['issue-documents', 'confirm-booking', 'cancel-booking'], 'not-permitted'],
    ['booked', 'movement-officer', ['issue-documents', 'cancel-booking'], 'not-ready'],
    ['booked, reconfirmed', 'movement-officer', ['issue-documents', 'cancel-booking', 'depart'], null],
    ['booked, booking cancelled', 'oim-caseworker', ['counsel', 'share', 'issue-documents', 'request-booking'], null],
    ['departed', 'movement-officer', ['arrive', 'propose-departure-correction'], null],
    ['arrived', 'oim-supervisor', ['share', 'close', 'propose-departure-correction'], null],
    ['closed', 'oim-supervisor', ['reopen', 'propose-departure-correction'], null],
    ['exited', 'oim-supervisor', ['reopen', 'tell-recipients'], null],
    ['booked', 'data-protection-officer', [], 'not-permitted'],
    ['booked', 'interior-liaison', [], 'not-permitted'],
  ])('%s, as %s: %j, waiting for %s', (where, role, offered, waitingFor) => {
    const read = of(where, role);
    expect(read.offered.filter((type) => !anyTime.includes(type))).toEqual(offered);
    expect(read.waitingFor?.refused ?? null).toBe(waitingFor);
  });

  it('waits for the day of the flight', () => {
    const { waitingFor } = standing(standings()['booked, reconfirmed'], actorOf('movement-officer'), at('2026-11-19'));
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
  const shown = (where: Standing, wanted: Gate, on = '2026-11-14') =>
    standing(standings()[where], everybody, at(on))
      .gates.filter(({ gate }) => gate === wanted)
      .map(({ memberId, status }) => `${memberId ?? 'household'} ${status}`)
      .join(', ');

  it.each<[Standing, Gate, string]>([
    ['admitted', 'counselling', 'mother missing, father missing, cousin missing, son not-required'],
    ['admitted', 'consent', 'mother missing, father missing, cousin missing, son not-required'],
    ['consented, gates missing', 'consent', 'mother green, father green, cousin green, son not-required'],
    ['consented, boy alone, not heard', 'consent', 'boy requested'],
    ['admitted', 'protection-check', 'household requested'],
    ['consented', 'protection-check', 'household green'],
    ['admitted, boy alone', 'best-interest', 'boy missing'],
    ['admitted, boy alone, best interest determined', 'best-interest', 'boy requested'],
    ['admitted, boy alone, contact gates met', 'best-interest', 'boy green'],
    ['admitted, mother alone with two', 'parental-authority', 'mother not-required, girl missing, boy missing'],
    ['admitted, mother alone with two, authority recorded', 'parental-authority', 'mother not-required, girl requested, boy missing'],
    ['admitted, boy alone, papers asked for', 'travel-document', 'boy requested'],
    ['admitted, boy alone, papers asked for', 'exit-permit', 'boy requested'],
    ['consented', 'fit-to-travel', 'mother green, father green, cousin green, son green'],
    ['consented', 'seat', 'household missing'],
    ['consented, booking allocated', 'seat', 'household requested'],
    ['consented, booking placing', 'seat', 'household requested'],
    ['booked', 'seat', 'household green'],
    ['booked, booking cancelled', 'seat', 'household missing'],
    ['booked', 'consent-reconfirmed', 'mother missing, father missing, cousin missing, son not-required'],
    ['booked, reconfirmed', 'consent-reconfirmed', 'mother green, father green, cousin green, son not-required'],
  ])('%s: %s: %s', (where, gate, expected) => {
    expect(shown(where, gate)).toBe(expected);
  });

  it('are looked at for the day of the confirmed flight', () => {
    const { booked } = standings();
    const short = {
      ...booked,
      entries: booked.entries.map((one) => (one.kind === 'permit-granted' ? { ...one, validUntil: '2026-11-19' } : one)),
    };
    const permits = standing(short, everybody, at('2026-11-14')).gates.filter(({ gate }) => gate === 'exit-permit');
    expect(permits.map(({ status, until }) => [status, until])).toEqual(booked.members.map(() => ['expired', '2026-11-19']));
  });

  it('are nobody’s any more once everybody has left', () => {
    expect(standing(standings().departed, everybody, today).gates.filter(({ memberId }) => memberId)).toEqual([]);
  });
});
