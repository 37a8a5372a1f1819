import fc from 'fast-check';
import {
  anyHousehold,
  assessment,
  bornBetween,
  child,
  guardianOf,
  household,
  member,
  parentOf,
  screeningDay,
  signal,
} from '../../../../test/builders/household';
import { secretGroups, type Assessment, type SecretGroup, type Signal } from './facts';
import type { Household } from './household';
import { builtInPolicies, policyOn } from './policy';
import { publicVerdict } from './public-verdict';
import { screen } from './screen';

const policy = policyOn(builtInPolicies, 'snia-2020', screeningDay)!;
const read = (home: Household, grants: readonly SecretGroup[] = []) => publicVerdict(screen(home, policy, screeningDay), grants);

const holding: { group: SecretGroup; of: (id: string) => Assessment }[] = [
  { group: 'health', of: (id) => assessment(id, { kind: 'health-issue', holds: true }) },
  { group: 'health', of: (id) => assessment(id, { kind: 'pregnancy', holds: true, expectedDelivery: '2027-03-01', multiple: true }) },
  { group: 'trafficking', of: (id) => assessment(id, { kind: 'trafficking', finding: 'identified' }) },
  { group: 'trafficking', of: (id) => assessment(id, { kind: 'trafficking', finding: 'presumed' }) },
];
const signalled: { group: SecretGroup; kind: Signal['kind'] }[] = [
  { group: 'health', kind: 'health' },
  { group: 'health', kind: 'pregnancy' },
  { group: 'trafficking', kind: 'protection' },
];
const anyGrants = fc.subarray([...secretGroups]);
const withAssessments = (home: Household, ...assessments: Assessment[]): Household => ({
  ...home,
  protected: { signals: [], assessments, fears: [] },
});
const withSignals = (home: Household, ...signals: Signal[]): Household => ({ ...home, protected: { signals, assessments: [], fears: [] } });

describe('what a role reads', () => {
  const home = household([member('awa')], [], { assessments: [assessment('awa', { kind: 'health-issue', holds: true })] });

  it.each<[string, SecretGroup[], string[]]>([
    ['no grant', [], ['single-parent', 'aged-50-plus', 'protected']],
    ['medical officer', ['health'], ['health-issue', 'pregnant', 'single-parent', 'aged-50-plus', 'protected']],
    [
      'protection officer',
      ['trafficking', 'asylum', 'minors'],
      ['trafficking-victim', 'single-parent', 'aged-50-plus', 'unaccompanied-minor', 'protected'],
    ],
    ['asylum only', ['asylum'], ['single-parent', 'aged-50-plus', 'protected']],
  ])('%s', (_, grants, entries) => {
    const verdict = read(home, grants);
    expect(verdict.outcome).toBe('eligible');
    expect(verdict.criteria.map(({ criterion }) => criterion)).toEqual(entries);
    expect(verdict.criteria.at(-1)).toEqual({ criterion: 'protected' });
  });

  it('everything, with every grant', () => {
    const open = household([member('awa')], [], { signals: [signal('awa', 'asylum'), signal('awa', 'health')] });
    const verdict = screen(open, policy, screeningDay);
    const { general, criteria } = publicVerdict(verdict, secretGroups);
    expect({ general, criteria }).toEqual({ general: verdict.general, criteria: verdict.criteria });
    expect(publicVerdict(verdict, secretGroups).protectedGround).toBeNull();
  });

  it('reasons that are not secret, and no other', () => {
    const open = household([member('awa', { earlierReturnYear: 2014 }), member('zoe')], [], {
      signals: [signal('awa', 'asylum'), signal('zoe', 'asylum')],
    });
    expect(read(open).general).toEqual([
      { memberId: 'awa', verdict: 'needs-review', reasons: [{ code: 'earlier-return', params: { year: 2014 } }] },
    ]);
    expect(read(open).protectedGround).toBe('protected-ground-open');
    expect(read(open, ['asylum']).protectedGround).toBeNull();
  });

  it('no open ground beside an outcome that it does not decide', () => {
    const signals = [signal('awa', 'health')];
    const eligible = household([member('awa', { birth: bornBetween('1950-01-01', '1950-12-31') })], [], { signals });
    const ineligible = household([member('awa', { wishesToReturn: false })], [], { signals });
    expect([read(eligible).outcome, read(eligible).protectedGround]).toEqual(['eligible', null]);
    expect([read(ineligible).outcome, read(ineligible).protectedGround]).toEqual(['ineligible', null]);
  });
});

describe('two households that differ only in a ground outside the grants read alike', () => {
  const anyBase = anyHousehold('without-protected-facts');
  const anyTravelling = anyBase.filter((home) => home.members.some((entry) => entry.exit === null));
  const firstTravelling = (home: Household) => home.members.find((entry) => entry.exit === null)!.id;
  const lastTravelling = (home: Household) => home.members.findLast((entry) => entry.exit === null)!.id;

  it('which of health, pregnancy and trafficking holds, and for whom', () => {
    fc.assert(
      fc.property(anyTravelling, anyGrants, fc.constantFrom(...holding), fc.constantFrom(...holding), (home, grants, a, b) => {
        fc.pre(!grants.includes(a.group) && !grants.includes(b.group));
        const one = read(withAssessments(home, a.of(firstTravelling(home))), grants);
        const other = read(withAssessments(home, b.of(lastTravelling(home))), grants);
        const all = read(withAssessments(home, a.of(firstTravelling(home)), b.of(lastTravelling(home))), grants);
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
        expect(JSON.stringify(all)).toBe(JSON.stringify(one));
      }),
      { numRuns: 500 },
    );
  });

  it('an unaccompanied minor and an accompanied minor with another ground', () => {
    fc.assert(
      fc.property(fc.constantFrom(...holding), anyGrants, (ground, grants) => {
        fc.pre(!grants.includes('minors') && !grants.includes(ground.group));
        const members = [member('aunt'), child('niece')];
        const unaccompanied = read(household(members), grants);
        const other = read(household(members, [guardianOf('niece', 'aunt')], { assessments: [ground.of('aunt')] }), grants);
        expect(unaccompanied.outcome).toBe('eligible');
        expect(JSON.stringify(other)).toBe(JSON.stringify(unaccompanied));
      }),
    );
  });

  it('which of health, pregnancy and trafficking is open, and for whom', () => {
    fc.assert(
      fc.property(anyTravelling, anyGrants, fc.constantFrom(...signalled), fc.constantFrom(...signalled), (home, grants, a, b) => {
        fc.pre(!grants.includes(a.group) && !grants.includes(b.group));
        const one = read(withSignals(home, signal(firstTravelling(home), a.kind)), grants);
        const other = read(withSignals(home, signal(lastTravelling(home), b.kind)), grants);
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      { numRuns: 500 },
    );
  });

  it('asylum or another open ground, where no criterion holds', () => {
    fc.assert(
      fc.property(anyTravelling, anyGrants, fc.constantFrom(...signalled), (home, grants, a) => {
        fc.pre(!grants.includes('asylum') && !grants.includes(a.group));
        fc.pre(screen(home, policy, screeningDay).criteria.every(({ verdict }) => verdict !== 'holds'));
        const asylum = read(withSignals(home, signal(firstTravelling(home), 'asylum')), grants);
        const other = read(withSignals(home, signal(lastTravelling(home), a.kind)), grants);
        expect(JSON.stringify(other)).toBe(JSON.stringify(asylum));
      }),
      { numRuns: 300 },
    );
  });

  it('no word of a hidden ground is left in the text', () => {
    const secret =
      /health|traffick|pregnan|asylum|identified|presumed|assess|signalled|delivery|unaccompanied-minor|authority|officer|registrar/;
    fc.assert(
      fc.property(anyHousehold('with-protected-facts'), (home) => {
        expect(JSON.stringify(read(home))).not.toMatch(secret);
      }),
      { numRuns: 300 },
    );
  });

  it('a lone parent keeps what is not secret', () => {
    const home = household([member('awa'), child('son')], [parentOf('son', 'awa')]);
    expect(read(home).criteria.find(({ criterion }) => criterion === 'single-parent')).toMatchObject({
      verdict: 'holds',
      members: ['awa'],
    });
  });
});
