import { secretGroupOf, type SecretGroup } from './facts';
import { generalVerdict, type GeneralReason, type GeneralVerdict } from './general-conditions';
import type { CriterionVerdict } from './criterion-verdict';
import type { ScreeningVerdict } from './screen';

/** Stands for every protected criterion outside the reader's grants. It is there whatever they say, and says nothing. */
export interface ProtectedEntry {
  criterion: 'protected';
}

/** A decision as one role may read it. */
export interface PublicVerdict extends Omit<ScreeningVerdict, 'general' | 'criteria'> {
  /** Only members with a reason that this role may read. */
  general: GeneralVerdict[];
  criteria: (CriterionVerdict | ProtectedEntry)[];
  /** Part of a `needs-review` waits for an officer of a group outside the grants: asylum, health, trafficking and minors read alike. */
  protectedGround: 'protected-ground-open' | null;
}

/**
 * What a role with these grants may read of a decision. P-05.
 * Outside its grants it reads the outcome, never which protected ground led there: one entry without verdict, member, fact or number
 * replaces those criteria, and one code replaces their open questions and those of asylum. The code is given only with `needs-review`,
 * because an open ground beside another outcome could only be one that does not decide.
 * Limit: asylum alone holds back a household for which a criterion holds, so a reader who sees that criterion hold, and no other reason,
 * can infer asylum from `needs-review` itself.
 */
export function publicVerdict(verdict: ScreeningVerdict, grants: readonly SecretGroup[]): PublicVerdict {
  const { general, criteria, ...rest } = verdict;
  const isHidden = (group: SecretGroup | null): boolean => group !== null && !grants.includes(group);
  const isHiddenCriterion = ({ criterion }: CriterionVerdict): boolean => isHidden(secretGroupOf(criterion));
  const isHiddenReason = ({ code }: GeneralReason): boolean => code === 'asylum-clearance-open' && isHidden('asylum');

  const visible = criteria.filter((entry) => !isHiddenCriterion(entry));
  const members = general.map(({ memberId, reasons }) => ({ memberId, reasons: reasons.filter((reason) => !isHiddenReason(reason)) }));
  const hiddenOpen =
    criteria.some((entry) => isHiddenCriterion(entry) && entry.verdict === 'open') ||
    general.some((member) => member.reasons.some(isHiddenReason));

  return {
    ...rest,
    general: members.filter(({ reasons }) => reasons.length > 0).map(({ memberId, reasons }) => generalVerdict(memberId, reasons)),
    criteria: visible.length === criteria.length ? visible : [...visible, { criterion: 'protected' }],
    protectedGround: hiddenOpen && verdict.outcome === 'needs-review' ? 'protected-ground-open' : null,
  };
}
