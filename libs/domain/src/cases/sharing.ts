import { entriesOf, findLatest } from './entries';
import type { CaseFacts, MemberFacts } from './facts';
import { green, missing, notRequired, red, type GateState } from './gates';
import type { Day } from './day';
import { declarants, preparing, principalCandidates, travelling } from './household';
import { notConcerned, strangerAmong } from './members';
import { recalls } from './recalls';
import type { Recipient } from './recipients';
import { refuse, type Refusal } from './refusals';
import type { Rule } from './rule';

/** The latest word of a person about a recipient; `undefined` while nothing was said. */
function word(facts: CaseFacts, memberId: string, recipient: Recipient): boolean | undefined {
  return entriesOf(facts, memberId, 'sharing-given').findLast((entry) => entry.recipient === recipient)?.agreed;
}

/** Without sharing consent nothing leaves for that recipient. Refusal `sharing-missing` names the first person who has not agreed. */
export function sharingRefusal(facts: CaseFacts, recipient: Recipient, day: Day): Refusal | undefined {
  const silent = declarants(facts, day).find(({ id }) => !word(facts, id, recipient));
  return silent && refuse('sharing-missing', { member: silent.id, recipient });
}

/** The Ministry and the office of origin learn of every traveller; a consulate only where somebody has no passport. */
export function recipientsNeeded(facts: CaseFacts): Recipient[] {
  const passports = preparing(facts).every(({ id }) => findLatest(facts, id, 'document-issued')?.documentType === 'passport');
  return passports ? ['ministry', 'origin-office'] : ['consulate', 'ministry', 'origin-office'];
}

/** Those who declare speak for the children with them. */
export function sharing(member: MemberFacts, facts: CaseFacts, day: Day): GateState {
  if (!declarants(facts, day).includes(member)) return notRequired;
  const words = recipientsNeeded(facts).map((recipient) => word(facts, member.id, recipient));
  if (words.includes(false)) return red('sharing-withdrawn');
  return words.includes(undefined) ? missing : green();
}

/** Agreeing is a step of the preparation; taking it back is possible at any time. */
function agreementRefusal(memberIds: readonly string[], facts: CaseFacts, day: Day): Refusal | undefined {
  if (facts.suspended) return refuse('case-suspended', { reason: facts.suspended.reason });
  if (!preparing(facts).length) return refuse('already-departed');
  return strangerAmong(facts, memberIds) ?? notConcerned(memberIds, declarants(facts, day));
}

function unknownAmong(memberIds: readonly string[], facts: CaseFacts, day: Day): Refusal | undefined {
  const unknown = memberIds.find((one) => !facts.members.some(({ id }) => id === one));
  if (unknown) return refuse('member-unknown', { member: unknown });
  const gone = memberIds.find((one) => !travelling(facts).some(({ id }) => id === one));
  if (gone) return refuse('member-not-travelling', { member: gone });
  return notConcerned(memberIds, [...principalCandidates(facts, day), ...declarants(facts, day)]);
}

/** Agreeing, or no longer agreeing, that these recipients learn of these people. What had been asked of a recipient is recalled with the consent. P-25. */
export const shareRule: Rule<'share'> = {
  decide: ({ memberIds, recipients: named, agreed }, facts, actor, { day }) => {
    const refusal = agreed ? agreementRefusal(memberIds, facts, day) : unknownAmong(memberIds, facts, day);
    if (refusal) return refusal;
    const words = memberIds.flatMap((memberId) =>
      named.map((recipient) => ({ kind: 'sharing-given' as const, memberId, on: day, authorId: actor.id, recipient, agreed })),
    );
    const household = preparing(facts).map(({ id }) => id);
    const recalled = agreed ? [] : recalls(facts, household, day, actor.id).filter(({ recipient }) => named.includes(recipient));
    return { kind: 'sharing-given', entries: [...words, ...recalled], secret: [] };
  },
};
