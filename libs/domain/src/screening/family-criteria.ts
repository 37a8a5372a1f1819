import type { Day } from '../cases/day';
import type { MemberFacts } from '../cases/facts';
import { ageOn, isMinor } from './birth-date';
import { listLinkedTo, listTravelling, type Household } from './household';
import { verdictOf, type CriterionRule, type Finding } from './criterion-verdict';

/**
 * Holds, for the parent, when a parent travels with at least one own child under 18 and that child's other parent does not travel on the case.
 * Counted child by child: other adults, guardians and children with both parents do not remove it. The parent may be a minor too.
 * SNIA 2020 §1.3.3: "père ou mère rentrant seul(e) avec ses enfants".
 */
export const singleParent: CriterionRule = (household, referenceDay) => {
  const findings = listMinors(household, referenceDay).map((child): Finding => {
    const parentIds = listLinkedTo(child.id, ['parent'], household).map((parent) => parent.id);
    const facts: Finding['facts'] = [{ kind: 'parents', memberId: child.id, ...ageOn(child.birth, referenceDay), parentIds }];
    if (parentIds.length === 1) return { holders: parentIds, verdict: 'holds', why: 'parent-with-own-child', facts };
    return { holders: [], verdict: 'fails', why: parentIds.length === 0 ? 'no-parent-with-own-child' : 'both-parents-travel', facts };
  });
  return verdictOf('single-parent', findings, 'no-parent-with-own-child');
};

/** Holds for a member under 18 with whom no adult travels who has parental authority: a parent or guardian who is not a minor. */
export const unaccompaniedMinor: CriterionRule = (household, referenceDay) => {
  const findings = listMinors(household, referenceDay).map((child) => accompaniment(child, household, referenceDay));
  return verdictOf('unaccompanied-minor', findings, 'no-minor');
};

/** The wide reading of "mineurs / MENA" (SNIA 2020 §1.3.3): every minor on the case counts, accompanied or not. */
export const anyMinor: CriterionRule = (household, referenceDay) => {
  const findings = listMinors(household, referenceDay).map((child): Finding => {
    const finding = accompaniment(child, household, referenceDay);
    return finding.verdict === 'holds' ? finding : { ...finding, holders: [child.id], verdict: 'holds', why: 'accompanied-minor-counted' };
  });
  return verdictOf('unaccompanied-minor', findings, 'no-minor');
};

function accompaniment(child: MemberFacts, household: Household, referenceDay: Day): Finding {
  const adults = listLinkedTo(child.id, ['parent', 'guardian'], household).filter((member) => !isMinor(member.birth, referenceDay));
  const adultIds = adults.map((adult) => adult.id);
  const facts: Finding['facts'] = [{ kind: 'authority', memberId: child.id, ...ageOn(child.birth, referenceDay), adultIds }];
  if (adultIds.length > 0) return { holders: [], verdict: 'fails', why: 'adult-with-authority', facts };
  return { holders: [child.id], verdict: 'holds', why: 'no-adult-with-authority', facts };
}

function listMinors(household: Household, day: Day): MemberFacts[] {
  return listTravelling(household).filter((member) => isMinor(member.birth, day));
}
