import { dayIn, isMinor, plusDays, systemActor, type Actor, type AssessmentInput, type Day, type Flight, type Milestone } from '#domain';
import { runInContext } from '#platform/context';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { CasePageService, type CasePage } from './cases/case-page.service';
import { ConsentsService } from './cases/consents.service';
import type { FictitiousHousehold } from './cases/reference/fictitious-household';
import { RegistrationService, type NewHousehold } from './cases/registration.service';
import { DeparturesService } from './departures/departures.service';
import { airports } from './departures/reference/airports';
import { FlightBookingsService } from './departures/flight-bookings.service';
import { PlacingService } from './departures/placing.service';
import { consentForms } from './cases/reference/consent-forms';
import { ScreeningService } from './screening/screening.service';

/** Who walks: one person for each role that the road needs. */
export interface RoadStaff {
  caseworker: Actor;
  medical: Actor;
  protection: Actor;
  movement: Actor;
}

/** The last thing to happen: `requested` is a booking that the desk has in hand, the others are the milestones themselves. */
export type RoadEnd = Extract<Milestone, 'registered' | 'screened' | 'admitted' | 'consented' | 'booked' | 'departed'> | 'requested';

const order: RoadEnd[] = ['registered', 'screened', 'admitted', 'consented', 'requested', 'booked', 'departed'];

/** Days after registration on which each part of the road is walked, unless the departure comes sooner. */
const dayOf = { assessed: 2, screened: 3, admitted: 4, consented: 6, requested: 7, booked: 9 } as const;

/** Days from registration to the earliest departure that leaves room for every step. */
export const shortestRoad = 10;

/**
 * Walks fictitious households along the road, step by step through the same services as the API, with the clock set to each step's day.
 * The demonstration and the replay both walk here.
 */
@Injectable()
export class Road {
  constructor(
    private readonly registration: RegistrationService,
    private readonly pages: CasePageService,
    private readonly screening: ScreeningService,
    private readonly consents: ConsentsService,
    private readonly bookings: FlightBookingsService,
    private readonly placing: PlacingService,
    private readonly departures: DeparturesService,
  ) {}

  /** From registration on `start` to `end`; `departsOn` is the day of the flight. The case's id. */
  async walk(household: FictitiousHousehold, staff: RoadStaff, start: Day, end: RoadEnd, departsOn: Day): Promise<string> {
    const reaches = (step: RoadEnd) => order.indexOf(end) >= order.indexOf(step);
    const on = <T>(days: number, who: Actor, work: () => Promise<T>) => this.act(plusDays(start, days), who, work);

    const { id: caseId } = await on(0, staff.caseworker, () => this.registration.register(asked(household)));
    if (!reaches('screened')) return caseId;
    const page = await on(dayOf.assessed, staff.caseworker, () => this.pages.open(caseId));
    for (const { who, assessment } of findings(household, page, staff)) {
      await on(dayOf.assessed, who, () => this.screening.assess(caseId, assessment));
    }
    await on(dayOf.screened, staff.caseworker, () => this.screening.screen(caseId, 'snia-2020', 'registration'));
    if (reaches('admitted')) await on(dayOf.admitted, staff.caseworker, () => this.screening.admit(caseId));
    if (reaches('consented')) {
      for (const member of page.members.filter(({ birth }) => !isMinor(birth, plusDays(start, dayOf.consented)))) {
        await on(dayOf.consented, staff.caseworker, () => this.consents.record(caseId, declaration(member.id, member.language)));
      }
    }
    if (!reaches('requested')) return caseId;
    const booking = await on(dayOf.requested, staff.caseworker, () => this.bookings.request(caseId));
    await this.place(caseId, booking.id, plusDays(start, dayOf.requested));
    if (reaches('booked')) {
      const tickets = Object.fromEntries(page.members.map(({ id }, at) => [id, `147-${newId().slice(-9)}${at}`]));
      const claimed = 2;
      await on(dayOf.booked, staff.movement, () =>
        this.bookings.confirm(caseId, booking.id, claimed, flight(household, departsOn), tickets),
      );
    }
    if (reaches('departed')) await this.act(departsOn, staff.movement, () => this.departures.depart(caseId));
    return caseId;
  }

  /** What the worker does once the queue has told it. */
  private async place(caseId: string, bookingId: string, day: Day): Promise<void> {
    await runInContext({ requestId: 'road', actor: systemActor, caseId, at: noon(day) }, () => this.placing.place(caseId, bookingId));
  }

  private act<T>(day: Day, actor: Actor, work: () => Promise<T>): Promise<T> {
    return runInContext({ requestId: 'road', actor, at: noon(day) }, work);
  }
}

/** Noon in UTC falls on the same day in Casablanca, whatever its offset that year. */
function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

function asked({ destination, phone, members, parents, signals }: FictitiousHousehold): NewHousehold {
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

/** The officers' findings. Members are found again by name and birth: the page lists them in its own order. */
function findings({ members, medical, trafficking }: FictitiousHousehold, page: CasePage, staff: RoadStaff) {
  const idOf = (at: number) =>
    page.members.find(({ givenNames, birth }) => givenNames === members[at]!.givenNames && birth.from === members[at]!.bornOn)!.id;
  const found: { who: Actor; assessment: AssessmentInput }[] = [];
  if (medical?.health)
    found.push({ who: staff.medical, assessment: { kind: 'health-issue', memberId: idOf(medical.member), holds: true } });
  if (medical?.pregnant) {
    const { expectedDelivery } = medical.pregnant;
    found.push({
      who: staff.medical,
      assessment: { kind: 'pregnancy', memberId: idOf(medical.member), holds: true, expectedDelivery, multiple: false },
    });
  }
  if (trafficking)
    found.push({ who: staff.protection, assessment: { kind: 'trafficking', memberId: idOf(trafficking.member), finding: 'identified' } });
  return found;
}

function declaration(memberId: string, language: string) {
  return {
    memberId,
    formVersion: consentForms.at(-1)!,
    language,
    method: 'signature' as const,
    interpreter: null,
    witness: null,
    place: 'OIM',
  };
}

function flight({ destination }: FictitiousHousehold, departsOn: Day): Flight {
  const departsAt = noon(departsOn);
  const locator = newId().replaceAll('-', '').slice(-8).toUpperCase();
  const to = airports.find(({ country }) => country === destination)?.code ?? destination;
  return { locator, flightNumber: 'AT501', from: 'CMN', to, departsAt: departsAt.toISOString(), departsOn: dayIn(departsAt) };
}
