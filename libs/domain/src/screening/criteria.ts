import { ageOn, isAtLeast } from './birth-date';
import { healthIssue, pregnant, traffickingVictim } from './assessed-criteria';
import { verdictOf, type CriterionRule, type Finding } from './criterion-verdict';
import type { Criterion } from './facts';
import { singleParent, unaccompaniedMinor } from './family-criteria';
import { listTravelling } from './household';

const agedYears = 50;

/** Holds when any member has reached 50 on the reference day, the birthday included; open when only the interval of birth could say. */
export const agedFiftyPlus: CriterionRule = (household, referenceDay) => {
  const findings = listTravelling(household).map(({ id, birth }): Finding => {
    const facts: Finding['facts'] = [{ kind: 'age', memberId: id, ...ageOn(birth, referenceDay) }];
    const reached = isAtLeast(birth, agedYears, referenceDay);
    if (reached === 'yes') return { holders: [id], verdict: 'holds', why: 'aged-50-on-day', facts };
    if (reached === 'open') return { holders: [], verdict: 'open', why: 'interval-straddles-50', facts };
    return { holders: [], verdict: 'fails', why: 'under-50', facts };
  });
  return verdictOf('aged-50-plus', findings, 'nobody-travels');
};

/** The six groups of SNIA 2020 §1.3.3, one rule each. Only members still travelling are looked at. */
export const criterionRules = {
  'health-issue': healthIssue,
  'trafficking-victim': traffickingVictim,
  pregnant,
  'single-parent': singleParent,
  'aged-50-plus': agedFiftyPlus,
  'unaccompanied-minor': unaccompaniedMinor,
} as const satisfies Record<Criterion, CriterionRule>;
