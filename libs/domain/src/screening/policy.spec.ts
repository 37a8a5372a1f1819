import { builtInPolicies, minorsReadingOf, policyOn } from './policy';

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
