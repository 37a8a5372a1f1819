import { CasePageService } from '#casework/cases/case-page.service';
import { FlightBookingsService } from '#casework/departures/flight-bookings.service';
import { PlacingService } from '#casework/departures/placing.service';
import { placeFlightBooking } from '#casework/jobs';
import { OutboxRelay } from '#platform/outbox-relay';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { as, programme, walked, type Programme } from '../builders/programme';
import { startWorker, type TestWorker } from '../support/app';
import { rowsOf } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';
import { freshQueue, queueTakesJobs } from '../support/queue-access';
import { until } from '../support/until';

let database: TestDatabase;
let worker: TestWorker;
let staff: Programme;
let flights: Queue;

beforeAll(async () => {
  database = await freshDatabase();
  await freshQueue();
  worker = await startWorker(database);
  staff = await programme(worker.module, 'placing');
  flights = worker.module.get<Queue>(getQueueToken('flights'), { strict: false });
});
afterAll(() => worker.close());

const service = <T>(type: new (...args: never[]) => T): T => worker.module.get(type, { strict: false });
const ready = async () => (await walked(worker.module, staff, { end: 'ready', shape: 'single-adult' }))[0]!;
const request = (caseId: string) => as(staff.caseworker, () => service(FlightBookingsService).request(caseId));

interface Row {
  state: string;
  attempt: number;
  claims: number;
}

const bookingOf = async (bookingId: string): Promise<Row> =>
  (
    await rowsOf<Row>(
      database.superUrl,
      `SELECT b.state, b.attempt, (SELECT count(*)::integer FROM case_history h WHERE h.kind = 'booking-claimed' AND h.params ->> 'booking' = b.id::text) AS claims
        FROM flight_booking b WHERE b.id = $1`,
      [bookingId],
    )
  )[0]!;

const outboxOf = (bookingId: string) =>
  rowsOf<{ id: string; job: string; payload: object; sent: boolean }>(
    database.superUrl,
    `SELECT id, job, payload, sent_at IS NOT NULL AS sent FROM outbox WHERE payload ->> 'bookingId' = $1 ORDER BY id`,
    [bookingId],
  );

const finished = async (jobId: string) => ['completed', 'failed'].includes(await flights.getJobState(jobId));

describe('a requested booking', () => {
  it('is taken up by a worker, once, without anybody asking', async () => {
    const caseId = await ready();
    const { id: bookingId } = await request(caseId);

    await until(async () => (await bookingOf(bookingId)).state === 'placing');

    expect(await bookingOf(bookingId)).toEqual({ state: 'placing', attempt: 1, claims: 1 });
    const page = await as(staff.movement, () => service(CasePageService).open(caseId));
    expect(page.standing.offered).toContain('confirm-booking');
    expect(page.booking).toMatchObject({ state: 'placing', attempt: 1, version: 2 });
  });

  it('is announced with ids alone', async () => {
    const caseId = await ready();
    const { id: bookingId } = await request(caseId);
    await until(async () => (await outboxOf(bookingId))[0]!.sent);

    const [entry] = await outboxOf(bookingId);
    expect(entry).toMatchObject({ job: 'place-flight-booking', payload: { caseId, bookingId } });
    const job = await flights.getJob(`outbox-${entry!.id}`);
    expect(job!.name).toBe(placeFlightBooking);
    expect(job!.data).toEqual({ caseId, bookingId });
  });

  it('is claimed once though the job comes ten times', async () => {
    const caseId = await ready();
    const { id: bookingId } = await request(caseId);
    const ids = Array.from({ length: 10 }, (_, twin) => `twin-${bookingId}-${twin}`);
    await Promise.all(ids.map((jobId) => flights.add(placeFlightBooking, { caseId, bookingId }, { jobId })));

    await until(async () => (await Promise.all(ids.map(finished))).every(Boolean));

    expect(await Promise.all(ids.map((id) => flights.getJobState(id)))).toEqual(ids.map(() => 'completed'));
    expect(await bookingOf(bookingId)).toEqual({ state: 'placing', attempt: 1, claims: 1 });
  });

  it('is left alone when it was cancelled before a worker came', async () => {
    const caseId = await ready();
    await flights.pause();
    const { id: bookingId } = await request(caseId);
    await until(async () => (await outboxOf(bookingId))[0]!.sent);
    await as(staff.supervisor, () => service(FlightBookingsService).cancel(caseId, bookingId, 1, 'booked-in-error'));
    await flights.resume();

    const [entry] = await outboxOf(bookingId);
    await until(() => finished(`outbox-${entry!.id}`));

    expect(await flights.getJobState(`outbox-${entry!.id}`)).toBe('completed');
    expect(await bookingOf(bookingId)).toEqual({ state: 'cancelled', attempt: 0, claims: 0 });
  });

  it('is announced again when its job was lost: by the sweeper, after five minutes', async () => {
    const caseId = await ready();
    await flights.pause();
    const { id: bookingId } = await request(caseId);
    await until(async () => (await outboxOf(bookingId))[0]!.sent);
    const [entry] = await outboxOf(bookingId);
    await flights.remove(`outbox-${entry!.id}`);
    await flights.resume();

    expect(await service(PlacingService).sweep()).toBe(0); // it may still come
    await rowsOf(database.superUrl, `UPDATE flight_booking SET recorded_at = now() - interval '6 minutes' WHERE id = $1`, [bookingId]);
    expect(await service(PlacingService).sweep()).toBe(1);

    await until(async () => (await bookingOf(bookingId)).state === 'placing');
    expect(await bookingOf(bookingId)).toEqual({ state: 'placing', attempt: 1, claims: 1 });
    expect(await service(PlacingService).sweep()).toBe(0);
  });
});

describe('the outbox', () => {
  it('keeps what the queue refuses, and sends it later', async () => {
    const caseId = await ready();
    await queueTakesJobs(database, false);
    try {
      const { id: bookingId } = await request(caseId);
      const refuses = () =>
        service(OutboxRelay)
          .drain()
          .then(
            () => false,
            () => true,
          ); // or the worker's own relay has the entry in hand
      await until(refuses);
      expect((await outboxOf(bookingId)).map(({ sent }) => sent)).toEqual([false]);
      expect(await bookingOf(bookingId)).toEqual({ state: 'allocated', attempt: 0, claims: 0 });
      expect((await as(staff.caseworker, () => service(CasePageService).open(caseId))).booking).toMatchObject({ id: bookingId });

      await queueTakesJobs(database, true);

      await until(async () => (await bookingOf(bookingId)).state === 'placing');
      expect((await outboxOf(bookingId)).map(({ sent }) => sent)).toEqual([true]);
    } finally {
      await queueTakesJobs(database, true);
    }
  });

  it('told twice makes one job', async () => {
    const caseId = await ready();
    const { id: bookingId } = await request(caseId);
    await until(async () => (await bookingOf(bookingId)).state === 'placing');
    const [entry] = await outboxOf(bookingId);
    const jobs = async () => (await flights.getJobs(['completed', 'waiting', 'active', 'failed', 'delayed'])).length;
    const job = await flights.getJob(`outbox-${entry!.id}`);
    const before = await jobs();

    // as if the relay had died between telling the queue and marking the entry
    await rowsOf(database.superUrl, 'UPDATE outbox SET sent_at = NULL WHERE id = $1', [entry!.id]);
    await service(OutboxRelay).drain();

    expect((await outboxOf(bookingId)).map(({ sent }) => sent)).toEqual([true]);
    expect(await jobs()).toBe(before);
    expect((await flights.getJob(`outbox-${entry!.id}`))!.timestamp).toBe(job!.timestamp);
  });

  it('is sent once by two relays at the same time', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, ready));
    const asked = await Promise.all(cases.map(request));
    await Promise.all([service(OutboxRelay).drain(), service(OutboxRelay).drain(), service(OutboxRelay).drain()]);
    for (const { id } of asked) await until(async () => (await bookingOf(id)).state === 'placing');
    for (const { id } of asked) expect(await bookingOf(id)).toEqual({ state: 'placing', attempt: 1, claims: 1 });
  });
});
