import { fictitiousHouseholds, householdsOf } from '#casework/cases/reference/fictitious-people';
import type { FictitiousHousehold, HouseholdShape } from '#casework/cases/reference/fictitious-household';
import { RegistrationService, type NewHousehold, type NewPerson } from '#casework/cases/registration.service';
import { ContingentOpening } from '#casework/departures/contingent-opening';
import { Road, type RoadEnd, type RoadStaff } from '#casework/road';
import { Accounts } from '#casework/staff/accounts';
import { dayIn, plusDays, systemActor, type Actor, type Day, type Role } from '#domain';
import { runInContext } from '#platform/context';
import type { INestApplicationContext } from '@nestjs/common';

/** An organisation with two offices and its people, made through the services. `code` is unique in the database. */
export interface Programme extends RoadStaff {
  organisationId: string;
  supervisor: Actor;
  /** A caseworker of the other office. */
  elsewhere: Actor;
}

const of = { strict: false };

/** Without passwords: these people act in specs and nowhere else. Opens the contingent where it is not open yet. */
export async function programme(app: INestApplicationContext, code: string): Promise<Programme> {
  const accounts = app.get(Accounts, of);
  const organisationId = await accounts.addOrganisation(code, code);
  const here = await accounts.addOffice(organisationId, 'here', 'Rabat');
  const there = await accounts.addOffice(organisationId, 'there', 'Tanger');
  const person = (role: Role, officeId = here) =>
    accounts.addAccount({ email: `${role}.${officeId}@${code}.example`, name: role, roles: [role], organisationId, officeId }, null, false);
  await app.get(ContingentOpening, of).open(null);
  return {
    organisationId,
    caseworker: await person('oim-caseworker'),
    elsewhere: await person('oim-caseworker', there),
    supervisor: await person('oim-supervisor'),
    medical: await person('medical-officer'),
    protection: await person('protection-officer'),
    movement: await person('movement-officer'),
  };
}

/** Whatever `work` asks of the services is asked by this person; at noon of `day`, when one is given. */
export function as<T>(actor: Actor, work: () => T, day?: Day): T {
  return runInContext({ requestId: 'spec', actor, ...(day && { at: new Date(`${day}T12:00:00Z`) }) }, work);
}

/** The worker's own way into one case. */
export function asWorker<T>(caseId: string, work: () => T): T {
  return runInContext({ requestId: 'spec', actor: systemActor, caseId }, work);
}

const today = () => dayIn(new Date());

let made = 0;

interface Walk {
  end: RoadEnd;
  /** Persons: `people` in all or, for one household, `size`. */
  people?: number;
  size?: number;
  shape: HouseholdShape;
  departsOn?: Day;
}

/** Fictitious households of this shape, walked to `end`. Their cases' ids. */
export async function walked(app: INestApplicationContext, staff: Programme, walk: Walk): Promise<string[]> {
  const { end, departsOn = plusDays(today(), -2) } = walk;
  const start = plusDays(departsOn, -20);
  return Promise.all(householdsFor(walk, start).map((household) => app.get(Road, of).walk(household, staff, start, end, departsOn)));
}

function householdsFor({ people = 1, size, shape }: Walk, referenceDay: Day): FictitiousHousehold[] {
  const options = { seed: 4000 + made++, referenceDay, shapes: { [shape]: 1 } };
  if (size === undefined) return householdsOf(people, options);
  const fitting = fictitiousHouseholds({ ...options, count: 200 }).find(({ members }) => members.length === size);
  if (!fitting) throw new Error(`no household "${shape}" of ${size}`);
  return [fitting];
}

const mother: NewPerson = {
  ...{ ref: 'mother', principal: true, familyName: 'Kouassi', givenNames: 'Awa', sex: 'female', born: '1990-04-05' },
  ...{ nationality: 'CI', language: 'fr', inMorocco: true, wishesToReturn: true, earlierReturnYear: null, signals: [] },
};

/** A mother of thirty-odd and her three-year-old, about to register; `person` changes what is known of her. */
export function newHousehold(person: Partial<NewPerson> = {}): NewHousehold {
  const principal = { ...mother, ...person };
  const child: NewPerson = {
    ...principal,
    ref: 'child',
    principal: false,
    givenNames: 'Koffi',
    sex: 'male',
    born: plusDays(today(), -1100),
    ...{ signals: [], stayStatus: 'unknown', cannotStay: [], notWantToStay: [] },
  };
  return {
    destination: 'CI',
    processingConsent: { language: 'fr', interpreter: null },
    contact: { phone: null, mayCall: false, mayLeaveMessage: false },
    members: [principal, child],
    links: [{ child: 'child', adult: 'mother', kind: 'parent' }],
  };
}

/** Registers such a household; the case's id. */
export async function registered(app: INestApplicationContext, actor: Actor, person: Partial<NewPerson> = {}): Promise<string> {
  const { caseId } = await as(actor, () => app.get(RegistrationService, of).register(newHousehold(person)));
  return caseId;
}
