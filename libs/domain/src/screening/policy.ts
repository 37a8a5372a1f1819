import { plusDays, type Day } from '../cases/day';
import { refuse, type Refusal } from '../cases/refusals';

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

/**
 * A new version beside those there are. Where one is in force on its first day, that one ends the day before, provided that the new one lasts as long.
 * Refusals: `policy-in-past` before today, because what was decided is not decided anew; `policy-overlaps` {from} when another version would
 * apply on the same day, or a gap would be left inside one.
 */
export function addPolicy(
  policies: readonly ScreeningPolicy[],
  added: ScreeningPolicy,
  today: Day,
): { ended: ScreeningPolicy | null } | Refusal {
  if (added.from < today) return refuse('policy-in-past', { from: added.from });
  const replaced = policyOn(policies, added.code, added.from);
  const ended = replaced && replaced.from < added.from && lastDay(replaced) <= lastDay(added) ? replaced : undefined;
  const inTheWay = policies.find((policy) => policy !== ended && policy.code === added.code && overlap(policy, added));
  if (inTheWay) return refuse('policy-overlaps', { from: inTheWay.from });
  return { ended: ended ? { ...ended, to: plusDays(added.from, -1) } : null };
}

const lastDay = ({ to }: ScreeningPolicy): Day => to ?? '9999-12-31';
const overlap = (a: ScreeningPolicy, b: ScreeningPolicy) => a.from <= lastDay(b) && b.from <= lastDay(a);

/** Which reading of "mineurs / MENA" a policy takes. */
export function minorsReadingOf(policy: ScreeningPolicy): MinorsReading {
  return policy.settings.accompaniedMinorsCount ? 'every-minor' : 'unaccompanied-only';
}
