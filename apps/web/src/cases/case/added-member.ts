import { isMinor } from '#domain';
import type { AddedMember, CaseView, Member } from '../../api/types';
import { today } from '../../i18n/words';
import { emptyPerson, memberOf, type PersonFields, type RegistrationForm } from '../register/registration-form';
import { leaving } from './forms/people';
import { valuesOf } from './member-correction';

/** Who joins the household. */
export const joining = ['newborn', 'child', 'adult'] as const;
export type Joining = (typeof joining)[number];

/** The people already there, so that the new one can be tied to them; the new one stands last. */
export function peopleWith(view: CaseView, who: Joining): PersonFields[] {
  const here = leaving(view).map(asTyped);
  const like = here.find(({ addedAs }) => addedAs === 'principal') ?? here[0];
  return [...here, emptyPerson('new', who === 'adult' ? 'adult' : 'child', like)];
}

function asTyped(member: Member): PersonFields {
  const addedAs = isMinor(member.birth, today()) ? 'child' : member.principal ? 'principal' : 'adult';
  return { ...emptyPerson(member.id, addedAs), ...valuesOf(member), addedAs, links: {} };
}

/** The new person as the API takes them, with their ties to those already there. */
export function addedMemberOf(members: RegistrationForm['members'], who: Joining): AddedMember {
  const { ref: _ref, principal: _principal, ...person } = memberOf(members.at(-1)!);
  const here = new Set(members.slice(0, -1).map(({ ref }) => ref));
  const links = Object.entries(members.at(-1)!.links).flatMap(([other, kind]) =>
    kind === 'none' || !here.has(other) ? [] : [who === 'adult' ? { childId: other, kind } : { adultId: other, kind }],
  );
  return { ...person, newborn: who === 'newborn', links };
}
