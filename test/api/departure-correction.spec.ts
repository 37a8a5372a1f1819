import { PublishedSeries } from '#casework/reports/published-series';
import { dayIn, plusDays } from '#domain';
import { person, registration } from '../builders/registration';
import { freshDatabase } from '../support/database';
import { done, page } from './asking';
import type { Caller } from './caller';
import { reconfirmAll } from './conditions';
import { House } from './house';
import { confirmation, walk, type Walked } from './walk';

let house: House;
let movement: Caller;
let supervisor: Caller;
beforeAll(async () => {
  house = await House.open(await freshDatabase());
  await house.api.app.get(PublishedSeries).goLive(`${thisYear - 1}-01-01`);
  [movement, supervisor] = [await house.as('movement-officer'), await house.as('oim-supervisor')];
});
afterAll(() => house.close());

const today = dayIn(new Date());
const thisYear = Number(today.slice(0, 4));
const newYearsEve = `${thisYear - 1}-12-31`;
const unknown = '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01';

const couple = () =>
  registration({
    members: [person('one', { principal: true }), person('two', { givenNames: 'Adama', sex: 'male', born: '1968-07-07' })],
  });

const answer = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const correction = (memberIds: string[], changes: object = {}) => ({ memberIds, reason: 'did-not-travel', departedOn: null, ...changes });
const propose = async (who: Caller, { path }: Walked, body: object) => answer(await who.post(`${path}/departure-corrections`, body));
const decide = async (who: Caller, { path }: Walked, approved = true) =>
  answer(await who.post(`${path}/departure-correction-decision`, { approved }));
const balance = async () => {
  const { flown, forfeited, reserved, left } = (await supervisor.get('/api/v1/contingent')).body as Record<string, number>;
  return { flown: flown!, forfeited: forfeited!, reserved: reserved!, left: left! };
};

/** Counted departures of last year and of this one. */
async function counted(): Promise<number[]> {
  const { body } = await supervisor.get('/api/v1/reports/annual-beneficiaries');
  const years = body.years as { year: number; beneficiaries: number | null }[];
  return [thisYear - 1, thisYear].map((year) => years.find((row) => row.year === year)!.beneficiaries ?? 0);
}

/** As if everything before the departure had happened a year and more ago: only then can the right day lie in another year. */
async function longAgo({ caseId }: Walked): Promise<void> {
  await house.sql(`UPDATE member_milestone SET reached_on = $2 WHERE case_id = $1 AND milestone <> 'departed'`, [
    caseId,
    `${thisYear - 1}-11-01`,
  ]);
}

describe('a departure recorded in error', () => {
  it('of one of two is taken back by two people: the milestone is voided, the figure falls by one, the seat is forfeited', async () => {
    const walked = await walk(house, 'departed', couple());
    const [Mariam, Adama] = walked.memberIds as [string, string];
    const [before, seats] = [await counted(), await balance()];

    expect(await propose(movement, walked, correction([Adama]))).toEqual([201, undefined]);
    expect((await page(house, walked.path)).correction).toMatchObject({ memberIds: [Adama], reason: 'did-not-travel', departedOn: null });
    expect([await counted(), await balance()]).toEqual([before, seats]);
    expect(await decide(movement, walked)).toEqual([409, 'second-person-needed']);
    expect(await decide(supervisor, walked)).toEqual([201, undefined]);

    const now = await page(house, walked.path);
    expect(now.correction).toBeNull();
    const departed = Object.fromEntries(now.members.map(({ id, milestones }) => [id, milestones.departed]));
    expect(departed).toEqual({ [Mariam]: today, [Adama]: undefined });
    expect(now.standing).toMatchObject({ step: 'booked', phase: 3 });
    expect(await counted()).toEqual([before[0], before[1]! - 1]);
    expect(await balance()).toEqual({ ...seats, flown: seats.flown - 1, forfeited: seats.forfeited + 1 });

    const voided = await house.sql('SELECT member_id FROM member_milestone WHERE case_id = $1 AND voided', [walked.caseId]);
    expect(voided).toEqual([{ member_id: Adama }]);
    const entries = await house.sql(
      `SELECT kind, seats, correction_id IS NOT NULL AS corrected FROM contingent_entry WHERE booking_id = $1 ORDER BY id`,
      [walked.bookingId],
    );
    expect(entries).toEqual([
      { kind: 'reserved', seats: 2, corrected: false },
      { kind: 'flown', seats: 2, corrected: false },
      { kind: 'flown-corrected', seats: 1, corrected: true },
      { kind: 'forfeited', seats: 1, corrected: true },
    ]);
    const { body: history } = await supervisor.get(`${walked.path}/history?limit=2`);
    expect(history.entries).toMatchObject([
      { kind: 'departure-corrected', params: { members: [Adama], reason: 'did-not-travel', departedOn: null, seats: 1 } },
      { kind: 'departure-correction-proposed', params: { members: [Adama] } },
    ]);
  });

  it('a second correction of the same booking moves its seats once more, and what was taken back may be recorded in truth', async () => {
    const walked = await walk(house, 'departed', couple());
    const [Mariam, Adama] = walked.memberIds as [string, string];
    const [before, seats] = [await counted(), await balance()];
    for (const member of [Mariam, Adama]) {
      expect(await propose(supervisor, walked, correction([member]))).toEqual([201, undefined]);
      expect(await decide(movement, walked)).toEqual([201, undefined]);
    }
    expect(await counted()).toEqual([before[0], before[1]! - 2]);
    expect(await balance()).toEqual({ ...seats, flown: seats.flown - 2, forfeited: seats.forfeited + 2 });
    expect((await page(house, walked.path)).standing.step).toBe('booked');

    const again = await (await house.as('oim-caseworker')).post(`${walked.path}/flight-bookings`);
    const bookingId = again.body.id as string;
    await house.place(walked.caseId, bookingId);
    const confirmed = confirmation(walked.memberIds);
    await done(movement.post(`${walked.path}/flight-bookings/${bookingId}/confirmation`, confirmed, { version: 2 }));
    await reconfirmAll(house, walked.path);
    await done(movement.post(`${walked.path}/departure`));
    expect((await page(house, walked.path)).members.map(({ milestones }) => milestones.departed)).toEqual([today, today]);
    expect(await counted()).toEqual(before);
    expect(await balance()).toEqual({ ...seats, forfeited: seats.forfeited + 2, left: seats.left - 2 });
  });

  it('is taken back from the flight that the person was on, as they were counted, although another one left later by another', async () => {
    const walked = await walk(house, 'departed', couple());
    const [Mariam, Adama] = walked.memberIds as [string, string];
    await propose(supervisor, walked, correction([Adama]));
    await decide(movement, walked);
    const again = await (await house.as('oim-caseworker')).post(`${walked.path}/flight-bookings`);
    const second = again.body.id as string;
    await house.place(walked.caseId, second);
    await done(movement.post(`${walked.path}/flight-bookings/${second}/confirmation`, confirmation([Adama]), { version: 2 }));
    await reconfirmAll(house, walked.path);
    await done(movement.post(`${walked.path}/departure`));
    const [before, seats] = [await counted(), await balance()];

    await propose(supervisor, walked, correction([Mariam]));
    expect(await decide(movement, walked)).toEqual([201, undefined]);
    expect(await counted()).toEqual([before[0], before[1]! - 1]);
    expect(await balance()).toEqual({ ...seats, flown: seats.flown - 1, forfeited: seats.forfeited + 1 });
    const forfeited = await house.sql(`SELECT booking_id, seats FROM contingent_entry WHERE kind = 'forfeited' AND booking_id = ANY ($1)`, [
      [walked.bookingId, second],
    ]);
    expect(forfeited).toEqual([
      { booking_id: walked.bookingId, seats: 1 },
      { booking_id: walked.bookingId, seats: 1 },
    ]);
    const facts = await house.sql(`SELECT delta, sex, age_band, criteria FROM departure_fact ORDER BY id DESC LIMIT 5`);
    const [mariam, adama] = [facts.find(({ sex }) => sex === 'female')!, facts.find(({ sex }) => sex === 'male')!];
    expect(facts.toReversed()).toEqual([
      { ...mariam, delta: 1 },
      { ...adama, delta: 1 },
      { ...adama, delta: -1 },
      { ...adama, delta: 1 },
      { ...mariam, delta: -1 },
    ]);
  });

  it('on another day is dated anew: one less in its year, one more in the right one', async () => {
    const walked = await walk(house, 'departed');
    await longAgo(walked);
    const [before, seats] = [await counted(), await balance()];
    const wrongDay = correction(walked.memberIds, { reason: 'wrong-day', departedOn: newYearsEve });
    expect(await propose(supervisor, walked, wrongDay)).toEqual([201, undefined]);
    expect(await decide(movement, walked)).toEqual([201, undefined]);

    expect(await counted()).toEqual([before[0]! + 1, before[1]! - 1]);
    expect(await balance()).toEqual(seats);
    const [one] = (await page(house, walked.path)).members;
    expect(one!.milestones.departed).toBe(newYearsEve);
    const facts = await house.sql(
      `SELECT departed_on::text AS "on", delta, sex, nationality, funder FROM departure_fact ORDER BY id DESC LIMIT 2`,
    );
    const same = { sex: 'female', nationality: 'CI', funder: 'ministry-of-the-interior' };
    expect(facts).toEqual([
      { on: newYearsEve, delta: 1, ...same },
      { on: today, delta: -1, ...same },
    ]);
    const rows = await house.sql(`SELECT voided FROM member_milestone WHERE case_id = $1 AND milestone = 'departed' ORDER BY voided`, [
      walked.caseId,
    ]);
    expect(rows).toEqual([{ voided: false }, { voided: true }]);
  });

  it('stays as it was when the second person declines, who may be asked again', async () => {
    const walked = await walk(house, 'departed');
    const before = [await counted(), await balance(), (await page(house, walked.path)).members];
    expect(await propose(movement, walked, correction(walked.memberIds))).toEqual([201, undefined]);
    expect(await decide(movement, walked, false)).toEqual([409, 'second-person-needed']);
    expect(await decide(supervisor, walked, false)).toEqual([201, undefined]);
    expect([await counted(), await balance(), (await page(house, walked.path)).members]).toEqual(before);
    expect(await decide(supervisor, walked)).toEqual([409, 'correction-missing']);
    expect(await propose(movement, walked, correction(walked.memberIds))).toEqual([201, undefined]);
    expect(await propose(supervisor, walked, correction(walked.memberIds))).toEqual([409, 'correction-waiting']);
  });

  it('is decided once when two approve at the same moment', async () => {
    const walked = await walk(house, 'departed');
    const before = await counted();
    await propose(movement, walked, correction(walked.memberIds));
    const other = await house.signIn(await house.account('tangier', 'oim-supervisor'));
    const answers = await Promise.all([decide(supervisor, walked), decide(other, walked)]);
    expect(answers.map(([status]) => status).sort()).toEqual([201, 409]);
    expect(await counted()).toEqual([before[0], before[1]! - 1]);
  });

  it.each<[string, (walked: Walked) => object, string]>([
    ['of a stranger', () => correction([unknown]), 'member-unknown'],
    ['without a day', ({ memberIds }) => correction(memberIds, { reason: 'wrong-day' }), 'day-not-possible'],
    [
      'to the day that was recorded',
      ({ memberIds }) => correction(memberIds, { reason: 'wrong-day', departedOn: today }),
      'day-not-possible',
    ],
    ['to tomorrow', ({ memberIds }) => correction(memberIds, { reason: 'wrong-day', departedOn: plusDays(today, 1) }), 'day-not-possible'],
    [
      'to a day before the booking',
      ({ memberIds }) => correction(memberIds, { reason: 'wrong-day', departedOn: newYearsEve }),
      'day-not-possible',
    ],
    ['of people who did not travel, to a day', ({ memberIds }) => correction(memberIds, { departedOn: today }), 'day-not-possible'],
  ])('is not corrected %s', async (_what, body, code) => {
    const walked = await walk(house, 'departed');
    expect(await propose(movement, walked, body(walked))).toEqual([409, code]);
  });

  it('is not corrected before there is one, nor by a caseworker, nor from outside', async () => {
    const walked = await walk(house, 'booked');
    expect(await propose(movement, walked, correction(walked.memberIds))).toEqual([409, 'not-departed']);
    expect(await decide(movement, walked)).toEqual([409, 'correction-missing']);
    expect(await propose(await house.as('oim-caseworker'), walked, correction(walked.memberIds))).toEqual([403, 'not-permitted']);
    const stranger = await (await house.neighbour()).as('oim-supervisor');
    expect(await propose(stranger, walked, correction(walked.memberIds))).toEqual([404, 'not-found']);
    expect(await decide(stranger, walked)).toEqual([404, 'not-found']);
  });
});
