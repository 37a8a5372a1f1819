import { linkRefusal } from './registration';
import { refuse } from './refusals';
import type { Rule } from './rule';

/**
 * Correcting what was registered of a person; `birth` is the corrected birth date, `null` when it stays. Screening has to be repeated.
 * A correction cannot make a parent younger than the child, nor a minor a guardian.
 */
export const correctMemberRule: Rule<'correct-member'> = {
  decide: ({ memberId, fields, birth }, facts, _actor, { day }) => {
    if (!facts.members.some(({ id }) => id === memberId)) return refuse('member-unknown', { member: memberId });
    const members = facts.members.map((member) => (birth && member.id === memberId ? { ...member, birth } : member));
    const links = facts.links.filter(({ childId, adultId }) => birth && [childId, adultId].includes(memberId));
    return linkRefusal({ members, links }, day) ?? { kind: 'member-corrected', memberId, fields };
  },
};

/** How a household is reached safely may change at any time, also after its return; no rule looks at it. DOMAIN §2. */
export const correctContactRule: Rule<'correct-contact'> = {
  decide: ({ fields }) => ({ kind: 'contact-corrected', fields }),
};
