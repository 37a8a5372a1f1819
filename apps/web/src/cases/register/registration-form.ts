import type { CannotStayReason, NotWantToStayReason, Sex, Signal, StayStatus } from '#domain';
import type { NewMember, Registration } from '../../api/types';
import { latinDigits, readBirth } from '../birth-input';
import { emptyContact, safeContactOf, type ContactForm } from './contact-form';

/** The value of a picker for "undetermined": nationality `null` in the API. */
export const undetermined = 'XX';

export const signalKinds = ['health', 'pregnancy', 'protection', 'asylum'] as const satisfies readonly Signal['kind'][];

export type LinkKind = 'none' | 'parent' | 'guardian';

export interface PersonFields {
  ref: string;
  /** Which button added the person; only asks the right questions, the birth date decides who is a minor. */
  addedAs: 'principal' | 'adult' | 'child';
  familyName: string;
  givenNames: string;
  sex: Sex | '';
  born: string;
  age: string;
  nationality: string;
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  earlierReturnYear: string;
  signals: Signal['kind'][];
  stayStatus: StayStatus;
  cannotStay: CannotStayReason[];
  notWantToStay: NotWantToStayReason[];
  /** For a child: what each adult of the case is to them, by the adult's ref. */
  links: Record<string, LinkKind>;
}

export interface RegistrationForm extends ContactForm {
  destination: string;
  noticeGiven: boolean;
  noticeLanguage: string;
  interpreter: string;
  members: PersonFields[];
}

export function emptyPerson(ref: string, addedAs: PersonFields['addedAs'], like?: PersonFields): PersonFields {
  return {
    ref,
    addedAs,
    familyName: addedAs === 'child' ? (like?.familyName ?? '') : '',
    givenNames: '',
    sex: '',
    born: '',
    age: '',
    nationality: like?.nationality ?? '',
    language: like?.language ?? 'fr',
    inMorocco: true,
    wishesToReturn: true,
    earlierReturnYear: '',
    signals: [],
    stayStatus: 'unknown',
    cannotStay: [],
    notWantToStay: [],
    links: addedAs === 'child' && like ? { [like.ref]: 'parent' } : {},
  };
}

export function emptyForm(): RegistrationForm {
  return {
    destination: '',
    ...emptyContact(),
    noticeGiven: false,
    noticeLanguage: 'fr',
    interpreter: '',
    members: [emptyPerson('p1', 'principal')],
  };
}

/** The form as the API takes it. */
export function registrationOf(form: RegistrationForm): Registration {
  return {
    destination: form.destination,
    processingConsent: form.noticeGiven ? { language: form.noticeLanguage, interpreter: form.interpreter.trim() || null } : null,
    contact: safeContactOf(form),
    members: form.members.map(memberOf),
    links: linksOf(form.members),
  };
}

/** A person of the form as the API takes them. */
export function memberOf(person: PersonFields): NewMember {
  const born = readBirth(person.born);
  return {
    ref: person.ref,
    principal: person.addedAs === 'principal',
    familyName: person.familyName.trim(),
    givenNames: person.givenNames.trim(),
    sex: person.sex as Sex,
    ...(born ? { born } : { age: Number(latinDigits(person.age.trim())) }),
    nationality: person.nationality === undetermined ? null : person.nationality,
    language: person.language,
    inMorocco: person.inMorocco,
    wishesToReturn: person.wishesToReturn,
    earlierReturnYear: person.earlierReturnYear.trim() ? Number(latinDigits(person.earlierReturnYear.trim())) : null,
    signals: person.signals,
    ...{ stayStatus: person.stayStatus, cannotStay: person.cannotStay, notWantToStay: person.notWantToStay },
  };
}

/** The links of the children to people who are (still) on the form. */
export function linksOf(members: readonly PersonFields[]): Registration['links'] {
  const refs = new Set(members.map(({ ref }) => ref));
  return members.flatMap(({ ref: child, links }) =>
    Object.entries(links).flatMap(([adult, kind]) => (kind !== 'none' && refs.has(adult) ? [{ child, adult, kind }] : [])),
  );
}

/** The field of the form that holds a field of the API; undefined when there is none. */
export function formFieldOf(field: string): string | undefined {
  const renamed: Record<string, string> = {
    'processingConsent.language': 'noticeLanguage',
    'processingConsent.interpreter': 'interpreter',
    processingConsent: 'noticeGiven',
    'contact.phone': 'phone',
    'contact.otherContact.name': 'otherName',
    'contact.otherContact.phone': 'otherPhone',
    'contact.otherContact.relation': 'otherRelation',
    destination: 'destination',
  };
  if (/^members\.\d+\.\w+$/.test(field)) return field;
  return renamed[field];
}
