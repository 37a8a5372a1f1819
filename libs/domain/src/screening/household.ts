import type { MemberFacts, ParentalLink } from '../cases/facts';
import type { ProtectedFacts } from './facts';

/** What screening looks at, secret facts included. `CaseFacts` with its protected facts opened is one. */
export interface Household {
  members: MemberFacts[];
  links: ParentalLink[];
  protected: ProtectedFacts;
}

/** The members who still travel, by id, so that no verdict depends on the order in which they were registered. */
export function listTravelling(household: Household): MemberFacts[] {
  return household.members.filter((member) => member.exit === null).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The members still travelling who are linked to a child in one of these ways, each once, by id. */
export function listLinkedTo(childId: string, kinds: ParentalLink['kind'][], household: Household): MemberFacts[] {
  const adultIds = new Set(
    household.links.filter((link) => link.childId === childId && kinds.includes(link.kind)).map((link) => link.adultId),
  );
  return listTravelling(household).filter((member) => member.id !== childId && adultIds.has(member.id));
}
