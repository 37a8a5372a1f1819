import type { CaseFacts, MemberFacts } from './facts';
import { preparing } from './household';
import { refuse, type Refusal } from './refusals';

/** The person, who has still to leave. Refusals `member-unknown`, `member-not-travelling`. */
export function findPreparing(facts: Pick<CaseFacts, 'members'>, memberId: string): MemberFacts | Refusal {
  const member = facts.members.find(({ id }) => id === memberId);
  if (!member) return refuse('member-unknown', { member: memberId });
  return preparing(facts).includes(member) ? member : refuse('member-not-travelling', { member: memberId });
}

/** The first refusal among these people; `undefined` when all have still to leave. */
export function strangerAmong(facts: Pick<CaseFacts, 'members'>, memberIds: readonly string[]): Refusal | undefined {
  return memberIds.map((id) => findPreparing(facts, id)).find((found): found is Refusal => 'refused' in found);
}

/** The first of these people who is not among those concerned. Refusal `member-not-concerned`. */
export function notConcerned(memberIds: readonly string[], concerned: readonly MemberFacts[]): Refusal | undefined {
  const other = memberIds.find((id) => !concerned.some((member) => member.id === id));
  return other === undefined ? undefined : refuse('member-not-concerned', { member: other });
}
