import type { INestApplicationContext } from '@nestjs/common';
import { DemoPopulation } from './demo-population';
import { ContingentOpening } from './departures/contingent-opening';
import { PublishedSeries } from './reports/published-series';
import { DemoStaff } from './staff/demo-staff';

const anywhere = { strict: false };

/** Of the demonstration's contingent: invented, and marked so wherever it is shown. */
const fictitiousSeatsUsed = 13_000;

/** Reference data that lives in tables and, for a demonstration, its people. Takes a moment; what is there already is left as it is. */
export async function seed(app: INestApplicationContext, demo: boolean): Promise<void> {
  await app.get(PublishedSeries, anywhere).load();
  await app.get(ContingentOpening, anywhere).open(demo ? fictitiousSeatsUsed : null);
  if (demo) await app.get(DemoStaff, anywhere).people();
}

/** The demonstration's cases, some seconds' work: told by `progress`, stopped between two cases by `stop`, taken up again at the next call. */
export async function populate(app: INestApplicationContext, progress: (line: string) => void, stop?: AbortSignal): Promise<void> {
  const people = await app.get(DemoStaff, anywhere).people();
  await app.get(DemoPopulation, anywhere).fill(people, new Date(), progress, stop);
}
