import fc from 'fast-check';
import {
  anyHousehold,
  assessment,
  bornBetween,
  child,
  household,
  member,
  parentOf,
  screeningDay,
  signal,
  withdrawn,
} from '../../../../test/builders/household';
import type { Household } from './household';
import { builtInPolicies, policyOn, type ScreeningPolicy } from './policy';
import { screen } from './screen';

const gate = policyOn(builtInPolicies, 'snia-2020', screeningDay)!;
const priority: ScreeningPolicy = { ...gate, mode: 'priority' };
const everyMinor: ScreeningPolicy = { ...gate, settings: { accompaniedMinorsCount: true } };
const anyPolicy = fc.constantFrom(gate, priority, everyMinor);

const ill = [assessment('awa', { kind: 'health-issue', holds: true })];
const maybe50 = { birth: bornBetween('1976-01-01', '1976-12-31') };

describe('outcome', () => {
  it.each<[string, Household, string, string]>([
    ['no criterion', household([member('awa')]), 'ineligible', 'eligible'],
    ['a criterion holds', household([member('awa')], [], { assessments: ill }), 'eligible', 'eligible'],
    ['a criterion is open', household([member('awa', maybe50)]), 'needs-review', 'needs-review'],
    ['one holds, another is open', household([member('awa', maybe50)], [], { assessments: ill }), 'eligible', 'eligible'],
    [
      'one holds, nationality undetermined',
      household([member('awa', { nationality: null })], [], { assessments: ill }),
      'needs-review',
      'needs-review',
    ],
    ['no criterion, returned in 2014', household([member('awa', { earlierReturnYear: 2014 })]), 'needs-review', 'needs-review'],
    [
      'one holds, asylum open',
      household([member('awa')], [], { assessments: ill, signals: [signal('awa', 'asylum')] }),
      'needs-review',
      'needs-review',
    ],
    [
      'one holds, another member does not wish to return',
      household([member('awa'), member('zoe', { wishesToReturn: false })], [], { assessments: ill }),
      'ineligible',
      'ineligible',
    ],
    [
      'a Moroccan member, and one abroad',
      household([member('awa', { nationality: 'MA' }), member('zoe', { inMorocco: false })]),
      'ineligible',
      'ineligible',
    ],
    [
      'the unwilling member withdrew',
      household([member('awa'), withdrawn('zoe', { wishesToReturn: false })], [], { assessments: ill }),
      'eligible',
      'eligible',
    ],
    ['nobody travels', household([withdrawn('awa')], [], { assessments: ill }), 'ineligible', 'ineligible'],
  ])('%s', (_, home, underGate, underPriority) => {
    expect([screen(home, gate, screeningDay).outcome, screen(home, priority, screeningDay).outcome]).toEqual([underGate, underPriority]);
  });

  it('two parents with a child: eligible only when every minor counts', () => {
    const home = household([member('awa'), member('ali'), child('son')], [parentOf('son', 'awa'), parentOf('son', 'ali')]);
    expect(screen(home, gate, screeningDay)).toMatchObject({ outcome: 'ineligible', minorsReading: 'unaccompanied-only' });
    expect(screen(home, everyMinor, screeningDay)).toMatchObject({ outcome: 'eligible', minorsReading: 'every-minor' });
  });

  it('keeps the policy version, the day and the six verdicts in order', () => {
    const verdict = screen(household([member('awa')]), gate, screeningDay);
    expect(verdict).toMatchObject({ policy: 'snia-2020', policyFrom: '2005-01-01', mode: 'gate', referenceDay: screeningDay });
    expect(verdict.criteria.map(({ criterion }) => criterion)).toEqual([
      'health-issue',
      'trafficking-victim',
      'pregnant',
      'single-parent',
      'aged-50-plus',
      'unaccompanied-minor',
    ]);
  });

  it('is asked again at departure: 18 in between', () => {
    const home = household([child('son', '2008-11-24')]);
    expect(screen(home, gate, '2026-11-23').outcome).toBe('eligible');
    expect(screen(home, gate, '2026-11-24').outcome).toBe('ineligible');
  });
});

describe('whatever the household', () => {
  const any = anyHousehold('with-protected-facts');
  const shuffled = <T>(values: T[]) => fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length });
  const anyOrder = any.chain((home) =>
    fc.record({ members: shuffled(home.members), links: shuffled(home.links) }).map((order) => ({ home, order })),
  );

  it('the order of members and links never matters', () => {
    fc.assert(
      fc.property(anyOrder, anyPolicy, ({ home, order }, policy) => {
        expect(screen({ ...home, ...order }, policy, screeningDay)).toEqual(screen(home, policy, screeningDay));
      }),
      { numRuns: 500 },
    );
  });

  it('the same facts give the same verdict, and are left as they were', () => {
    fc.assert(
      fc.property(any, anyPolicy, (home, policy) => {
        const before = JSON.stringify(home);
        const copy = JSON.parse(before) as Household;
        const first = JSON.stringify(screen(home, policy, screeningDay));
        expect(JSON.stringify(home)).toBe(before);
        expect(JSON.stringify(screen(home, policy, screeningDay))).toBe(first);
        expect(JSON.stringify(screen(copy, policy, screeningDay))).toBe(first);
      }),
    );
  });

  it('a member who has left changes nothing, whatever is recorded or linked to them', () => {
    const gone = fc.record({
      holds: fc.boolean(),
      linkedTo: fc.constantFrom('m1', 'm2', 'm3'),
      old: fc.boolean(),
      willing: fc.boolean(),
      at: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(any, anyPolicy, gone, (home, policy, { holds, linkedTo, old, willing, at }) => {
        const left = withdrawn('gone', {
          birth: child('x', old ? '1950-01-01' : '2015-01-01').birth,
          wishesToReturn: willing,
          nationality: 'MA',
        });
        const joined: Household = {
          members: [...home.members.slice(0, at), left, ...home.members.slice(at)],
          links: [...home.links, parentOf(linkedTo, 'gone'), parentOf('gone', linkedTo)],
          protected: {
            signals: [...home.protected.signals, signal('gone', 'health'), signal('gone', 'asylum')],
            assessments: [...home.protected.assessments, assessment('gone', { kind: 'health-issue', holds })],
            fears: [],
          },
        };
        expect(screen(joined, policy, screeningDay)).toEqual(screen(home, policy, screeningDay));
      }),
      { numRuns: 300 },
    );
  });
});
