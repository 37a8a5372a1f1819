import {
  dayIn,
  plusDays,
  type AssessmentInput,
  type BestInterest,
  type CommandOf,
  type Day,
  type DocumentName,
  type Flight,
  type PermitAnswer,
} from '#domain';
import { newId } from '#platform/ids';
import type { CasePage } from './cases/case-page.service';
import type { Declaration } from './cases/consents.service';
import { consentForms } from './cases/reference/consent-forms';
import type { FictitiousHousehold } from './cases/reference/fictitious-household';
import type { NewHousehold } from './cases/registration.service';
import { airports } from './departures/reference/airports';
import { consulates } from './departures/reference/consulates';

/** Of the people of a case, who takes part in which step. Read from the gates of the case itself, so that no rule is written a second time. */
export interface Whom {
  members: CasePage['members'];
  /** Who is counselled and declares; `alone`: a minor, through a guardian. */
  declarants: { id: string; language: string; alone: boolean }[];
  /** Children for whom the absent parent's authority has to be shown. */
  withOneParent: string[];
}

export function whom({ members, standing }: CasePage): Whom {
  const concerned = (gate: string) =>
    members.filter(({ id }) => standing.gates.some((one) => one.gate === gate && one.memberId === id && one.status !== 'not-required'));
  const alone = concerned('best-interest');
  return {
    members,
    declarants: concerned('counselling').map((member) => ({ id: member.id, language: member.language, alone: alone.includes(member) })),
    withOneParent: concerned('parental-authority').map(({ id }) => id),
  };
}

/** Noon in UTC falls on the same day in Casablanca, whatever its offset that year. */
export function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The household as it registers. */
export function asked({ destination, phone, members, parents, signals }: FictitiousHousehold): NewHousehold {
  const ref = (at: number) => `m${at}`;
  return {
    destination,
    processingConsent: { language: members[0]!.language, interpreter: null },
    contact: { phone, mayCall: true, mayLeaveMessage: false },
    members: members.map(({ familyName, givenNames, sex, bornOn, nationality, language }, at) => ({
      ...{ ref: ref(at), principal: at === 0, familyName, givenNames, sex, born: bornOn, nationality, language },
      ...{ inMorocco: true, wishesToReturn: true, earlierReturnYear: null },
      signals: signals.filter(({ member }) => member === at).map(({ kind }) => kind),
    })),
    links: parents.map(({ child, adult, kind }) => ({ child: ref(child), adult: ref(adult), kind })),
  };
}

/** The officers' findings; a signal of which nothing came is assessed too. Members are found again by name and birth: the page has its own order. */
export function findings({ members, medical, trafficking, signals }: FictitiousHousehold, people: Whom['members']) {
  const idOf = (at: number) =>
    people.find(({ givenNames, birth }) => givenNames === members[at]!.givenNames && birth.from === members[at]!.bornOn)!.id;
  const found: { office: 'medical' | 'protection'; assessment: AssessmentInput }[] = [];
  if (medical?.health) found.push({ office: 'medical', assessment: { kind: 'health-issue', memberId: idOf(medical.member), holds: true } });
  if (medical?.pregnant) {
    const { expectedDelivery } = medical.pregnant;
    found.push({
      office: 'medical',
      assessment: { kind: 'pregnancy', memberId: idOf(medical.member), holds: true, expectedDelivery, multiple: false },
    });
  }
  for (const { member } of signals.filter(({ kind }) => kind === 'protection')) {
    const finding = trafficking?.member === member ? ('identified' as const) : ('none' as const);
    found.push({ office: 'protection', assessment: { kind: 'trafficking', memberId: idOf(member), finding } });
  }
  return found;
}

/** A number of its own for each household, by which some of them differ from the others. */
const numberOf = ({ phone }: FictitiousHousehold) => Number(phone.slice(-5));

/** One household in twenty was referred by an authority: its declarations wait for a hearing. */
export const isHeld = (household: FictitiousHousehold) => numberOf(household) % 20 === 7;

/** One household in four has passports; the others ask their consulate. */
const holdsPassports = (household: FictitiousHousehold) => numberOf(household) % 4 === 0;

export const bestInterest = {
  ...{
    returnIsBest: true,
    guardian: 'Guardian (fictitious)',
    tracing: 'family-found',
    carer: 'Aunt (fictitious)',
    escort: 'Escort (fictitious)',
  },
} as const satisfies Omit<BestInterest, 'carerAcceptedOn'>;

export function declaration({ id, language, alone }: Whom['declarants'][number], household: FictitiousHousehold): Declaration {
  return {
    ...{ memberId: id, formVersion: consentForms.at(-1)!, language, method: 'signature', interpreter: null, witness: null, place: 'OIM' },
    referrer: isHeld(household) ? 'authority' : 'self',
    present: alone ? ['guardian'] : [],
    guardian: alone ? bestInterest.guardian : null,
  };
}

/** What is asked of each consulate concerned; nothing for those with passports and those whose country has no mission in the directory. */
export function requests(household: FictitiousHousehold, people: Whom['members']): Omit<CommandOf<'request-documents'>, 'type'>[] {
  if (holdsPassports(household)) return [];
  return [...new Set(people.map(({ nationality }) => nationality))].flatMap((nationality) => {
    const consulate = consulates.find(({ country }) => country === nationality);
    const memberIds = people.filter((person) => person.nationality === nationality).map(({ id }) => id);
    return consulate ? [{ memberIds, documentType: 'laissez-passer' as const, consulate: consulate.code }] : [];
  });
}

export function documents(household: FictitiousHousehold, people: Whom['members'], on: Day): Omit<CommandOf<'issue-documents'>, 'type'> {
  const passport = holdsPassports(household);
  return {
    documentType: passport ? 'passport' : 'laissez-passer',
    documents: people.map((person) => ({
      ...{ memberId: person.id, number: numbered(passport ? 'P' : 'LP'), ...nameOf(person) },
      ...{ validFrom: passport ? plusDays(on, -700) : on, validUntil: plusDays(on, passport ? 1_000 : 180) },
    })),
  };
}

/** The Ministry grants every permit, in the name of the travel document. */
export function permits(people: Whom['members'], on: Day): PermitAnswer[] {
  return people.map((person) => ({
    ...{ memberId: person.id, granted: true, number: numbered('AS'), validUntil: plusDays(on, 90), ...nameOf(person) },
  }));
}

export function flight({ destination }: FictitiousHousehold, departsOn: Day): Flight {
  const departsAt = noon(departsOn);
  const locator = newId().replaceAll('-', '').slice(-8).toUpperCase();
  const to = airports.find(({ country }) => country === destination)?.code ?? destination;
  return { locator, flightNumber: 'AT501', from: 'CMN', to, departsAt: departsAt.toISOString(), departsOn: dayIn(departsAt) };
}

/** As papers print it. */
function nameOf({ familyName, givenNames }: DocumentName): DocumentName {
  return { familyName: familyName.toUpperCase(), givenNames: givenNames.toUpperCase() };
}

function numbered(series: string): string {
  return `${series}-${newId().slice(-8).toUpperCase()}`;
}
