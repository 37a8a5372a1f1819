import { FlightBookingsService } from '#casework/departures/flight-bookings.service';
import type { INestApplicationContext } from '@nestjs/common';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { as, programme, walked, type Programme } from '../builders/programme';
import { startWorker, type TestWorker } from '../support/app';
import { rowsOf, startCasework } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';
import { freshQueue } from '../support/queue-access';
import { until } from '../support/until';

/** Bookings that one worker has in hand at once. */
const atOnce = 8;

let database: TestDatabase;
let app: INestApplicationContext;
let staff: Programme;
const children: ChildProcess[] = [];
const workers: TestWorker[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await freshQueue();
  app = await startCasework(database);
  staff = await programme(app, 'stop');
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  for (const worker of workers) await worker.close();
  await app.close();
});

/** The worker as it runs in production: the built program in a process of its own. */
function startProcess(): ChildProcess {
  const main = join(__dirname, '../../dist/apps/worker/src/main.js');
  const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: database.appUrl, DIRECT_DATABASE_URL: database.appUrl, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(child);
  return child;
}

async function secondWorker(): Promise<TestWorker> {
  const worker = await startWorker(database);
  workers.push(worker);
  return worker;
}

/** Holds these cases, so that whoever works on them has to wait. */
async function hold(cases: string[]): Promise<Client> {
  const client = new Client({ connectionString: database.superUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT id FROM return_case WHERE id = ANY($1) FOR UPDATE', [cases]);
  return client;
}

const waitingForACase = async () =>
  (
    await rowsOf<{ count: number }>(
      database.superUrl,
      `SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%return_case%FOR UPDATE%'`,
    )
  )[0]!.count;

const states = async (ids: string[]) =>
  rowsOf<{ state: string; attempt: number }>(database.superUrl, 'SELECT state, attempt FROM flight_booking WHERE id = ANY($1)', [ids]);

describe('P-42 a worker that is told to stop', () => {
  it('finishes the jobs in hand within 25 seconds and leaves the others, which another worker takes: none lost, none twice', async () => {
    const cases = await walked(app, staff, { people: 20, end: 'ready', shape: 'single-adult' });
    const bookings = app.get(FlightBookingsService, { strict: false });
    const asked = await Promise.all(cases.map((id) => as(staff.caseworker, () => bookings.request(id))));
    const ids = asked.map(({ id }) => id);

    const holder = await hold(cases);
    const child = startProcess();
    const exited = once(child, 'exit') as Promise<[number | null]>;
    await until(async () => (await waitingForACase()) >= atOnce, 40_000);
    child.kill('SIGTERM');
    const stopping = Date.now();
    await pause(1000);
    expect(child.exitCode).toBeNull(); // it waits for the jobs in hand
    await holder.query('ROLLBACK');
    await holder.end();
    const [code] = await exited;

    expect(code).toBe(0);
    expect(Date.now() - stopping).toBeLessThan(25_000);
    const left = await states(ids);
    expect(left.filter(({ state }) => state === 'placing').length).toBeGreaterThanOrEqual(atOnce);
    expect(left.filter(({ state }) => state === 'allocated').length).toBeGreaterThan(0);

    await secondWorker();
    await until(async () => (await states(ids)).every(({ state }) => state === 'placing'), 30_000);
    expect(await states(ids)).toEqual(ids.map(() => ({ state: 'placing', attempt: 1 })));
  }, 90_000);
});
