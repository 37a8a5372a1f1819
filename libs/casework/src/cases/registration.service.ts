import { decideRegistration, type CaseFacts, type Day, type MemberFacts, type ParentalLink, type Registration, type Sex } from '#domain';
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
import { noticedOf, type Noticed } from './noticed';
import { ParentalLinkRow } from './parental-link.entity';
import { countryCodes, languageCodes } from './reference/codes';
import { ReturnCase } from './return-case.entity';
import { SecretFile } from './secret-file';

/** What is said of a person. */
export interface Particulars extends BornInput {
  familyName: string;
  givenNames: string;
  sex: Sex;
  nationality: string | null;
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  earlierReturnYear: number | null;
}

export interface NewPerson extends Particulars, Noticed {
  /** A name for this person within the request, to which links refer. */
  ref: string;
  principal: boolean;
}

export interface NewHousehold {
  destination: string;
  processingConsent: { language: string; interpreter: string | null } | null;
  contact: NewContact;
  members: NewPerson[];
  links: { child: string; adult: string; kind: ParentalLink['kind'] }[];
}

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
      await this.secretFile.add(facts.id, noticedOf(people));

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
