import type { CommandType, Gate, GateStatus } from '#domain';

/** What can be done about a condition that is not met yet, the most useful first: while nothing was done, and while an answer is awaited. */
const actions = {
  counselling: { missing: ['counsel'], requested: [] },
  'protection-check': { missing: ['check-protection'], requested: ['check-protection'] },
  'best-interest': { missing: ['determine-best-interest'], requested: ['approve-best-interest', 'determine-best-interest'] },
  sharing: { missing: ['share'], requested: [] },
  consent: { missing: ['consent'], requested: ['hear-alone'] },
  'parental-authority': { missing: ['record-authority'], requested: ['accept-authority', 'record-authority'] },
  'travel-document': { missing: ['request-documents', 'issue-documents'], requested: ['issue-documents'] },
  'exit-permit': { missing: ['request-permits'], requested: ['answer-permits'] },
  'fit-to-travel': { missing: ['certify-fitness'], requested: ['certify-fitness'] },
  seat: { missing: ['request-booking'], requested: ['confirm-booking'] },
  'route-open': { missing: [], requested: [] },
  'consent-reconfirmed': { missing: ['reconfirm'], requested: [] },
} as const satisfies Record<Gate, Record<'missing' | 'requested', readonly CommandType[]>>;

/** The offered command that brings a condition forward; undefined when it is met, or somebody else's. */
export function gateAction(gate: Gate, status: GateStatus, offered: readonly CommandType[]): CommandType | undefined {
  if (status === 'green' || status === 'not-required') return undefined;
  const { missing, requested } = actions[gate];
  // A red or expired condition begins again; a declaration refused alone can only be heard again.
  const tried: readonly CommandType[] = status === 'requested' ? requested : [...missing, ...(status === 'red' ? requested : [])];
  return tried.find((command) => offered.includes(command));
}
