import type { INestApplicationContext } from '@nestjs/common';
import { DemoPopulation } from './demo-population';
import { ContingentOpening } from './departures/contingent-opening';
import { PublishedSeries } from './reports/published-series';
import { DemoStaff } from './staff/demo-staff';

/** Of the demonstration's contingent: invented, and marked so wherever it is shown. */
const fictitiousSeatsUsed = 13_000;

export interface SeedOptions {
  demo: boolean;
  progress: (line: string) => void;
}

/** Reference data that lives in tables and, for a demonstration, people and cases. What is there already is left as it is. */
export async function seed(app: INestApplicationContext, { demo, progress }: SeedOptions): Promise<void> {
  const of = { strict: false };
  await app.get(PublishedSeries, of).load();
  await app.get(ContingentOpening, of).open(demo ? fictitiousSeatsUsed : null);
  if (!demo) return;
  const people = await app.get(DemoStaff, of).add();
  if (people) await app.get(DemoPopulation, of).walk(people, new Date(), progress);
}
