import { ContingentService } from '#casework/departures/contingent.service';
import { FlightBookingsService } from '#casework/departures/flight-bookings.service';
import { WithdrawalsService } from '#casework/cases/withdrawals.service';
import { CasePageService } from '#casework/cases/case-page.service';
import { Refused } from '#platform/refused';
import type { INestApplicationContext } from '@nestjs/common';
import { as, programme, walked, type Programme } from '../builders/programme';
import { rowsOf, startCasework } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let app: INestApplicationContext;
let staff: Programme;
let bookings: FlightBookingsService;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startCasework(database, 20);
  staff = await programme(app, 'seats');
  bookings = app.get(FlightBookingsService, { strict: false });
});
afterAll(() => app.close());

/** So many seats are left, whatever was used before. */
const leave = (left: number) =>
  rowsOf(database.superUrl, 'UPDATE contingent SET opening_used = granted - reserved - flown - forfeited - $1', [left]);

const balance = () => as(staff.supervisor, () => app.get(ContingentService, { strict: false }).get());

const entries = async () =>
  (
    await rowsOf<{ sum: number }>(
      database.superUrl,
      `SELECT coalesce(sum(CASE kind WHEN 'reserved' THEN seats ELSE -seats END), 0)::integer AS sum FROM contingent_entry WHERE kind IN ('reserved', 'released', 'flown')`,
    )
  )[0]!.sum;

const asked = (caseId: string) =>
  as(staff.caseworker, () => bookings.request(caseId)).then(
    () => 'booked',
    (error: unknown) => (error instanceof Refused ? error.refusal.refused : String(error)),
  );

describe('P-34 the last seats', () => {
  it('100 ask at once for the last 30: exactly 30 get one, 70 hear that the contingent is exhausted', async () => {
    const cases = await walked(app, staff, { people: 100, end: 'ready', shape: 'single-adult' });
    expect(cases).toHaveLength(100);
    await leave(30);

    const answers = await Promise.all(cases.map(asked));

    expect(answers.filter((answer) => answer === 'booked')).toHaveLength(30);
    expect(answers.filter((answer) => answer === 'contingent-exhausted')).toHaveLength(70);
    expect(await balance()).toMatchObject({ reserved: 30, left: 0 });
    expect(await entries()).toBe(30);
    const written = `SELECT (SELECT count(*) FROM flight_booking)::integer AS bookings, (SELECT count(*) FROM outbox)::integer AS announced,
      (SELECT count(*) FROM case_history WHERE kind = 'booking-requested')::integer AS entries`;
    expect(await rowsOf(database.superUrl, written)).toEqual([{ bookings: 30, announced: 30, entries: 30 }]);
  }, 60_000);

  it('a family of five on four seats gets none, and on five gets five', async () => {
    const [family] = (await walked(app, staff, { size: 5, end: 'ready', shape: 'family' })) as [string];
    const { reserved } = await balance();

    await leave(4);
    await expect(as(staff.caseworker, () => bookings.request(family))).rejects.toMatchObject({
      refusal: { refused: 'contingent-exhausted', params: { left: 4 } },
    });
    expect(await balance()).toMatchObject({ reserved, left: 4 });

    await leave(5);
    expect(await asked(family)).toBe('booked');
    expect(await balance()).toMatchObject({ reserved: reserved + 5, left: 0 });

    await as(staff.caseworker, () => app.get(WithdrawalsService, { strict: false }).withdraw(family, 'changed-mind'));
    expect(await balance()).toMatchObject({ reserved, left: 5 });
    expect(await entries()).toBe(reserved);
  });

  it('ten ask at once for one household: one booking', async () => {
    const [caseId] = (await walked(app, staff, { people: 1, end: 'ready', shape: 'single-adult' })) as [string];
    await leave(20);
    const { reserved } = await balance();
    const answers = await Promise.all(Array.from({ length: 10 }, () => asked(caseId)));
    expect(answers.sort()).toEqual(['booked', ...Array<string>(9).fill('booking-exists')].sort());
    expect(await balance()).toMatchObject({ reserved: reserved + 1 });
  });

  it('the balance cannot be pushed below zero by anybody', async () => {
    await expect(rowsOf(database.superUrl, 'UPDATE contingent SET flown = granted + 1')).rejects.toThrow('check constraint');
  });

  it('a cancelled booking gives its seats back once, and a flown one never', async () => {
    const [flown] = (await walked(app, staff, { people: 1, end: 'departed', shape: 'single-adult' })) as [string];
    const [booked] = (await walked(app, staff, { people: 1, end: 'booked', shape: 'single-adult' })) as [string];
    const before = await balance();
    const page = await as(staff.movement, () => app.get(CasePageService, { strict: false }).open(booked));
    const cancel = () => as(staff.movement, () => bookings.cancel(booked, page.booking!.id, page.booking!.version, 'flight-changed'));
    await cancel();
    await expect(cancel()).rejects.toMatchObject({ refusal: { refused: 'version-stale' } });
    expect(await balance()).toMatchObject({ reserved: before.reserved - 1, flown: before.flown });
    await expect(
      as(staff.caseworker, () => app.get(WithdrawalsService, { strict: false }).withdraw(flown, 'changed-mind')),
    ).rejects.toMatchObject({
      refusal: { refused: 'already-departed' },
    });

    await as(staff.caseworker, () => bookings.request(booked)); // another flight for those whose flight was cancelled
    expect(await balance()).toMatchObject({ reserved: before.reserved });
    const again = await as(staff.movement, () => app.get(CasePageService, { strict: false }).open(booked));
    expect(again).toMatchObject({ booking: { state: 'allocated' }, standing: { step: 'booked' } });
    expect(again.tasks).toMatchObject([{ kind: 'confirm-booking' }]);
  });
});
