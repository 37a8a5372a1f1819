import { isMinor } from '../screening/birth-date';
import { holds } from '../staff/permissions';
import { unaccompanied } from './household';
import { linkRefusal } from './registration';
import { refuse } from './refusals';
import type { Rule } from './rule';

/**
 * Correcting what was registered of a person; `birth` is the corrected birth date, `null` when it stays. Screening has to be repeated.
 * A correction cannot make a parent younger than the child, nor a minor a guardian. Once screened, an unaccompanied minor is one until a protection
 * officer has assessed otherwise: refusal `age-not-assessed`. DOMAIN §3.
 */
export const correctMemberRule: Rule<'correct-member'> = {
  decide: ({ memberId, fields, birth }, facts, { roles }, { day }) => {
    const corrected = facts.members.find(({ id }) => id === memberId);
    if (!corrected) return refuse('member-unknown', { member: memberId });
    const grows = birth && !isMinor(birth, day) && unaccompanied(facts, day).includes(corrected);
    if (grows && corrected.milestones.screened && !holds(roles, 'best-interest:determine'))
      return refuse('age-not-assessed', { member: memberId });
    const members = facts.members.map((member) => (birth && member.id === memberId ? { ...member, birth } : member));
    const links = facts.links.filter(({ childId, adultId }) => birth && [childId, adultId].includes(memberId));
    return linkRefusal({ members, links }, day) ?? { kind: 'member-corrected', memberId, fields };
  },
};

/** How a household is reached safely may change at any time, also after its return; no rule looks at it. DOMAIN §2. */
export const correctContactRule: Rule<'correct-contact'> = {
  decide: ({ fields }) => ({ kind: 'contact-corrected', fields }),
};
