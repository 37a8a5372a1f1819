import type { Day } from '../cases/day';

/** `gate`: a criterion must hold. `priority`: a household without one is eligible too, and criteria give the order. */
export type PolicyMode = 'gate' | 'priority';

/** The reading of "mineurs / MENA", shown beside each decision. */
export type MinorsReading = 'unaccompanied-only' | 'every-minor';

/** One dated version of the rules of admission; `from` and `to` are both included. Versions of one code do not overlap. */
export interface ScreeningPolicy {
  code: string;
  from: Day;
  to: Day | null;
  mode: PolicyMode;
  settings: {
    /** SNIA 2020 §1.3.3 writes "mineurs / mineurs étrangers non accompagnés (MENA)": either every minor, or only those unaccompanied. */
    accompaniedMinorsCount: boolean;
  };
}

/**
 * `snia-2020`: the six groups of SNIA 2020 §1.3.3, a gate. The report describes the programme as it has run since it was set up in 2005,
 * so this version applies from then. Of the two readings of "mineurs / MENA" the narrow one is the default.
 * An organisation starts from these and adds its own dated versions.
 */
export const builtInPolicies: readonly ScreeningPolicy[] = [
  { code: 'snia-2020', from: '2005-01-01', to: null, mode: 'gate', settings: { accompaniedMinorsCount: false } },
];

/** The version of a policy in force on a day, among those given; undefined when there is none. */
export function policyOn(policies: readonly ScreeningPolicy[], code: string, day: Day): ScreeningPolicy | undefined {
  return policies.find((policy) => policy.code === code && policy.from <= day && (policy.to === null || day <= policy.to));
}

/** Which reading of "mineurs / MENA" a policy takes. */
export function minorsReadingOf(policy: ScreeningPolicy): MinorsReading {
  return policy.settings.accompaniedMinorsCount ? 'every-minor' : 'unaccompanied-only';
}
