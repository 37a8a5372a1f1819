import { isMinor } from '../screening/birth-date';
import { adults } from './household';
import { refuse } from './refusals';
import type { Rule } from './rule';

/** An adult's declaration of voluntary return, each adult for themselves. A minor's declaration is the guardian's to sign. DOMAIN §4. */
export const consentRule: Rule<'consent'> = {
  may: (facts, { day }) => (adults(facts, day).length ? undefined : refuse('consent-by-minor', { member: facts.members[0]!.id })),

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
