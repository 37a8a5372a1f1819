import { standings, type Standing } from '../../../test/builders/case';
import { bornOn } from '../../../test/builders/household';
import type { CaseFacts } from './cases/facts';
import { outlook, tasksAsRead } from './outlook';
import type { Role } from './staff/roles';

/** Registered on Monday 2 November, screened on the 4th, admitted on the 5th, all adults declared on the 7th, flying on the 20th. */
const ahead = (standing: Standing, change: (facts: CaseFacts) => CaseFacts = (facts) => facts) => {
  const { tasks, flyBy, phase, step } = outlook(change(standings()[standing]), '2026-11-14');
  return {
    step,
    phase,
    flyBy,
    tasks: tasks.map(({ kind, role, memberId, dueOn }) => [dueOn, kind, memberId ?? 'household', role].join(' ')),
  };
};

const assessments = ['2026-11-12 assess-health household medical-officer', '2026-11-12 assess-protection household protection-officer'];

const each = (members: string[], text: (member: string) => string) => members.map(text);
const adults = ['mother', 'father', 'cousin'];

describe('what is to be done, by whom, by when', () => {
  it.each<[Standing, string[]]>([
    ['registered', ['2026-11-09 screen household oim-caseworker', ...assessments]],
    ['screened', ['2026-11-11 admit household oim-caseworker', assessments[1]!]], // the physician has been
    ['screened, ineligible', ['2026-11-18 refer household oim-caseworker', ...assessments]],
    ['screened, waitlisted', [assessments[1]!]], // admission waits in order
    [
      'admitted',
      [
        ...each(adults, (who) => `2026-11-12 counsel ${who} oim-caseworker`),
        ...each(adults, (who) => `2026-11-15 share ${who} oim-caseworker`),
        ...each(adults, (who) => `2026-11-19 consent ${who} oim-caseworker`),
        ...each([...adults, 'son'], (who) => `2026-12-05 certify-fitness ${who} medical-officer`),
      ],
    ],
    ['consented', ['2026-11-21 request-booking household oim-caseworker']],
    ['consented, suspended', ['2026-12-09 resume household oim-caseworker']],
    ['consented, booking allocated', ['2026-11-26 confirm-booking household movement-officer']],
    ['consented, booking placing', ['2026-11-26 confirm-booking household movement-officer']],
    ['booked', ['2026-11-20 reconfirm household oim-caseworker', '2026-11-20 record-departure household movement-officer']],
    ['booked, reconfirmed', ['2026-11-20 record-departure household movement-officer']],
    ['booked, booking cancelled', ['2026-11-21 request-booking household oim-caseworker']],
    ['departed', ['2026-11-23 record-arrival household movement-officer']],
    [
      'departed, correction proposed',
      ['2026-11-27 approve-departure-correction household oim-supervisor', '2026-11-23 record-arrival household movement-officer'],
    ],
    ['arrived', ['2027-11-20 close household oim-supervisor']],
    ['closed', []],
    ['exited', ['2026-11-10 tell-recipients household oim-caseworker']],
    [
      'admitted, boy alone',
      [
        '2026-11-11 counsel boy oim-caseworker',
        '2026-11-25 determine-best-interest boy protection-officer',
        '2026-11-14 share boy oim-caseworker',
        '2026-11-18 consent boy oim-caseworker',
        '2026-12-04 certify-fitness boy medical-officer',
      ],
    ],
    [
      'admitted, boy alone, papers asked for',
      [
        '2026-11-09 keep-appointment household medical-officer',
        '2026-11-18 consent boy oim-caseworker',
        '2026-12-06 follow-document boy oim-caseworker',
        '2026-11-27 follow-permit boy oim-caseworker',
        '2026-12-04 certify-fitness boy medical-officer',
      ],
    ],
  ])('%s', (standing, tasks) => {
    expect(ahead(standing).tasks).toEqual(tasks);
  });

  it.each<[string, Partial<NonNullable<CaseFacts['screening']>>, string]>([
    ['not eligible', { outcome: 'ineligible' }, '2026-11-18 refer household oim-caseworker'],
    ['for a person to weigh', { outcome: 'needs-review' }, '2026-11-18 review household oim-supervisor'],
    ['eligible, and something was assessed since', { stale: true }, '2026-11-11 screen-again household oim-caseworker'],
  ])('screened %s', (_, screening, task) => {
    const { tasks } = ahead('screened', (facts) => ({ ...facts, screening: { ...facts.screening!, ...screening } }));
    expect(tasks[0]).toBe(task);
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
    expect(tasksAsRead(facts, { roles: [role] }, '2026-11-04').map(({ kind }) => kind)).toEqual(kinds);
  });

  it('no accompanied child is asked to declare', () => {
    expect(ahead('admitted').tasks.filter((task) => task.includes(' son '))).toEqual(['2026-12-05 certify-fitness son medical-officer']);
  });

  it('follows the limits of the programme', () => {
    const { tasks } = ahead('registered', (facts) => ({
      ...facts,
      programme: { ...facts.programme, limits: { ...facts.programme.limits, screenWithin: 2 } },
    }));
    expect(tasks[0]).toBe('2026-11-04 screen household oim-caseworker');
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
    ['consented', '2026-11-17', '2026-12-07', 'counsel,share,consent'], // then the physician's verdicts serve no more
    ['departed', '2026-11-16', null, 'record-arrival'],
  ])('%s on %s: looked at again on %s, the task is %s', (standing, today, changesOn, task) => {
    const ahead = outlook(growing(standings()[standing]), today);
    expect([ahead.changesOn, ahead.tasks.map(({ kind }) => kind).join()]).toEqual([changesOn, task]);
  });

  it('a paper that expires before anything is booked', () => {
    const { consented } = standings();
    expect(outlook(consented, '2026-12-06')).toMatchObject({ changesOn: '2026-12-07', tasks: [{ kind: 'request-booking' }] });
    const { tasks, changesOn } = outlook(consented, '2026-12-07');
    expect(tasks.map(({ kind }) => kind)).toEqual(Array(4).fill('certify-fitness'));
    expect(changesOn! > '2026-12-07').toBe(true);
  });

  it('between two such days the outlook stays as it was stored', () => {
    const facts = growing(standings().consented);
    const stored = outlook(facts, '2026-11-08');
    for (const day of ['2026-11-09', '2026-11-12', '2026-11-16']) expect(outlook(facts, day)).toEqual(stored);
    expect(stored.changesOn).toBe('2026-11-17');
  });
});
