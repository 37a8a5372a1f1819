import { fictitiousYear, type Journey } from '#casework/cases/reference/fictitious-year';
import { ContingentOpening } from '#casework/departures/contingent-opening';
import { memorandum2007 } from '#casework/departures/reference/agreement';
import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { departureCounts } from '#casework/reports/departure-counts.query';
import { PublishedSeries } from '#casework/reports/published-series';
import { Road, shortestRoad, type RoadStaff } from '#casework/road';
import { Accounts } from '#casework/staff/accounts';
import type { Day, Role } from '#domain';
import { PlainError } from '#platform/shutdown';
import { UnitOfWork } from '#platform/unit-of-work';
import type { INestApplicationContext } from '@nestjs/common';
import type { ComparedFigure, ComparedYear } from './comparison';
import { givenFigures, type YearMargins } from './margins';

/** Before the first departure of the series, so that every figure of a replay is counted, none is copied; and the first day of `snia-2020`. */
const liveFrom: Day = '2005-01-01';

const of = { strict: false };

/** Walks one household from registration to departure. */
export type Walk = (journey: Journey) => Promise<void>;

/** What a database needs before the first household comes. */
export async function prepare(app: INestApplicationContext): Promise<RoadStaff> {
  await app.get(PublishedSeries, of).goLive(liveFrom);
  await app.get(ContingentOpening, of).open(null);
  return replayStaff(app.get(Accounts, of));
}

/**
 * The households of all these years, with exactly the margins given.
 * @throws PlainError when the State's contingent has fewer seats than they need: a replay has no donor who pays for others
 */
export function journeysOf(margins: YearMargins, seed: number): Journey[] {
  const journeys = [...margins].flatMap(([year, given]) =>
    fictitiousYear({ year, margins: given, seed, road: shortestRoad, from: liveFrom }),
  );
  const { signedOn, seatsGranted } = memorandum2007;
  const seats = peopleOf(journeys.filter(({ registersOn }) => registersOn >= signedOn));
  if (seats > seatsGranted)
    throw new PlainError(`the contingent of the memorandum of ${signedOn} has ${seatsGranted} seats, and ${seats} people would need one`);
  return journeys;
}

export function peopleOf(journeys: Journey[]): number {
  return journeys.reduce((sum, { household }) => sum + household.members.length, 0);
}

/** The walk within this process. */
export function walkHere(app: INestApplicationContext, staff: RoadStaff): Walk {
  const road = app.get(Road, of);
  return async ({ household, registersOn, departsOn }) => {
    await road.walk(household, staff, registersOn, 'departed', departsOn);
  };
}

/**
 * Deals the households out, to each walk its next one when it is done with the last. `progress` is told how many people have departed.
 * The first that fails ends it, and so does `stop`, each once those under way have come to their end.
 */
export async function walkAll(journeys: Journey[], walks: Walk[], progress: (people: number) => void, stop?: AbortSignal): Promise<void> {
  const waiting = [...journeys].reverse();
  let done = 0;
  progress(done);
  const walking = walks.map(async (walk) => {
    for (let next = waiting.pop(); next && !stop?.aborted; next = waiting.pop()) {
      try {
        await walk(next);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
      progress((done += next.household.members.length));
    }
  });
  const ends = await Promise.allSettled(walking);
  const failed = ends.find((end) => end.status === 'rejected');
  if (stop?.aborted) throw new PlainError('the replay was stopped before its end: nothing was compared');
  if (failed) throw failed.reason;
}

/** What was counted from departures beside what was given: the annual table, and every figure again from the facts. */
export async function counted(
  app: INestApplicationContext,
  margins: YearMargins,
): Promise<{ years: ComparedYear[]; figures: ComparedFigure[] }> {
  await app.get(AnnualBeneficiariesService, of).fold();
  const table = await app.get(AnnualBeneficiariesService, of).internal();
  const unitOfWork = app.get(UnitOfWork, of);
  const facts = await unitOfWork.read(() => unitOfWork.sql(departureCounts, [[...margins.keys()]]));
  const found = new Map(facts.map(({ year, dimension, value, count }) => [`${year} ${dimension} ${value}`, count]));
  return {
    years: [...margins].map(([year, { total }]) => ({
      year,
      given: total,
      counted: table.years.find((row) => row.year === year)?.beneficiaries ?? 0,
    })),
    figures: givenFigures(margins).map((figure) => ({
      ...figure,
      counted: found.get(`${figure.year} ${figure.dimension} ${figure.value}`) ?? 0,
    })),
  };
}

/** One person for each role, without a password: they act here and nowhere else. */
async function replayStaff(accounts: Accounts): Promise<RoadStaff> {
  const organisationId = await accounts.addOrganisation('replay', 'Replay');
  const officeId = await accounts.addOffice(organisationId, 'replay', 'Replay');
  const person = (role: Role) =>
    accounts.addAccount({ email: `${role}@replay.example`, name: role, roles: [role], organisationId, officeId }, null, false);
  return {
    caseworker: await person('oim-caseworker'),
    supervisor: await person('oim-supervisor'),
    medical: await person('medical-officer'),
    protection: await person('protection-officer'),
    movement: await person('movement-officer'),
  };
}
