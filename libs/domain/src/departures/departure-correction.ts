import type { Day } from '../cases/day';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { refuse, type Refusal } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { screenAgain } from '../screening/decisions';
import type { CorrectionProposal, DepartureCorrectionReason } from './correction-proposal';
import { departureFactsOf, type DepartureFact } from './departure-fact';

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
    for (const memberId of memberIds) {
      const member = facts.members.find((one) => one.id === memberId);
      if (!member) return refuse('member-unknown', { member: memberId });
      if (!member.milestones.departed) return refuse('not-departed', { member: memberId });
      const impossible = dayRefusal(member, reason, departedOn, day);
      if (impossible) return impossible;
    }
    const proposal = { id, memberIds, reason, departedOn, proposedById: actor.id, on: day };
    return { kind: 'departure-correction-proposed', proposal };
  },
};

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

  decide: ({ approved }, facts) => {
    const proposal = facts.correction!;
    if (!approved) return { kind: 'departure-correction-declined', proposalId: proposal.id };
    const corrected = facts.members.filter(({ id }) => proposal.memberIds.includes(id));
    return {
      kind: 'departure-corrected',
      proposal,
      bookingId: facts.booking!.id,
      seats: proposal.departedOn === null ? corrected.length : 0,
      facts: corrected.flatMap((member) => deltas(member, facts, proposal)),
    };
  },
};

/** −1 with the dimensions that were frozen at departure: screened as it was then, nothing in between can have changed them. */
function deltas(member: MemberFacts, facts: CaseFacts, { departedOn }: CorrectionProposal): DepartureFact[] {
  const on = member.milestones.departed!;
  const then = { ...facts, members: facts.members.map((one) => (one.milestones.departed ? { ...one, exit: null } : one)) };
  const verdict = screenAgain(then, facts.screening!.on);
  const [fact] = departureFactsOf([member], verdict, facts.booking!.funder, on);
  const taken: DepartureFact = { ...fact!, delta: -1 };
  if (departedOn === null) return [taken];
  return [taken, ...departureFactsOf([member], verdict, facts.booking!.funder, departedOn)];
}
