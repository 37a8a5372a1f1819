import { isMinor } from '../screening/birth-date';
import type { Day } from './day';
import type { CaseFacts, MemberFacts } from './facts';
import { milestones, type Milestone } from './milestones';

type Household = Pick<CaseFacts, 'members'>;

/** Members who still travel: no side exit. */
export function travelling({ members }: Household): MemberFacts[] {
  return members.filter((member) => member.exit === null);
}

/** Members who still travel and are adults on the day. An interval that straddles 18 reads as a minor until assessed. */
export function adults(household: Household, day: Day): MemberFacts[] {
  return travelling(household).filter((member) => !isMinor(member.birth, day));
}

/** The furthest milestone that a member has reached. */
export function stepOf(member: MemberFacts): Milestone {
  return milestones.findLast((milestone) => member.milestones[milestone]) ?? 'registered';
}

/** Where a case stands: the earliest step of its members still travelling; `exited` when nobody is left. DOMAIN §2. */
export type Step = Milestone | 'exited';
export const steps = [...milestones, 'exited'] as const;

export function caseStep(household: Household): Step {
  const reached = travelling(household).map((member) => milestones.indexOf(stepOf(member)));
  return reached.length ? milestones[Math.min(...reached)]! : 'exited';
}

/** Whether every member still travelling has reached the milestone. */
export function allReached(household: Household, milestone: Milestone): boolean {
  return travelling(household).every((member) => member.milestones[milestone]);
}
