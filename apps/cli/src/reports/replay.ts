import { householdsOf } from '#casework/cases/reference/fictitious-people';
import type { FictitiousHousehold } from '#casework/cases/reference/fictitious-household';
import { ContingentOpening } from '#casework/departures/contingent-opening';
import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { PublishedSeries } from '#casework/reports/published-series';
import { publishedSeries } from '#casework/reports/reference/published-series';
import { Road, shortestRoad, type RoadStaff } from '#casework/road';
import { Accounts } from '#casework/staff/accounts';
import { plusDays, type Day, type Role } from '#domain';
import type { INestApplicationContext } from '@nestjs/common';
import type { ComparedYear } from './comparison';

/** Before the first departure of the series: every figure of a replay is counted, none is copied. */
const liveFrom: Day = '2005-01-01';

/** Households under way at once. */
const abreast = 6;

interface Journey {
  household: FictitiousHousehold;
  departsOn: Day;
}

/** Makes the people, walks them, and reads what the annual table counts. `progress` is told of each year and every few hundred people. */
export async function replay(
  app: INestApplicationContext,
  years: number[],
  seed: number,
  progress: (line: string) => void,
): Promise<ComparedYear[]> {
  const of = { strict: false };
  await app.get(PublishedSeries, of).goLive(liveFrom);
  await app.get(ContingentOpening, of).open(null);
  const staff = await replayStaff(app.get(Accounts, of));
  const road = app.get(Road, of);

  for (const year of years) {
    const journeys = journeysOf(year, published(year), seed);
    await walkAll(road, staff, journeys, (done) => progress(`${year}: ${done} of ${published(year)} people departed`));
  }

  await app.get(AnnualBeneficiariesService, of).fold();
  return counted(app, years);
}

/** What the annual table counts in these years, beside what was published for them. */
export async function counted(app: INestApplicationContext, years: number[]): Promise<ComparedYear[]> {
  const table = await app.get(AnnualBeneficiariesService, { strict: false }).internal();
  return years.map((year) => ({
    year,
    published: published(year),
    counted: table.years.find((row) => row.year === year)?.beneficiaries ?? 0,
  }));
}

function published(year: number): number {
  return publishedSeries.find((figure) => figure.year === year)!.beneficiaries;
}

/** The year's people spread over its twelve months, each household registered in time for its flight. */
function journeysOf(year: number, people: number, seed: number): Journey[] {
  return Array.from({ length: 12 }, (_, month) => {
    const departsOn = `${year}-${String(month + 1).padStart(2, '0')}-20`;
    const share = Math.floor((people * (month + 1)) / 12) - Math.floor((people * month) / 12);
    const options = { seed: seed * 100_000 + year * 12 + month, referenceDay: plusDays(departsOn, -shortestRoad) };
    return share ? householdsOf(share, options).map((household) => ({ household, departsOn })) : [];
  }).flat();
}

async function walkAll(road: Road, staff: RoadStaff, journeys: Journey[], progress: (people: number) => void): Promise<void> {
  const people = journeys.reduce((sum, { household }) => sum + household.members.length, 0);
  let done = 0;
  let told = 0;
  const waiting = [...journeys];
  const walkers = Array.from({ length: abreast }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { household, departsOn } = next;
      await road.walk(household, staff, plusDays(departsOn, -shortestRoad), 'departed', departsOn);
      done += household.members.length;
      if (done - told >= 200 || done === people) progress((told = done));
    }
  });
  await Promise.all(walkers);
}

/** One person for each role, without a password: they act here and nowhere else. */
async function replayStaff(accounts: Accounts): Promise<RoadStaff> {
  const organisationId = await accounts.addOrganisation('replay', 'Replay');
  const officeId = await accounts.addOffice(organisationId, 'replay', 'Replay');
  const person = (role: Role) =>
    accounts.addAccount({ email: `${role}@replay.example`, name: role, roles: [role], organisationId, officeId }, null, false);
  return {
    caseworker: await person('oim-caseworker'),
    medical: await person('medical-officer'),
    protection: await person('protection-officer'),
    movement: await person('movement-officer'),
  };
}
