import { assessment, household, member, screeningDay, signal, withdrawn } from '../../../../test/builders/household';
import { healthIssue, pregnant, traffickingVictim, weeksPregnant } from './assessed-criteria';
import type { ProtectedFacts } from './facts';

const screened = (facts: Partial<ProtectedFacts>) => household([member('awa'), withdrawn('gone')], [], facts);
const ill = (holds: boolean, on?: string) => assessment('awa', { kind: 'health-issue', holds }, on);
const victim = (finding: 'identified' | 'presumed' | 'none', on?: string) => assessment('awa', { kind: 'trafficking', finding }, on);
const expecting = (expectedDelivery: string | null, multiple = false) =>
  assessment('awa', { kind: 'pregnancy', holds: true, expectedDelivery, multiple });
const notPregnant = assessment('awa', { kind: 'pregnancy', holds: false, expectedDelivery: null, multiple: false });

describe('health-issue', () => {
  it.each([
    ['nothing recorded', {}, 'fails', 'no-assessment'],
    ['assessed: yes', { assessments: [ill(true)] }, 'holds', 'assessed'],
    ['assessed: no', { assessments: [ill(false)] }, 'fails', 'assessed-negative'],
    ['no, then yes', { assessments: [ill(false, '2026-11-05'), ill(true, '2026-11-06')] }, 'holds', 'assessed'],
    ['yes, then no', { assessments: [ill(true, '2026-11-05'), ill(false, '2026-11-06')] }, 'fails', 'assessed-negative'],
    ['signalled only', { signals: [signal('awa', 'health')] }, 'open', 'signalled-not-assessed'],
    [
      'signalled, then no',
      { signals: [signal('awa', 'health', '2026-11-04')], assessments: [ill(false, '2026-11-05')] },
      'fails',
      'assessed-negative',
    ],
    [
      'signalled and no on one day',
      { signals: [signal('awa', 'health', '2026-11-05')], assessments: [ill(false, '2026-11-05')] },
      'fails',
      'assessed-negative',
    ],
    [
      'no, then signalled again',
      { signals: [signal('awa', 'health', '2026-11-06')], assessments: [ill(false, '2026-11-05')] },
      'open',
      'signalled-since-assessment',
    ],
    [
      'yes, then signalled again',
      { signals: [signal('awa', 'health', '2026-11-06')], assessments: [ill(true, '2026-11-05')] },
      'holds',
      'assessed',
    ],
    ['another signal', { signals: [signal('awa', 'protection')] }, 'fails', 'no-assessment'],
    ['a withdrawn member', { assessments: [assessment('gone', { kind: 'health-issue', holds: true })] }, 'fails', 'no-assessment'],
  ] as [string, Partial<ProtectedFacts>, string, string][])('%s', (_, facts, verdict, why) => {
    expect(healthIssue(screened(facts), screeningDay)).toMatchObject({ verdict, why, members: verdict === 'holds' ? ['awa'] : [] });
  });

  it('names the fact and its author', () => {
    const facts = { signals: [signal('awa', 'health', '2026-11-06')], assessments: [ill(false, '2026-11-05')] };
    expect(healthIssue(screened(facts), screeningDay).facts).toEqual([
      { kind: 'assessment', memberId: 'awa', on: '2026-11-05', authorId: 'officer', finding: 'fails' },
      { kind: 'signal', memberId: 'awa', on: '2026-11-06', authorId: 'registrar' },
    ]);
  });

  it('holds for one member, though it is open for another', () => {
    const home = household([member('a'), member('b')], [], {
      signals: [signal('a', 'health')],
      assessments: [assessment('b', { kind: 'health-issue', holds: true })],
    });
    expect(healthIssue(home, screeningDay)).toMatchObject({ verdict: 'holds', members: ['b'], why: 'assessed' });
  });
});

describe('trafficking-victim', () => {
  it.each([
    ['nothing recorded', {}, 'fails', 'no-assessment'],
    ['identified', { assessments: [victim('identified')] }, 'holds', 'identified'],
    ['presumed', { assessments: [victim('presumed')] }, 'holds', 'presumed'],
    ['not found', { assessments: [victim('none')] }, 'fails', 'assessed-negative'],
    ['presumed, then not', { assessments: [victim('presumed', '2026-11-05'), victim('none', '2026-11-06')] }, 'fails', 'assessed-negative'],
    ['a protection signal only', { signals: [signal('awa', 'protection')] }, 'open', 'signalled-not-assessed'],
    ['an asylum signal only', { signals: [signal('awa', 'asylum')] }, 'fails', 'no-assessment'],
    [
      'not found, then signalled',
      { signals: [signal('awa', 'protection', '2026-11-06')], assessments: [victim('none', '2026-11-05')] },
      'open',
      'signalled-since-assessment',
    ],
  ] as [string, Partial<ProtectedFacts>, string, string][])('%s', (_, facts, verdict, why) => {
    expect(traffickingVictim(screened(facts), screeningDay)).toMatchObject({ verdict, why, members: verdict === 'holds' ? ['awa'] : [] });
  });
});

describe('pregnant', () => {
  it.each([
    ['nothing recorded', {}, 'fails', 'no-assessment'],
    ['signalled only', { signals: [signal('awa', 'pregnancy')] }, 'open', 'signalled-not-assessed'],
    ['assessed: no', { assessments: [notPregnant] }, 'fails', 'assessed-negative'],
    ['expected in March', { assessments: [expecting('2027-03-01')] }, 'holds', 'assessed'],
    ['expected, date unknown', { assessments: [expecting(null)] }, 'open', 'delivery-date-missing'],
    ['expected today', { assessments: [expecting('2026-11-23')] }, 'holds', 'assessed'],
    ['14 days past the date', { assessments: [expecting('2026-11-09')] }, 'holds', 'assessed'],
    ['15 days past the date', { assessments: [expecting('2026-11-08')] }, 'open', 'delivery-date-passed'],
    ['280 days before the date', { assessments: [expecting('2027-08-30')] }, 'holds', 'assessed'],
    ['281 days before the date', { assessments: [expecting('2027-08-31')] }, 'open', 'delivery-date-implausible'],
  ] as [string, Partial<ProtectedFacts>, string, string][])('%s', (_, facts, verdict, why) => {
    expect(pregnant(screened(facts), screeningDay)).toMatchObject({ verdict, why, members: verdict === 'holds' ? ['awa'] : [] });
  });

  it.each([
    ['2027-08-30', 0],
    ['2027-08-24', 0],
    ['2027-08-23', 1],
    ['2027-02-15', 28],
    ['2027-02-16', 27],
    ['2026-12-21', 36],
    ['2026-11-23', 40],
    ['2026-11-09', 42],
  ])('expected on %s: %s completed weeks', (expectedDelivery, weeks) => {
    expect(weeksPregnant(expectedDelivery, screeningDay)).toBe(weeks);
  });

  it('says the weeks of the reference day, and that there are twins', () => {
    expect(pregnant(screened({ assessments: [expecting('2027-02-15', true)] }), '2026-11-30').facts).toEqual([
      {
        kind: 'pregnancy',
        memberId: 'awa',
        on: '2026-11-05',
        authorId: 'officer',
        expectedDelivery: '2027-02-15',
        weeks: 29,
        multiple: true,
      },
    ]);
  });
});
