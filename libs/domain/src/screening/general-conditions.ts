import type { MemberFacts } from '../cases/facts';
import { findAssessment, findSignal, type ProtectedFacts } from './facts';
import { listTravelling, type Household } from './household';

/** What each unmet general condition leads to. Nationality, asylum and an earlier return are for a person to weigh, never a silent refusal. */
const severities = {
  'not-in-morocco': 'fails',
  'no-wish-to-return': 'fails',
  'nationality-moroccan': 'needs-review',
  'nationality-undetermined': 'needs-review',
  'asylum-clearance-open': 'needs-review',
  'earlier-return': 'needs-review',
} as const satisfies Record<string, 'fails' | 'needs-review'>;

export type GeneralCode = keyof typeof severities;
export type GeneralReason =
  { code: Exclude<GeneralCode, 'earlier-return'>; params: Record<string, never> } | { code: 'earlier-return'; params: { year: number } };

/** `reasons`: the conditions that this member does not meet; empty when met. */
export interface GeneralVerdict {
  memberId: string;
  verdict: 'met' | 'needs-review' | 'fails';
  reasons: GeneralReason[];
}

/** The conditions that every member must meet, whatever the criterion: foreign, in Morocco, wishing to return, cleared of asylum. DOMAIN §3. */
export function listGeneralVerdicts(household: Household): GeneralVerdict[] {
  return listTravelling(household).map((member) => generalVerdict(member.id, listReasons(member, household.protected)));
}

/** The worst of the reasons decides. */
export function generalVerdict(memberId: string, reasons: GeneralReason[]): GeneralVerdict {
  const severity = reasons.map((reason) => severities[reason.code]);
  const verdict = severity.includes('fails') ? 'fails' : severity.includes('needs-review') ? 'needs-review' : 'met';
  return { memberId, verdict, reasons };
}

function listReasons(member: MemberFacts, facts: ProtectedFacts): GeneralReason[] {
  const reasons: GeneralReason[] = [];
  if (!member.inMorocco) reasons.push({ code: 'not-in-morocco', params: {} });
  if (!member.wishesToReturn) reasons.push({ code: 'no-wish-to-return', params: {} });
  if (member.nationality === 'MA') reasons.push({ code: 'nationality-moroccan', params: {} });
  if (member.nationality === null) reasons.push({ code: 'nationality-undetermined', params: {} });
  if (isAsylumOpen(member.id, facts)) reasons.push({ code: 'asylum-clearance-open', params: {} });
  if (member.earlierReturnYear !== null) reasons.push({ code: 'earlier-return', params: { year: member.earlierReturnYear } });
  return reasons;
}

/** Open until a protection officer has cleared it, and again when it is signalled on a later day. */
export function isAsylumOpen(memberId: string, facts: ProtectedFacts): boolean {
  const signal = findSignal(facts, memberId, 'asylum');
  const assessment = findAssessment(facts, memberId, 'asylum');
  if (!assessment) return signal !== undefined;
  return assessment.clearance === 'open' || (signal !== undefined && signal.on > assessment.on);
}
