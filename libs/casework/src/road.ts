import { plusDays, systemActor, type Actor, type Day, type EntryCommand, type Milestone } from '#domain';
import { runInContext } from '#platform/context';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { CaseEntriesService } from './cases/case-entries.service';
import { CasePageService } from './cases/case-page.service';
import { ConsentsService } from './cases/consents.service';
import type { FictitiousHousehold } from './cases/reference/fictitious-household';
import { RegistrationService } from './cases/registration.service';
import { DeparturesService } from './departures/departures.service';
import { FlightBookingsService } from './departures/flight-bookings.service';
import { PlacingService } from './departures/placing.service';
import {
  asked,
  bestInterest,
  declaration,
  documents,
  findings,
  flight,
  isHeld,
  noon,
  permits,
  requests,
  whom,
  type Whom,
} from './road-papers';
import { ScreeningService } from './screening/screening.service';

/** Who walks: one person for each role that the road needs. */
export interface RoadStaff {
  caseworker: Actor;
  supervisor: Actor;
  medical: Actor;
  protection: Actor;
  movement: Actor;
}

/**
 * The last thing to happen: the milestones themselves; `papers-asked`: consulates have been, `permits-asked`: the Ministry has been, `ready`: all
 * is there for a booking, `requested`: the desk has one in hand.
 */
export type RoadEnd =
  | Extract<Milestone, 'registered' | 'screened' | 'admitted' | 'consented' | 'booked' | 'departed'>
  | 'papers-asked'
  | 'permits-asked'
  | 'ready'
  | 'requested';

const order = [
  'screened',
  'admitted',
  'consented',
  'papers-asked',
  'permits-asked',
  'ready',
  'requested',
  'booked',
  'departed',
] as const satisfies Exclude<RoadEnd, 'registered'>[];

/** Days after registration on which each part of the road is walked. */
const dayOf = { counselled: 1, assessed: 2, screened: 3, admitted: 4, consented: 6, asked: 6, issued: 7, certified: 8, booked: 9 } as const;

/** Days from registration to the earliest departure that leaves room for every step. */
export const shortestRoad = 10;

/** A physician's verdict as it is usually given, in days; the programme's limit cuts it short. */
const usuallyFit = 60;

/** One household under way. */
interface Way {
  caseId: string;
  household: FictitiousHousehold;
  staff: RoadStaff;
  start: Day;
  departsOn: Day;
  whom: Whom;
  bookingId: string;
}

/**
 * Walks fictitious households along the road, step by step through the same services as the API, with the clock set to each step's day.
 * The demonstration and the replay both walk here. Commands for several people are given once, so that a road is short: about 18 for a lone adult.
 */
@Injectable()
export class Road {
  private readonly parts: Record<(typeof order)[number], (way: Way) => Promise<void>> = {
    screened: (way) => this.screen(way),
    admitted: (way) => this.admit(way),
    consented: (way) => this.declare(way),
    'papers-asked': (way) => this.askForPapers(way),
    'permits-asked': (way) => this.askForPermits(way),
    ready: (way) => this.makeReady(way),
    requested: (way) => this.request(way),
    booked: (way) => this.confirm(way),
    departed: (way) => this.depart(way),
  };

  constructor(
    private readonly registration: RegistrationService,
    private readonly pages: CasePageService,
    private readonly screening: ScreeningService,
    private readonly entries: CaseEntriesService,
    private readonly consents: ConsentsService,
    private readonly bookings: FlightBookingsService,
    private readonly placing: PlacingService,
    private readonly departures: DeparturesService,
  ) {}

  /** From registration on `start` to `end`; `departsOn` is the day of the flight. The case's id. */
  async walk(household: FictitiousHousehold, staff: RoadStaff, start: Day, end: RoadEnd, departsOn: Day): Promise<string> {
    const { id: caseId } = await act(start, staff.caseworker, () => this.registration.register(asked(household)));
    if (end === 'registered') return caseId;
    const page = await act(plusDays(start, dayOf.counselled), staff.caseworker, () => this.pages.open(caseId));
    const way = { caseId, household, staff, start, departsOn, whom: whom(page), bookingId: '' };
    for (const part of order) {
      await this.parts[part](way);
      if (part === end) break;
    }
    return caseId;
  }

  private async screen(way: Way): Promise<void> {
    const { caseId, household, staff } = way;
    for (const { id, language, alone } of way.whom.declarants) {
      await this.give(way, dayOf.counselled, staff.caseworker, {
        ...{ type: 'counsel', memberId: id, language, interpreter: null, alternatives: true, fear: false },
        guardian: alone ? bestInterest.guardian : null,
      });
    }
    await this.give(way, dayOf.counselled, staff.caseworker, {
      ...{ type: 'share', memberIds: way.whom.declarants.map(({ id }) => id), agreed: true },
      recipients: ['consulate', 'ministry', 'origin-office'],
    });
    for (const { office, assessment } of findings(household, way.whom.members)) {
      await this.on(way, dayOf.assessed, staff[office], () => this.screening.assess(caseId, assessment));
    }
    await this.on(way, dayOf.screened, staff.caseworker, () => this.screening.screen(caseId, 'snia-2020', 'registration'));
  }

  private async admit(way: Way): Promise<void> {
    await this.give(way, dayOf.screened, way.staff.protection, { type: 'check-protection', clear: true, note: null });
    await this.on(way, dayOf.admitted, way.staff.caseworker, () => this.screening.admit(way.caseId));
  }

  /** What the household itself and its officers say; whatever needs a second look gets it with the papers. */
  private async declare(way: Way): Promise<void> {
    const { caseId, household, staff, start } = way;
    for (const child of way.whom.withOneParent) {
      await this.give(way, dayOf.admitted, staff.caseworker, {
        ...{
          type: 'record-authority',
          memberId: child,
          basis: 'authorisation',
          evidence: 'Authorisation of the other parent (fictitious)',
        },
      });
    }
    for (const { id } of way.whom.declarants.filter(({ alone }) => alone)) {
      const carerAcceptedOn = plusDays(start, dayOf.screened);
      await this.give(way, dayOf.admitted, staff.protection, {
        ...{ type: 'determine-best-interest', memberId: id, ...bestInterest, carerAcceptedOn },
      });
    }
    for (const declarant of way.whom.declarants) {
      await this.on(way, dayOf.consented, staff.caseworker, () => this.consents.record(caseId, declaration(declarant, household)));
    }
  }

  private async askForPapers(way: Way): Promise<void> {
    const { staff } = way;
    for (const memberId of way.whom.withOneParent) {
      await this.give(way, dayOf.asked, staff.protection, { type: 'accept-authority', memberId, accepted: true, note: null });
    }
    for (const { id: memberId, alone } of way.whom.declarants) {
      if (alone || isHeld(way.household))
        await this.give(way, dayOf.asked, staff.protection, { type: 'hear-alone', memberId, wishesToReturn: true, note: null });
      if (alone)
        await this.give(way, dayOf.asked, staff.supervisor, { type: 'approve-best-interest', memberId, approved: true, note: null });
    }
    for (const request of requests(way.household, way.whom.members)) {
      await this.give(way, dayOf.asked, staff.caseworker, { type: 'request-documents', ...request });
    }
  }

  private async askForPermits(way: Way): Promise<void> {
    const { whom, staff } = way;
    const issuedOn = plusDays(way.start, dayOf.issued);
    await this.give(way, dayOf.issued, staff.caseworker, { type: 'issue-documents', ...documents(way.household, whom.members, issuedOn) });
    await this.give(way, dayOf.issued, staff.caseworker, {
      type: 'request-permits',
      memberIds: whom.members.map(({ id }) => id),
      batchId: null,
    });
  }

  private async makeReady(way: Way): Promise<void> {
    const { whom, staff } = way;
    const day = plusDays(way.start, dayOf.certified);
    await this.give(way, dayOf.certified, staff.movement, { type: 'answer-permits', answers: permits(whom.members, day) });
    await this.give(way, dayOf.certified, staff.medical, {
      ...{ type: 'certify-fitness', memberIds: whom.members.map(({ id }) => id), fit: true, validUntil: plusDays(day, usuallyFit) },
      ...{ needs: [], note: null },
    });
  }

  private async request(way: Way): Promise<void> {
    const { caseId } = way;
    const { id } = await this.on(way, dayOf.certified, way.staff.caseworker, () => this.bookings.request(caseId));
    way.bookingId = id;
    const at = noon(plusDays(way.start, dayOf.certified));
    // what the worker does once the queue has told it
    await runInContext({ requestId: 'road', actor: systemActor, caseId, at }, () => this.placing.place(caseId, id));
  }

  private async confirm(way: Way): Promise<void> {
    const tickets = Object.fromEntries(way.whom.members.map(({ id }, at) => [id, `147-${newId().slice(-9)}${at}`]));
    const claimed = 2;
    await this.on(way, dayOf.booked, way.staff.movement, () =>
      this.bookings.confirm(way.caseId, way.bookingId, claimed, flight(way.household, way.departsOn), tickets),
    );
  }

  private async depart(way: Way): Promise<void> {
    const { caseId, staff, departsOn } = way;
    const memberIds = way.whom.declarants.map(({ id }) => id);
    await act(plusDays(departsOn, -1), staff.caseworker, () => this.entries.give(caseId, { type: 'reconfirm', memberIds }));
    await act(departsOn, staff.movement, () => this.departures.depart(caseId));
  }

  private async give(way: Way, days: number, who: Actor, command: EntryCommand): Promise<void> {
    await this.on(way, days, who, () => this.entries.give(way.caseId, command));
  }

  private on<T>({ start }: Way, days: number, who: Actor, work: () => Promise<T>): Promise<T> {
    return act(plusDays(start, days), who, work);
  }
}

function act<T>(day: Day, actor: Actor, work: () => Promise<T>): Promise<T> {
  return runInContext({ requestId: 'road', actor, at: noon(day) }, work);
}
