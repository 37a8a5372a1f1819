import type { Day } from '../cases/day';
import { criterionRules } from './criteria';
import type { CriterionRule, CriterionVerdict } from './criterion-verdict';
import { criteria, type Criterion, type ScreeningOutcome } from './facts';
import { anyMinor } from './family-criteria';
import { listGeneralVerdicts, type GeneralVerdict } from './general-conditions';
import type { Household } from './household';
import { minorsReadingOf, type MinorsReading, type PolicyMode, type ScreeningPolicy } from './policy';

/** The rules never waitlist: that is for the intake switch, after them. */
export type RuledOutcome = Exclude<ScreeningOutcome, 'waitlisted'>;

/** A decision with everything it rests on. It names protected grounds: to be kept sealed and read through `publicVerdict`. */
export interface ScreeningVerdict {
  outcome: RuledOutcome;
  policy: string;
  policyFrom: Day;
  mode: PolicyMode;
  minorsReading: MinorsReading;
  referenceDay: Day;
  /** One per member still travelling, by id. */
  general: GeneralVerdict[];
  /** The six, in the order of `criteria`. */
  criteria: CriterionVerdict[];
}

/**
 * Screens a household: eligible when every member meets the general conditions and at least one member holds a criterion. DOMAIN §3.
 * Ages and weeks are those of `referenceDay`; facts are those given, whatever their day.
 */
export function screen(household: Household, policy: ScreeningPolicy, referenceDay: Day): ScreeningVerdict {
  const general = listGeneralVerdicts(household);
  const rules = rulesUnder(policy);
  const verdicts = criteria.map((criterion) => rules[criterion](household, referenceDay));
  return {
    outcome: outcomeOf(general, verdicts, policy.mode),
    policy: policy.code,
    policyFrom: policy.from,
    mode: policy.mode,
    minorsReading: minorsReadingOf(policy),
    referenceDay,
    general,
    criteria: verdicts,
  };
}

function rulesUnder(policy: ScreeningPolicy): Record<Criterion, CriterionRule> {
  return policy.settings.accompaniedMinorsCount ? { ...criterionRules, 'unaccompanied-minor': anyMinor } : criterionRules;
}

/** The order is the rule: a failed condition first, then what a person must weigh, then the criteria. Nobody left to travel is ineligible. */
function outcomeOf(general: GeneralVerdict[], verdicts: CriterionVerdict[], mode: PolicyMode): RuledOutcome {
  if (general.length === 0 || general.some((member) => member.verdict === 'fails')) return 'ineligible';
  if (general.some((member) => member.verdict === 'needs-review')) return 'needs-review';
  if (verdicts.some((criterion) => criterion.verdict === 'holds')) return 'eligible';
  if (verdicts.some((criterion) => criterion.verdict === 'open')) return 'needs-review';
  return mode === 'gate' ? 'ineligible' : 'eligible';
}
