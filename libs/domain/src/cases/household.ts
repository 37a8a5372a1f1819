import { isMinor } from '../screening/birth-date';
import type { Day } from './day';
import type { CaseFacts, MemberFacts } from './facts';
import { milestones, type Milestone } from './milestones';

type Household = Pick<CaseFacts, 'members'>;
type Family = Pick<CaseFacts, 'members' | 'links'>;

/** Members who still travel: no side exit. */
export function travelling({ members }: Household): MemberFacts[] {
  return members.filter((member) => member.exit === null);
}

/** Those of them who have still to leave. */
export function preparing(household: Household): MemberFacts[] {
  return travelling(household).filter(({ milestones }) => !milestones.departed);
}

/** Facts never change, so what follows from them on a day is looked up once: a gate asks it of every person. */
function once<F extends object>(derive: (facts: F, day: Day) => MemberFacts[]): (facts: F, day: Day) => MemberFacts[] {
  const known = new WeakMap<F, Map<Day, MemberFacts[]>>();
  return (facts, day) => {
    const days = known.get(facts) ?? new Map<Day, MemberFacts[]>();
    const found = days.get(day) ?? derive(facts, day);
    known.set(facts, days.set(day, found));
    return found;
  };
}

/** Members who have still to leave and are adults on the day. An interval that straddles 18 reads as a minor until assessed. */
export const adults = once((household: Household, day) => preparing(household).filter((member) => !isMinor(member.birth, day)));

/** Minors who have still to leave and with whom no adult leaves who has authority over them. DOMAIN §3. */
export const unaccompanied = once((family: Family, day) => {
  const grown = adults(family, day);
  return preparing(family).filter((member) => !grown.includes(member) && !withAuthority(member.id, family, day).length);
});

/** Who may head the household, and speak for it: its adults, also once they have left; where there is none anybody. */
export function principalCandidates(household: Household, day: Day): MemberFacts[] {
  const grown = travelling(household).filter(({ birth }) => !isMinor(birth, day));
  return grown.length ? grown : travelling(household);
}

/** The parents and guardians who leave with a child. */
export function withAuthority(childId: string, family: Family, day: Day): MemberFacts[] {
  const linked = new Set(family.links.filter((link) => link.childId === childId).map(({ adultId }) => adultId));
  return adults(family, day).filter(({ id }) => linked.has(id));
}

/** Whether somebody of these no longer travels along. */
export function haveLeft(ids: readonly string[], household: Household): boolean {
  const here = preparing(household);
  return ids.some((one) => !here.some(({ id }) => id === one));
}

/** The parents who leave with a child, whatever their own age. */
export function parentsOf(childId: string, family: Family): MemberFacts[] {
  const linked = new Set(family.links.filter((link) => link.childId === childId && link.kind === 'parent').map(({ adultId }) => adultId));
  return preparing(family).filter(({ id }) => linked.has(id));
}

/** Who is counselled and declares: each adult for themselves, and each unaccompanied minor through a guardian. DOMAIN §4. */
export const declarants = once((family: Family, day) => [...adults(family, day), ...unaccompanied(family, day)]);

/** Who would be left without any adult if these people went; empty when nobody, or when no adult was there before. */
export function leftAlone(household: Household, going: readonly string[], day: Day): MemberFacts[] {
  const staying = preparing(household).filter(({ id }) => !going.includes(id));
  const grown = adults(household, day);
  return grown.length && grown.every(({ id }) => going.includes(id)) ? staying : [];
}

/** The furthest milestone that a member has reached. */
export function stepOf(member: MemberFacts): Milestone {
  return milestones.findLast((milestone) => member.milestones[milestone]) ?? 'registered';
}

/** Where a case stands: the earliest step of its members still travelling; `exited` when nobody is left. DOMAIN §2. */
export type Step = Milestone | 'exited';
export const steps = [...milestones, 'exited'] as const;

/** A case that was taken up again after its closure stands at *arrived*, although *closed* stays reached. */
export function caseStep(household: Household & { reopened?: boolean }): Step {
  const reached = travelling(household).map((member) => milestones.indexOf(stepOf(member)));
  if (!reached.length) return 'exited';
  const step = milestones[Math.min(...reached)]!;
  return step === 'closed' && household.reopened ? 'arrived' : step;
}

/** Whether every member still travelling has reached the milestone. */
export function allReached(household: Household, milestone: Milestone): boolean {
  return travelling(household).every((member) => member.milestones[milestone]);
}
