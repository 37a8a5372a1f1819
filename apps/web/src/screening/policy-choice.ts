import { policyOn, type Day } from '#domain';
import type { CaseView, Programme, Screening } from '../api/types';

export type PolicyVersion = Programme['policies'][number];

/** The rules in force on a day: of each code its version of that day, in the order of the programme. */
export function policiesInForce({ policies }: Pick<Programme, 'policies'>, day: Day): PolicyVersion[] {
  return policies.filter((policy) => policyOn(policies, policy.code, day) === policy);
}

/** All screenings are kept; the latest first. */
export function newestFirst(screenings: readonly Screening[]): Screening[] {
  return screenings.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
}

/** Whose rules are proposed: those of the latest screening while they are in force, else the first. `undefined` when none are in force. */
export function proposedPolicy(inForce: readonly PolicyVersion[], { screenings }: Pick<CaseView, 'screenings'>): PolicyVersion | undefined {
  const [latest] = newestFirst(screenings);
  return inForce.find(({ code }) => code === latest?.policy) ?? inForce[0];
}
