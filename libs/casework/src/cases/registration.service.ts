import {
  decideRegistration,
  isStayKnown,
  signalsAsylum,
  type CannotStayReason,
  type CaseFacts,
  type Day,
  type MemberFacts,
  type NotWantToStayReason,
  type ParentalLink,
  type Registration,
  type Sex,
  type Signal,
  type Stay,
  type StayStatus,
} from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { accepted } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { birthOf, type BornInput } from './birth';
import { CaseNumbers } from './case-numbers';
import { CaseRecord } from './case-record';
import { contactColumns, type NewContact } from './contact-columns';
import type { Made } from './made';
import { Member } from './member.entity';
import { memberRow } from './member-row';
import { ParentalLinkRow } from './parental-link.entity';
import { countryCodes, languageCodes } from './reference/codes';
import { ReturnCase } from './return-case.entity';
import { SecretFile } from './secret-file';

export interface NewPerson extends BornInput {
  /** A name for this person within the request, to which links refer. */
  ref: string;
  principal: boolean;
  familyName: string;
  givenNames: string;
  sex: Sex;
  nationality: string | null;
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  earlierReturnYear: number | null;
  signals: Signal['kind'][];
  /** The stay is restricted: the secret file keeps it, nothing else does. Missing: not known. */
  stayStatus?: StayStatus;
  cannotStay?: CannotStayReason[];
  notWantToStay?: NotWantToStayReason[];
}

/** What a person is asked at registration alone: their place in the request, and what goes to the secret files. */
export type RegistrationOnly = 'ref' | 'principal' | 'signals' | 'stayStatus' | 'cannotStay' | 'notWantToStay';

export interface NewHousehold {
  destination: string;
  processingConsent: { language: string; interpreter: string | null } | null;
  contact: NewContact;
  members: NewPerson[];
  links: { child: string; adult: string; kind: ParentalLink['kind'] }[];
}

const signalGroups = { health: 'health', pregnancy: 'health', protection: 'trafficking', asylum: 'asylum' } as const;

/** Registration: a household asks for help to return, after the information notice and with its consent to data processing. DOMAIN §2. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly numbers: CaseNumbers,
    private readonly secretFile: SecretFile,
  ) {}

  register(household: NewHousehold): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const { day } = currentMoment();
      const people = household.members.map((person) => ({ ...person, id: newId(), birth: birthOf(person, person.ref, day) }));

      accepted(decideRegistration(asked(household, people, day), { countries: countryCodes, languages: languageCodes }, currentMoment()));

      const facts = await this.open(household, people, linked(household.links, people), day);
      await this.keepSecret(facts.id, people, day);

      await this.cases.record(facts, { kind: 'registered', members: people.map(({ id }) => id) });
      return { id: facts.id, version: null, caseId: facts.id };
    });
  }

  private async open(household: NewHousehold, people: Person[], links: ParentalLink[], day: Day): Promise<CaseFacts> {
    const actor = currentActor();
    const row = {
      id: newId(),
      number: await this.numbers.next(day),
      organisationId: actor.organisationId,
      officeId: actor.officeId,
      caseworkerId: actor.id,
      registeredById: actor.id,
      registeredOn: day,
      destination: household.destination,
      phase: 1 as const,
    };
    const { manager } = this.unitOfWork;
    await manager.insert(ReturnCase, { ...row, ...contactColumns(household.contact), ...notice(household), step: 'registered' });
    await manager.insert(
      Member,
      people.map((person) => memberRow(person, row.id, person.principal)),
    );
    if (links.length)
      await manager.insert(
        ParentalLinkRow,
        links.map((link) => ({ ...link, caseId: row.id })),
      );
    return this.cases.facts(row.id);
  }

  /** What was noticed, and what was said of the stay. A protected stay is noticed as well, so that asylum clearance applies: nothing else tells it. */
  private async keepSecret(caseId: string, people: Person[], on: Day): Promise<void> {
    const authorId = currentActor().id;
    const noticed = people.flatMap((person) =>
      signalsOf(person).map((kind) => {
        const value: Signal = { memberId: person.id, kind, on, authorId };
        return { group: signalGroups[kind], memberId: person.id, field: 'signal', value, on, authorId };
      }),
    );
    const stays = people.flatMap((person) => {
      const value = stayOf(person);
      return isStayKnown(value) ? [{ group: 'asylum' as const, memberId: person.id, field: 'stay', value, on, authorId }] : [];
    });
    await this.secretFile.add(caseId, [...noticed, ...stays]);
  }
}

function stayOf({ stayStatus: status = 'unknown', cannotStay = [], notWantToStay = [] }: NewPerson): Stay {
  return { status, cannotStay, notWantToStay };
}

function signalsOf(person: NewPerson): Signal['kind'][] {
  return [...new Set([...person.signals, ...(signalsAsylum(stayOf(person).status) ? (['asylum'] as const) : [])])];
}

type Person = NewPerson & Pick<MemberFacts, 'id' | 'birth'>;

function linked(links: NewHousehold['links'], people: Person[]): ParentalLink[] {
  const idOf = (ref: string) => people.find((person) => person.ref === ref)?.id ?? ref;
  return links.map(({ child, adult, kind }) => ({ childId: idOf(child), adultId: idOf(adult), kind }));
}

/** For the rules people bear the references of the request, so that a refusal names them in its words. */
function asked({ destination, processingConsent, links }: NewHousehold, people: Person[], on: Day): Registration {
  return {
    destination,
    members: people.map((person) => ({ ...person, id: person.ref })),
    links: links.map(({ child, adult, kind }) => ({ childId: child, adultId: adult, kind })),
    processingConsent: processingConsent && { ...processingConsent, on },
  };
}

function notice({ processingConsent }: NewHousehold) {
  return { noticeLanguage: processingConsent!.language, noticeInterpreter: processingConsent!.interpreter };
}
