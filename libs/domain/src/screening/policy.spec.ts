import { addPolicy, builtInPolicies, minorsReadingOf, policyOn, type ScreeningPolicy } from './policy';

describe('snia-2020', () => {
  it.each([
    ['2004-12-31', undefined],
    ['2005-01-01', 'gate'],
    ['2012-06-30', 'gate'],
    ['2026-11-23', 'gate'],
  ])('on %s: %s', (day, mode) => {
    expect(policyOn(builtInPolicies, 'snia-2020', day)?.mode).toBe(mode);
  });

  it('counts only unaccompanied minors, unless it is set otherwise', () => {
    const policy = policyOn(builtInPolicies, 'snia-2020', '2026-11-23')!;
    expect(minorsReadingOf(policy)).toBe('unaccompanied-only');
    expect(minorsReadingOf({ ...policy, settings: { accompaniedMinorsCount: true } })).toBe('every-minor');
  });

  it('is not found under another code', () => {
    expect(policyOn(builtInPolicies, 'snia-2019', '2026-11-23')).toBeUndefined();
  });

  it('versions of one code never overlap', () => {
    const overlaps = builtInPolicies.flatMap((a, i) =>
      builtInPolicies.slice(i + 1).filter((b) => a.code === b.code && a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31')),
    );
    expect(overlaps).toEqual([]);
  });
});

describe('a new version', () => {
  const version = (from: string, to: string | null = null, code = 'snia-2020'): ScreeningPolicy => ({
    ...{ code, from, to, mode: 'priority' },
    settings: { accompaniedMinorsCount: true },
  });
  const bounded = [version('2005-01-01', '2026-12-31'), version('2027-01-01')];

  it.each([
    ['follows the one in force, which ends the day before', builtInPolicies, version('2027-01-01'), { ended: '2026-12-31' }],
    ['applies from today at the earliest', builtInPolicies, version('2026-11-23'), { ended: '2026-11-22' }],
    ['is refused in the past', builtInPolicies, version('2026-11-22'), { refused: 'policy-in-past', from: '2026-11-22' }],
    ['of another code ends nothing', builtInPolicies, version('2027-01-01', null, 'snia-2027'), { ended: null }],
    [
      'that leaves a gap inside another is refused',
      builtInPolicies,
      version('2027-01-01', '2027-06-30'),
      { refused: 'policy-overlaps', from: '2005-01-01' },
    ],
    ['of the same first day is refused', bounded, version('2027-01-01'), { refused: 'policy-overlaps', from: '2027-01-01' }],
    ['over a later one is refused', bounded, version('2026-12-01'), { refused: 'policy-overlaps', from: '2027-01-01' }],
    ['fills the time until a later one', bounded, version('2026-12-01', '2026-12-31'), { ended: '2026-11-30' }],
    ['stands alone after the last has ended', [version('2005-01-01', '2026-12-31')], version('2027-02-01'), { ended: null }],
  ] as const)('%s', (_what, policies, added, expected) => {
    const result = addPolicy(policies, added, '2026-11-23');
    expect('refused' in result ? { refused: result.refused, ...result.params } : { ended: result.ended?.to ?? null }).toEqual(expected);
  });
});
