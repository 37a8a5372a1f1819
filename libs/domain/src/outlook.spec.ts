import { standings, type Standing } from '../../../test/builders/case';
import { bornOn } from '../../../test/builders/household';
import type { CaseFacts } from './cases/facts';
import { defaultLimits } from './cases/tasks';
import { outlook, tasksAsRead } from './outlook';
import type { Role } from './staff/roles';

/** Registered on Monday 2 November, screened on the 4th, admitted on the 5th, all adults declared on the 7th, flying on the 20th. */
const ahead = (standing: Standing, change: (facts: CaseFacts) => CaseFacts = (facts) => facts) => {
  const { tasks, flyBy, phase, step } = outlook(change(standings()[standing]), defaultLimits, '2026-11-14');
  return {
    step,
    phase,
    flyBy,
    tasks: tasks.map(({ kind, role, memberId, dueOn }) => [dueOn, kind, memberId ?? 'household', role].join(' ')),
  };
};

const assessments = ['2026-11-12 assess-health household medical-officer', '2026-11-12 assess-protection household protection-officer'];

describe('what is to be done, by whom, by when', () => {
  it.each<[Standing, string[]]>([
    ['registered', ['2026-11-09 screen household oim-caseworker', ...assessments]],
    ['screened', ['2026-11-11 admit household oim-caseworker', assessments[1]!]], // the physician has been
    [
      'admitted',
      ['2026-11-19 consent mother oim-caseworker', '2026-11-19 consent father oim-caseworker', '2026-11-19 consent cousin oim-caseworker'],
    ],
    ['consented', ['2026-11-21 request-booking household oim-caseworker']],
    ['consented, booking allocated', ['2026-11-26 confirm-booking household movement-officer']],
    ['consented, booking placing', ['2026-11-26 confirm-booking household movement-officer']],
    ['booked', ['2026-11-20 record-departure household movement-officer']],
    ['booked, booking cancelled', ['2026-11-21 request-booking household oim-caseworker']],
    ['departed', []],
    ['arrived', []],
    ['closed', []],
    ['exited', []],
  ])('%s', (standing, tasks) => {
    expect(ahead(standing).tasks).toEqual(tasks);
  });

  it.each<[string, Partial<NonNullable<CaseFacts['screening']>>]>([
    ['not eligible', { outcome: 'ineligible' }],
    ['for a person to weigh', { outcome: 'needs-review' }],
    ['eligible, and something was assessed since', { stale: true }],
  ])('screened %s: to be screened again', (_, screening) => {
    const { tasks } = ahead('screened', (facts) => ({ ...facts, screening: { ...facts.screening!, ...screening } }));
    expect(tasks[0]).toBe('2026-11-11 screen-again household oim-caseworker');
  });

  it.each<[CaseFacts['assessed'], string[]]>([
    [['health'], [assessments[1]!]],
    [['protection'], [assessments[0]!]],
    [['health', 'protection'], []],
  ])('once %s assessed, whatever the finding, that officer has nothing more to do', (assessed, left) => {
    const { tasks } = ahead('registered', (facts) => ({ ...facts, assessed }));
    expect(tasks.slice(1)).toEqual(left);
  });

  it.each<[Role, CaseFacts['assessed'], string[]]>([
    ['oim-caseworker', [], ['screen', 'assess-health', 'assess-protection']],
    ['oim-caseworker', ['health'], ['screen', 'assess-health', 'assess-protection']],
    ['oim-caseworker', ['protection'], ['screen', 'assess-health', 'assess-protection']],
    ['oim-caseworker', ['health', 'protection'], ['screen']],
    ['medical-officer', ['health'], ['screen', 'assess-protection']],
    ['medical-officer', ['protection'], ['screen', 'assess-health', 'assess-protection']],
  ])('as %s reads them once %j assessed: nobody learns which other officer has been', (role, assessed, kinds) => {
    const facts = { ...standings().registered, assessed };
    expect(tasksAsRead(facts, defaultLimits, { roles: [role] }, '2026-11-04').map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a minor admitted alone stays in the work queue, with the protection officer', () => {
    const alone = (facts: CaseFacts) => ({ ...facts, members: facts.members.filter(({ id }) => id === 'son') });
    expect(ahead('admitted', alone).tasks).toEqual(['2026-11-19 best-interest household protection-officer']);
  });

  it('no child is asked to declare', () => {
    expect(ahead('admitted').tasks.join()).not.toContain('son');
  });
});

describe('the day by which the household should fly', () => {
  it.each<[Standing, string | null]>([
    ['registered', null],
    ['screened', null],
    ['admitted', '2027-02-03'],
    ['consented', '2027-02-03'],
    ['booked', '2027-02-03'],
    ['booked, booking cancelled', '2027-02-03'],
    ['departed', null],
    ['exited', null],
  ])('%s: %s', (standing, flyBy) => {
    expect(ahead(standing).flyBy).toBe(flyBy);
  });

  it('is the same whatever is protected', () => {
    const open = ahead('admitted');
    const sealed = ahead('admitted', (facts) => ({ ...facts, protected: null }));
    expect(sealed).toEqual(open);
  });
});

describe('the phase', () => {
  it.each<[Standing, number]>([
    ['registered', 1],
    ['admitted', 1],
    ['consented', 2],
    ['booked, booking cancelled', 2],
    ['exited', 2],
    ['departed', 3],
    ['closed', 3],
  ])('%s: %i', (standing, phase) => {
    expect(ahead(standing).phase).toBe(phase);
  });
});

describe('what changes by itself', () => {
  // the son turns 18 while the household waits: that day a declaration is missing, whatever was planned before
  const growing = (facts: CaseFacts) => ({
    ...facts,
    members: facts.members.map((one) => (one.id === 'son' ? { ...one, birth: bornOn('2008-11-17') } : one)),
  });

  it.each<[Standing, string, string | null, string]>([
    ['consented', '2026-11-16', '2026-11-17', 'request-booking'],
    ['consented', '2026-11-17', null, 'consent'],
    ['booked', '2026-11-16', '2026-11-17', 'record-departure'],
    ['booked', '2026-11-17', null, 'consent'],
    ['departed', '2026-11-16', null, ''],
  ])('%s on %s: looked at again on %s, the task is %s', (standing, today, changesOn, task) => {
    const ahead = outlook(growing(standings()[standing]), defaultLimits, today);
    expect([ahead.changesOn, ahead.tasks.map(({ kind }) => kind).join()]).toEqual([changesOn, task]);
  });

  it('between two such days the outlook stays as it was stored', () => {
    const facts = growing(standings().consented);
    const stored = outlook(facts, defaultLimits, '2026-11-08');
    for (const day of ['2026-11-09', '2026-11-12', '2026-11-16']) expect(outlook(facts, defaultLimits, day)).toEqual(stored);
    expect(stored.changesOn).toBe('2026-11-17');
  });
});
