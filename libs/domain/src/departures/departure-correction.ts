import type { Day } from '../cases/day';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { refuse, type Refusal } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import type { CorrectionProposal, DepartureCorrectionReason } from './correction-proposal';
import { redated } from './counting';

function departed({ members }: CaseFacts): MemberFacts[] {
  return members.filter(({ milestones }) => milestones.departed);
}

/** The first of the two people says what was wrong. Refusals `correction-waiting`, `not-departed`, `day-not-possible`. DOMAIN §5. */
export const proposeDepartureCorrectionRule: Rule<'propose-departure-correction'> = {
  may: (facts) => {
    if (facts.correction) return refuse('correction-waiting');
    return departed(facts).length ? undefined : refuse('not-departed', { member: facts.members[0]?.id ?? null });
  },

  decide: ({ proposalId: id, memberIds, reason, departedOn }, facts, actor, { day }) => {
    const proposal = { id, memberIds, reason, departedOn, proposedById: actor.id, on: day };
    return proposalRefusal(proposal, facts, day) ?? { kind: 'departure-correction-proposed', proposal };
  },
};

function proposalRefusal({ memberIds, reason, departedOn }: CorrectionProposal, facts: CaseFacts, today: Day): Refusal | undefined {
  for (const memberId of memberIds) {
    const member = facts.members.find(({ id }) => id === memberId);
    if (!member) return refuse('member-unknown', { member: memberId });
    if (!member.milestones.departed) return refuse('not-departed', { member: memberId });
    const impossible = dayRefusal(member, reason, departedOn, today);
    if (impossible) return impossible;
  }
  return undefined;
}

function dayRefusal(
  { milestones }: MemberFacts,
  reason: DepartureCorrectionReason,
  departedOn: Day | null,
  today: Day,
): Refusal | undefined {
  if (reason === 'did-not-travel') return departedOn === null ? undefined : refuse('day-not-possible', { day: departedOn });
  const latest = milestones.arrived ?? today;
  const possible = departedOn !== null && departedOn !== milestones.departed && departedOn >= milestones.booked! && departedOn <= latest;
  return possible ? undefined : refuse('day-not-possible', { day: departedOn });
}

/** The second person; the figures of the departure's own year change by it, releases stay as they were. Needs the secret facts. DOMAIN §5. */
export const approveDepartureCorrectionRule: Rule<'approve-departure-correction'> = {
  may: ({ correction }, _now, actor) => {
    if (!correction) return refuse('correction-missing');
    return correction.proposedById === actor.id ? refuse('second-person-needed') : undefined;
  },

  decide: ({ approved }, facts, _actor, { day }) => {
    const proposal = facts.correction!;
    if (!approved) return { kind: 'departure-correction-declined', proposalId: proposal.id };
    const impossible = proposalRefusal(proposal, facts, day);
    if (impossible) return impossible;
    const { memberIds, departedOn } = proposal;
    const taken = memberIds.flatMap((id) => facts.protected!.departures.findLast(({ memberId }) => memberId === id) ?? []);
    const uncounted = memberIds.find((id) => !taken.some(({ memberId }) => memberId === id));
    if (uncounted) return refuse('not-departed', { member: uncounted });
    const counted = departedOn ? taken.map((departure) => redated(departure, facts, departedOn)) : [];
    return { kind: 'departure-corrected', proposal, taken, counted };
  },
};
