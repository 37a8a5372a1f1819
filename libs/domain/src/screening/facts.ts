import type { Day } from '../cases/day';

/** The groups that the programme is for. SNIA 2020 §1.3.3. */
export const criteria = ['health-issue', 'trafficking-victim', 'pregnant', 'single-parent', 'aged-50-plus', 'unaccompanied-minor'] as const;
export type Criterion = (typeof criteria)[number];

/** A secret file of its own, read only under its grant. */
export const secretGroups = ['health', 'trafficking', 'asylum', 'minors'] as const;
export type SecretGroup = (typeof secretGroups)[number];

const groups = {
  'health-issue': 'health',
  pregnant: 'health',
  'trafficking-victim': 'trafficking',
  'unaccompanied-minor': 'minors',
  'single-parent': null,
  'aged-50-plus': null,
} as const satisfies Record<Criterion, SecretGroup | null>;

/** The grant that a role needs to read the verdict of a criterion; `null` when every role on the case may. DOMAIN §4, law 27-14. */
export function secretGroupOf(criterion: Criterion): SecretGroup | null {
  return groups[criterion];
}

interface Recorded {
  memberId: string;
  on: Day;
  authorId: string;
}

/** Noticed at registration. A signal asks for an assessment and decides nothing. */
export interface Signal extends Recorded {
  kind: 'health' | 'pregnancy' | 'protection' | 'asylum';
}

/** What the officer in charge found: medical officer for health and pregnancy, protection officer for trafficking and asylum. */
export type Assessment = Recorded &
  (
    | { kind: 'health-issue'; holds: boolean }
    | { kind: 'pregnancy'; holds: boolean; expectedDelivery: Day | null; multiple: boolean }
    | { kind: 'trafficking'; finding: 'identified' | 'presumed' | 'none' }
    | { kind: 'asylum'; clearance: 'not-concerned' | 'cleared' | 'open' }
  );
/** Who assesses: the physician, or the protection officer. DOMAIN §3. */
export const assessingOffices = ['health', 'protection'] as const;
export type AssessingOffice = (typeof assessingOffices)[number];

export type AssessmentKind = Assessment['kind'];
export type AssessmentOf<K extends AssessmentKind> = Extract<Assessment, { kind: K }>;

/** Fear of return, voiced in a counselling session. Secret; a yes holds the case for the protection officer. DOMAIN §4. */
export interface Fear extends Recorded {
  /** The assessments that were there already when it was voiced: none of them answers it. */
  known: readonly Assessment[];
}

/** The secret facts that screening and the protection check look at, each list in the order of recording. */
export interface ProtectedFacts {
  signals: Signal[];
  assessments: Assessment[];
  fears: Fear[];
}

/** `ineligible` leaves with a referral, never a dead end; `waitlisted` is set by intake, not by the rules. DOMAIN §3. */
export const screeningOutcomes = ['eligible', 'ineligible', 'needs-review', 'waitlisted'] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

/** Screening is repeated at each of these, and all are kept. */
export const screeningReferences = ['registration', 'decision', 'departure'] as const;
export type ScreeningReference = (typeof screeningReferences)[number];

/** A decision of screening as any role on the case may know it: no ground. */
export interface ScreeningFacts {
  outcome: ScreeningOutcome;
  policy: string;
  reference: ScreeningReference;
  on: Day;
}

/** The assessment that counts: the latest of its kind for that member; of two on one day, the one recorded last. */
export function findAssessment<K extends AssessmentKind>(
  facts: Pick<ProtectedFacts, 'assessments'>,
  memberId: string,
  kind: K,
): AssessmentOf<K> | undefined {
  const own = facts.assessments.filter((entry): entry is AssessmentOf<K> => entry.kind === kind && entry.memberId === memberId);
  return latest(own);
}

/** The latest signal of its kind for that member. */
export function findSignal(facts: Pick<ProtectedFacts, 'signals'>, memberId: string, kind: Signal['kind']): Signal | undefined {
  return latest(facts.signals.filter((entry) => entry.kind === kind && entry.memberId === memberId));
}

function latest<T extends Recorded>(entries: T[]): T | undefined {
  return entries.reduce<T | undefined>((last, entry) => (last === undefined || entry.on >= last.on ? entry : last), undefined);
}
