import type { Day } from '../cases/day';
import type { Criterion } from './facts';
import type { Household } from './household';

/** Why a criterion holds, stays open or fails. Within one verdict the first code in this order that applies is named. */
export const criterionWhys = [
  // holds
  'assessed',
  'identified',
  'presumed',
  'aged-50-on-day',
  'parent-with-own-child',
  'no-adult-with-authority',
  'accompanied-minor-counted',
  // open
  'signalled-not-assessed',
  'signalled-since-assessment',
  'delivery-date-missing',
  'delivery-date-implausible',
  'delivery-date-passed',
  'interval-straddles-50',
  // fails
  'assessed-negative',
  'no-assessment',
  'under-50',
  'both-parents-travel',
  'no-parent-with-own-child',
  'adult-with-authority',
  'no-minor',
  'nobody-travels',
] as const;
export type CriterionWhy = (typeof criterionWhys)[number];

/** One thing that was looked at, with its author where an officer or a registrar gave it. Ages in full years, weeks completed. */
export type CriterionFact =
  | { kind: 'signal'; memberId: string; on: Day; authorId: string }
  | { kind: 'assessment'; memberId: string; on: Day; authorId: string; finding: 'holds' | 'fails' | 'identified' | 'presumed' | 'none' }
  | {
      kind: 'pregnancy';
      memberId: string;
      on: Day;
      authorId: string;
      expectedDelivery: Day | null;
      weeks: number | null;
      multiple: boolean;
    }
  | { kind: 'age'; memberId: string; least: number; most: number }
  | { kind: 'parents'; memberId: string; least: number; most: number; parentIds: string[] }
  | { kind: 'authority'; memberId: string; least: number; most: number; adultIds: string[] };

export type CriterionAnswer = 'holds' | 'fails' | 'open';

/** `members`: the ids for whom it holds; empty unless it holds. `facts`: everything looked at, by member. */
export interface CriterionVerdict {
  criterion: Criterion;
  verdict: CriterionAnswer;
  members: string[];
  why: CriterionWhy;
  facts: CriterionFact[];
}

export type CriterionRule = (household: Household, referenceDay: Day) => CriterionVerdict;

/** What a rule found for one member or one child. */
export interface Finding {
  holders: string[];
  verdict: CriterionAnswer;
  why: CriterionWhy;
  facts: CriterionFact[];
}

/** One verdict for the household: it holds when it holds for anybody, else it is open when it is open for anybody. `whyNone`: nobody to look at. */
export function verdictOf(criterion: Criterion, findings: Finding[], whyNone: CriterionWhy): CriterionVerdict {
  const answers = findings.map((finding) => finding.verdict);
  const verdict = answers.includes('holds') ? 'holds' : answers.includes('open') ? 'open' : 'fails';
  const deciding = findings.filter((finding) => finding.verdict === verdict);
  const why = criterionWhys.find((code) => deciding.some((finding) => finding.why === code)) ?? whyNone;
  const members = verdict === 'holds' ? [...new Set(deciding.flatMap((finding) => finding.holders))].sort() : [];
  return { criterion, verdict, members, why, facts: findings.flatMap((finding) => finding.facts) };
}
