import { isMinor } from '../screening/birth-date';
import type { Day } from './day';
import type { CaseFacts, MemberFacts } from './facts';
import { adults } from './household';
import { refuse } from './refusals';
import type { Rule } from './rule';

/** The first travelling adult without a declaration of their own; `undefined` when all have declared. */
export function undeclared(facts: CaseFacts, day: Day): MemberFacts | undefined {
  return adults(facts, day).find(({ id }) => !facts.consents.some(({ memberId }) => memberId === id));
}

/** An adult's declaration of voluntary return, each adult for themselves. A minor's declaration is the guardian's to sign. DOMAIN §4. */
export const consentRule: Rule<'consent'> = {
  may: (facts, { day }) => {
    if (!adults(facts, day).length) return refuse('consent-by-minor', { member: facts.members[0]!.id });
    return undeclared(facts, day) ? undefined : refuse('consent-already-recorded');
  },

  decide: (command, facts, _actor, { day }) => {
    const member = facts.members.find(({ id }) => id === command.memberId);
    if (!member) return refuse('member-unknown', { member: command.memberId });
    if (member.exit) return refuse('member-not-travelling', { member: member.id });
    if (isMinor(member.birth, day)) return refuse('consent-by-minor', { member: member.id });
    if (facts.consents.some(({ memberId }) => memberId === member.id)) return refuse('consent-already-recorded');
    if (command.method === 'oral' && !command.witness) return refuse('consent-needs-witness', { member: member.id });
    return { kind: 'consented', memberId: member.id };
  },
};
