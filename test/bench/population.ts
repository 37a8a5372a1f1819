import { foldDepartures } from '#casework/reports/annual-beneficiaries.query';
import { publishedSeries } from '#casework/reports/reference/published-series';
import { memorandum2007 } from '#casework/departures/reference/agreement';
import { dayIn, type Day } from '#domain';
import { Client } from 'pg';
import { firstUnfolded, households, verdicts, type BenchCase } from './households';
import { idOf } from './ids';
import { addFacts, addSpineCases, addSpineMembers, addSpineVerdicts, emptySpine, expansions, filledTables, spine } from './population-sql';
import { addStaff } from './staff';

/** Cases sent to the database at once. */
const chunk = 5000;

/**
 * Loads fictitious cases as the owner, all or none: most have departed over the last years, the youngest are under way, some withdrew.
 * `say` is told how far it has come. Returns what was loaded, in rows by table.
 */
export async function populate(ownerUrl: string, cases: number, say: (line: string) => void): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined); // on Ctrl-C the server goes first; the statement under way says so
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL timezone = 'UTC'`);
    await addStaff(client);
    await client.query(spine);
    await client.query(addSpineVerdicts, [JSON.stringify(verdicts())]);
    await addCases(client, cases, dayIn(new Date()), say);
    await addFigures(client, cases);
    await client.query('COMMIT');
    say('vacuum and analyze');
    await client.query(`VACUUM (ANALYZE) ${filledTables}`);
  } finally {
    await client.end();
  }
}

async function addCases(client: Client, count: number, today: Day, say: (line: string) => void): Promise<void> {
  let waiting: BenchCase[] = [];
  for (const made of households(count, today)) {
    waiting.push(made);
    if (waiting.length < chunk && made.n < count) continue;
    const rows = JSON.stringify(waiting);
    await client.query(emptySpine);
    await client.query(addSpineCases, [rows]);
    await client.query(addSpineMembers, [rows]);
    for (const statement of expansions) await client.query(statement);
    say(`${made.n} of ${count} cases loaded`);
    waiting = [];
  }
}

/** Published years, then departures in force, all folded by the product's own statement but the youngest. */
async function addFigures(client: Client, count: number): Promise<void> {
  for (const { year, vintage, beneficiaries, sourceText, definition } of publishedSeries) {
    await client.query(
      `INSERT INTO published_figure (series, year, vintage, beneficiaries, source, definition) VALUES ('annual-beneficiaries', $1, $2, $3, $4, $5)`,
      [year, vintage, beneficiaries, sourceText, definition],
    );
  }
  const lastPublished = Math.max(...publishedSeries.map(({ year }) => year));
  await client.query('INSERT INTO live_figures (live_from) VALUES ($1)', [`${lastPublished + 1}-01-01`]);

  const { code, funder, signedOn, seatsGranted } = memorandum2007;
  await client.query('INSERT INTO contingent (id, agreement, funder, signed_on, granted) VALUES ($1, $2, $3, $4, $5)', [
    idOf('staff', 9),
    ...[code, funder, signedOn, seatsGranted],
  ]);

  await client.query(addFacts, [1, firstUnfolded(count)]);
  while ((await client.query(foldDepartures.text)).rowCount);
  await client.query(addFacts, [firstUnfolded(count), count + 1]);
}
