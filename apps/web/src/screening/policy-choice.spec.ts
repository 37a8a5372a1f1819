import type { Screening } from '../api/types';
import { policiesInForce, proposedPolicy, type PolicyVersion } from './policy-choice';

const version = (code: string, from: string, to: string | null): PolicyVersion => ({
  ...{ code, from, to, mode: 'gate', settings: { accompaniedMinorsCount: false }, decided: null },
});
const screening = (id: string, on: string, policy: string) => ({ id, on, policy }) as Screening;

const policies = [
  version('snia-2020', '2005-01-01', '2026-06-30'),
  version('snia-2020', '2026-07-01', null),
  version('winter', '2026-11-01', '2027-02-28'),
  version('spring', '2027-03-01', null),
];

describe('the rules in force', () => {
  it.each([
    ['2004-12-31', []],
    ['2026-06-30', [policies[0]]],
    ['2026-07-01', [policies[1]]],
    ['2026-11-01', [policies[1], policies[2]]],
    ['2027-02-28', [policies[1], policies[2]]],
    ['2027-03-01', [policies[1], policies[3]]],
  ])('on %s', (day, inForce) => {
    expect(policiesInForce({ policies }, day)).toEqual(inForce);
  });
});

describe('the rules that are proposed', () => {
  const inForce = policiesInForce({ policies }, '2026-11-24');
  it.each<[string, Screening[], string]>([
    ['never screened: the first', [], 'snia-2020'],
    ['those of the last screening', [screening('a', '2026-11-02', 'winter')], 'winter'],
    ['of several the last', [screening('b', '2026-11-03', 'winter'), screening('a', '2026-11-02', 'snia-2020')], 'winter'],
    ['of one day the later', [screening('a', '2026-11-03', 'winter'), screening('b', '2026-11-03', 'snia-2020')], 'snia-2020'],
    ['no longer in force: the first', [screening('a', '2026-11-02', 'autumn')], 'snia-2020'],
  ])('%s', (_what, screenings, code) => {
    expect(proposedPolicy(inForce, { screenings })?.code).toBe(code);
  });

  it('none where none are in force', () => {
    expect(proposedPolicy([], { screenings: [screening('a', '2026-11-02', 'winter')] })).toBeUndefined();
  });
});
