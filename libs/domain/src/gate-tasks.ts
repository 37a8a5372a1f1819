import { plusDays, type Day, type Moment } from './cases/day';
import type { CaseFacts } from './cases/facts';
import type { Gate, GateStanding } from './cases/gates';
import { declarants } from './cases/household';
import type { CaseTask, LimitName, TaskKind } from './cases/tasks';
import { contactRefusal } from './readiness';
import type { Role } from './staff/roles';

interface Row {
  kind: TaskKind;
  role: Role;
  within: LimitName;
}

/** Who has to act on a gate that is not met, and within how many days: while nothing was done, and once something is waited for. */
const rows = {
  counselling: { missing: { kind: 'counsel', role: 'oim-caseworker', within: 'counselWithin' } },
  'protection-check': { requested: { kind: 'check-protection', role: 'protection-officer', within: 'checkProtectionWithin' } },
  'best-interest': {
    missing: { kind: 'determine-best-interest', role: 'protection-officer', within: 'bestInterestWithin' },
    requested: { kind: 'approve-best-interest', role: 'oim-supervisor', within: 'approveWithin' },
  },
  sharing: { missing: { kind: 'share', role: 'oim-caseworker', within: 'shareWithin' } },
  consent: {
    missing: { kind: 'consent', role: 'oim-caseworker', within: 'consentWithin' },
    requested: { kind: 'hear-alone', role: 'protection-officer', within: 'hearWithin' },
    red: { kind: 'hear-alone', role: 'protection-officer', within: 'hearWithin' },
  },
  'parental-authority': {
    missing: { kind: 'record-authority', role: 'oim-caseworker', within: 'authorityWithin' },
    requested: { kind: 'accept-authority', role: 'protection-officer', within: 'approveWithin' },
  },
  'travel-document': {
    missing: { kind: 'request-document', role: 'oim-caseworker', within: 'documentWithin' },
    requested: { kind: 'follow-document', role: 'oim-caseworker', within: 'documentAnswerWithin' },
  },
  'exit-permit': {
    missing: { kind: 'request-permit', role: 'oim-caseworker', within: 'permitWithin' },
    requested: { kind: 'follow-permit', role: 'oim-caseworker', within: 'permitAnswerWithin' },
  },
  'fit-to-travel': { missing: { kind: 'certify-fitness', role: 'medical-officer', within: 'fitnessWithin' } },
  seat: {},
  'route-open': {},
  'consent-reconfirmed': {},
} as const satisfies Record<Gate, Partial<Record<'missing' | 'requested' | 'red', Row>>>;

/** What has to be done for the gates that are not met, as far as it can be done now. `since`: the day from which the household waits. */
export function gateTasks(lacking: readonly GateStanding[], facts: CaseFacts, now: Moment, since: Day): CaseTask[] {
  return lacking.flatMap((gate) => {
    const row = rowOf(gate);
    if (!row || !isPossible(row.kind, lacking, facts, now) || isTooYoung(gate, row.kind, facts, now)) return [];
    const from = gate.since && gate.since > since ? gate.since : since;
    return [{ kind: row.kind, role: row.role, memberId: gate.memberId, dueOn: plusDays(from, facts.programme.limits[row.within]) }];
  });
}

/** A red or expired gate is met in the way of a missing one, unless it has its own. */
function rowOf({ gate, status }: GateStanding): Row | undefined {
  const row: Partial<Record<string, Row>> = rows[gate];
  return row[status] ?? (status === 'requested' ? undefined : row.missing);
}

const ownWords: readonly TaskKind[] = ['counsel', 'share', 'consent', 'hear-alone'];

/** Who comes of age before the flight speaks for themselves from that day on, not before. */
function isTooYoung({ memberId }: GateStanding, kind: TaskKind, facts: CaseFacts, { day }: Moment): boolean {
  return ownWords.includes(kind) && !declarants(facts, day).some(({ id }) => id === memberId);
}

/** A protection check before the last session would be void again; authorities are asked once the contact gates are met. */
function isPossible(kind: TaskKind, lacking: readonly GateStanding[], facts: CaseFacts, now: Moment): boolean {
  if (kind === 'check-protection') return !lacking.some(({ gate }) => gate === 'counselling');
  if (kind === 'request-document') return !contactRefusal(facts, 'consulate', now);
  if (kind === 'request-permit') return !contactRefusal(facts, 'ministry', now);
  return true;
}
