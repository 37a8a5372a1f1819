import { daysBetween, plusDays, type Day } from '../cases/day';
import { findAssessment, findSignal, type AssessmentOf, type Signal } from './facts';
import { listTravelling } from './household';
import { verdictOf, type CriterionFact, type CriterionRule, type CriterionVerdict, type Finding } from './criterion-verdict';

/** From the first day of the last period to the expected delivery. */
const pregnancyDays = 280;
/** A birth may be this late. After it the pregnancy has ended, and what follows (a newborn to add, a loss) is for the medical officer to say. */
const lateBirthDays = 14;

/** Holds when the medical officer's latest assessment says so. */
export const healthIssue: CriterionRule = (household) => {
  const findings = listTravelling(household).map(({ id }) => {
    const signal = findSignal(household.protected, id, 'health');
    const assessment = findAssessment(household.protected, id, 'health-issue');
    if (!assessment) return unassessed(signal);
    const fact = {
      ...record(assessment),
      kind: 'assessment' as const,
      finding: assessment.holds ? ('holds' as const) : ('fails' as const),
    };
    return assessment.holds ? holds(id, 'assessed', fact) : negative(assessment.on, signal, fact);
  });
  return verdictOf('health-issue', findings, 'nobody-travels');
};

/** Holds when a protection officer has identified or presumed a victim (law 27-14). Secret. */
export const traffickingVictim: CriterionRule = (household) => {
  const findings = listTravelling(household).map(({ id }) => {
    const signal = findSignal(household.protected, id, 'protection');
    const assessment = findAssessment(household.protected, id, 'trafficking');
    if (!assessment) return unassessed(signal);
    const fact = { ...record(assessment), kind: 'assessment' as const, finding: assessment.finding };
    return assessment.finding === 'none' ? negative(assessment.on, signal, fact) : holds(id, assessment.finding, fact);
  });
  return verdictOf('trafficking-victim', findings, 'nobody-travels');
};

/** Holds on a medical assessment with an expected delivery date; the weeks are those completed on the reference day. */
export const pregnant: CriterionRule = (household, referenceDay): CriterionVerdict => {
  const findings = listTravelling(household).map(({ id }): Finding => {
    const signal = findSignal(household.protected, id, 'pregnancy');
    const assessment = findAssessment(household.protected, id, 'pregnancy');
    if (!assessment) return unassessed(signal);
    if (!assessment.holds) return negative(assessment.on, signal, { ...record(assessment), kind: 'assessment', finding: 'fails' });
    return ongoing(assessment, referenceDay);
  });
  return verdictOf('pregnant', findings, 'nobody-travels');
};

/** Completed weeks of a pregnancy on a day; negative when that day comes before its beginning. */
export function weeksPregnant(expectedDelivery: Day, day: Day): number {
  return Math.floor((pregnancyDays - daysBetween(day, expectedDelivery)) / 7);
}

function ongoing(assessment: AssessmentOf<'pregnancy'>, referenceDay: Day): Finding {
  const { memberId, expectedDelivery, multiple } = assessment;
  const weeks = expectedDelivery === null ? null : weeksPregnant(expectedDelivery, referenceDay);
  const fact: CriterionFact = { ...record(assessment), kind: 'pregnancy', expectedDelivery, weeks, multiple };
  if (expectedDelivery === null || weeks === null) return open('delivery-date-missing', fact);
  if (weeks < 0) return open('delivery-date-implausible', fact);
  if (referenceDay > plusDays(expectedDelivery, lateBirthDays)) return open('delivery-date-passed', fact);
  return holds(memberId, 'assessed', fact);
}

function unassessed(signal: Signal | undefined): Finding {
  if (signal) return open('signalled-not-assessed', signalled(signal));
  return { holders: [], verdict: 'fails', why: 'no-assessment', facts: [] };
}

/** A signal of a later day than the assessment is one that nobody has looked at yet. */
function negative(assessedOn: Day, signal: Signal | undefined, fact: CriterionFact): Finding {
  if (signal && signal.on > assessedOn) return open('signalled-since-assessment', fact, signalled(signal));
  return { holders: [], verdict: 'fails', why: 'assessed-negative', facts: [fact] };
}

function holds(memberId: string, why: 'assessed' | 'identified' | 'presumed', fact: CriterionFact): Finding {
  return { holders: [memberId], verdict: 'holds', why, facts: [fact] };
}

function open(why: Finding['why'], ...facts: CriterionFact[]): Finding {
  return { holders: [], verdict: 'open', why, facts };
}

function signalled(signal: Signal): CriterionFact {
  return { ...record(signal), kind: 'signal' };
}

function record({ memberId, on, authorId }: { memberId: string; on: Day; authorId: string }) {
  return { memberId, on, authorId };
}
