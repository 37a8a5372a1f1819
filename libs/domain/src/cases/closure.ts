import { isMinor } from '../screening/birth-date';
import type { CaseFacts, MemberExit, MemberFacts } from './facts';
import { caseStep, travelling } from './household';
import { closureChecks } from './lifecycle-commands';
import { refuse } from './refusals';
import type { Rule } from './rule';

/** Confirmed by the office in the country of origin; a minor alone only when the named carer or authority has signed the handover. DOMAIN §5. */
export const arriveRule: Rule<'arrive'> = {
  may: (facts) => (underWay(facts).length ? undefined : refuse('not-departed', { member: facts.members[0]?.id ?? null })),
  decide: ({ arrivedOn, handovers }, facts, _actor, { day }) => {
    const arriving = underWay(facts);
    if (arrivedOn > day || arriving.some(({ milestones }) => milestones.departed! > arrivedOn))
      return refuse('day-not-possible', { day: arrivedOn });
    const stranger = handovers.find(({ memberId }) => !facts.members.some(({ id }) => id === memberId));
    if (stranger) return refuse('member-unknown', { member: stranger.memberId });
    const alone = arriving.find((member) => travelledAlone(member, facts) && !handovers.some(({ memberId }) => memberId === member.id));
    if (alone) return refuse('handover-missing', { member: alone.id });
    return { kind: 'arrived', memberIds: arriving.map(({ id }) => id), on: arrivedOn, handovers };
  },
};

/** Departed, and not known to have arrived; others of the household may have stayed behind. */
export function underWay(facts: CaseFacts): MemberFacts[] {
  return travelling(facts).filter(({ milestones }) => milestones.departed && !milestones.arrived);
}

/** A minor on the day of departure, with whom nobody departed on that day who has authority. */
export function travelledAlone({ id, birth, milestones }: MemberFacts, { members, links }: Pick<CaseFacts, 'members' | 'links'>): boolean {
  const day = milestones.departed!;
  if (!isMinor(birth, day)) return false;
  const linked = links.filter(({ childId }) => childId === id).map(({ adultId }) => adultId);
  return !members.some((adult) => linked.includes(adult.id) && adult.milestones.departed === day && !isMinor(adult.birth, day));
}

/** By checklist and reason. Refusal `closure-incomplete` names what is not settled. DOMAIN §8. */
export const closeRule: Rule<'close'> = {
  decide: ({ reason, checked }) => {
    const checks = closureChecks.filter((check) => !checked.includes(check));
    return checks.length ? refuse('closure-incomplete', { checks }) : { kind: 'closed', reason };
  },
};

const reversible: readonly MemberExit[] = ['withdrawn', 'unreachable', 'refused'];

/** Taken up again after closure, or for those who left and come back. Other exits are final: `exit-is-final`. */
export const reopenRule: Rule<'reopen'> = {
  may: (facts) => (caseStep(facts) === 'closed' || returning(facts).length ? undefined : refuse('exit-is-final')),
  decide: ({ reason }, facts, actor, { day }) => ({
    kind: 'reopened',
    reason,
    memberIds: caseStep(facts) === 'closed' ? [] : returning(facts).map(({ id }) => id),
    entries: [{ kind: 'reopened', memberId: null, on: day, authorId: actor.id }],
  }),
};

function returning({ members }: CaseFacts): MemberFacts[] {
  return members.filter(({ exit }) => exit && reversible.includes(exit.reason));
}
