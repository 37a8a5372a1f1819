import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { addDepartureFacts } from '#casework/reports/annual-beneficiaries.query';
import { PublishedSeries } from '#casework/reports/published-series';
import { UnitOfWork } from '#platform/unit-of-work';
import type { INestApplicationContext } from '@nestjs/common';
import { rowsOf, startCasework } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let app: INestApplicationContext;
let figures: AnnualBeneficiariesService;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startCasework(database, 12);
  figures = app.get(AnnualBeneficiariesService, { strict: false });
  await app.get(PublishedSeries, { strict: false }).goLive('2020-01-01');
});
afterAll(() => app.close());

const fact = (year: number, delta = 1) => ({
  ...{ departedOn: `${year}-06-15`, delta, sex: 'female', ageBand: '25-49', nationality: 'CI' },
  ...{ criteria: [], funder: 'donor', routeKind: 'scheduled-flight' },
});

/** Writes the facts in a transaction that stays open for a while, as a slow departure would. */
function depart(facts: object[], openMs = 0, fails = false): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  return unitOfWork.run(async () => {
    await unitOfWork.sql(addDepartureFacts, [JSON.stringify(facts)]);
    await new Promise((done) => setTimeout(done, openMs));
    if (fails) throw new Error('not departed after all');
  });
}

const counted = async (year: number) => (await figures.internal()).years.find((row) => row.year === year)!.beneficiaries ?? 0;

describe('departures count once', () => {
  it('read the same before, during and after folding', async () => {
    await depart([fact(2020), fact(2020), fact(2021)]);
    expect([await counted(2020), await counted(2021)]).toEqual([2, 1]);
    await figures.fold();
    expect([await counted(2020), await counted(2021)]).toEqual([2, 1]);
    expect(await rowsOf(database.superUrl, 'SELECT year, beneficiaries FROM annual_departures ORDER BY 1')).toEqual([
      { year: 2020, beneficiaries: 2 },
      { year: 2021, beneficiaries: 1 },
    ]);
    await depart([fact(2020, -1)]); // a correction, in the departure's own year
    expect(await counted(2020)).toBe(1);
    await figures.fold();
    expect(await figures.fold()).toBe(0);
    expect(await counted(2020)).toBe(1);
  });

  it('none is lost or doubled while four fold, ten depart at their own pace, and others read', async () => {
    const before = await counted(2022);
    const rounds = 12;
    let departing = true;
    const slow = Array.from({ length: 10 }, async (_, pace) => {
      for (let round = 0; round < rounds; round++) {
        await depart([fact(2022), fact(2022), fact(2023)], (pace * 7 + round * 3) % 25, false);
        await depart([fact(2022)], pace % 4, true).catch(() => undefined);
      }
    });
    const fold = Array.from({ length: 4 }, async () => {
      while (departing) await figures.fold();
    });
    const seen: number[] = [];
    const reading = (async () => {
      while (departing) seen.push(await counted(2022));
    })();

    await Promise.all(slow);
    departing = false;
    await Promise.all([...fold, reading]);

    const all = 10 * rounds * 2;
    expect(await counted(2022)).toBe(before + all);
    expect(await counted(2023)).toBe(10 * rounds);
    expect(seen).toEqual([...seen].sort((a, b) => a - b)); // what was read never went back
    expect(seen.every((count) => count % 2 === 0)).toBe(true); // nor was half of a household's departure seen
    expect(seen.length).toBeGreaterThan(5);

    await figures.fold();
    const [fold2022] = await rowsOf<{ beneficiaries: number }>(
      database.superUrl,
      'SELECT beneficiaries FROM annual_departures WHERE year = 2022',
    );
    const [facts] = await rowsOf<{ sum: number; left: number }>(
      database.superUrl,
      `SELECT sum(delta)::integer AS sum, count(*) FILTER (WHERE NOT folded)::integer AS left FROM departure_fact WHERE extract(year FROM departed_on) = 2022`,
    );
    expect([fold2022!.beneficiaries, facts]).toEqual([all, { sum: all, left: 0 }]);
  });
});
