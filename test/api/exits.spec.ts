import { dayIn, plusDays } from '#domain';
import { person, registration, withGrandson } from '../builders/registration';
import { page } from './asking';
import type { Caller } from './caller';
import { House } from './house';
import { declaration, walk } from './walk';

let house: House;
let caseworker: Caller;
let supervisor: Caller;
let protection: Caller;
beforeAll(async () => {
  house = await House.open();
  [caseworker, supervisor] = [await house.as('oim-caseworker'), await house.as('oim-supervisor')];
  protection = await house.as('protection-officer');
});
afterAll(() => house.close());

const today = dayIn(new Date());
const unknown = '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01';

/** Two people over fifty: each could travel without the other. */
const couple = () =>
  registration({
    members: [person('one', { principal: true }), person('two', { givenNames: 'Adama', sex: 'male', born: '1968-07-07' })],
  });

const answer = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const reserved = async () => Number((await supervisor.get('/api/v1/contingent')).body.reserved);
const newest = async (path: string) =>
  (await supervisor.get(`${path}/history?limit=1`)).body.entries[0] as { kind: string; params: object };
const idOf = async (path: string, name: string) => (await page(house, path)).members.find(({ givenNames }) => givenNames === name)!.id;

describe('leaving before departure', () => {
  it('cancels the booking of all when one adult withdraws, gives the seats back and recalls what was asked for that person alone', async () => {
    const { path, bookingId } = await walk(house, 'booked', couple());
    const [Mariam, Adama] = [await idOf(path, 'Mariam'), await idOf(path, 'Adama')];
    const before = await reserved();

    expect(answer(await caseworker.post(`${path}/withdrawal`, { reason: 'family', memberIds: [Mariam] }))).toEqual([201, undefined]);

    const now = await page(house, path);
    expect(now.booking).toMatchObject({ id: bookingId, state: 'cancelled' });
    expect(await reserved()).toBe(before - 2);
    expect(now.members.map(({ id, principal, exit }) => [id, principal, exit])).toEqual([
      [Adama, true, null],
      [Mariam, false, { reason: 'withdrawn', on: today }],
    ]);
    const recalled = now.entries.filter(({ kind }) => kind === 'recalled');
    expect(recalled.map(({ memberId, detail }) => [memberId, detail])).toEqual([
      [Mariam, { what: 'document', recipient: 'consulate' }],
      [Mariam, { what: 'permit', recipient: 'ministry' }],
    ]);
    expect(await newest(path)).toMatchObject({
      kind: 'withdrawn',
      params: { members: [Mariam], principal: Adama, booking: bookingId, seats: 2, recalled: ['consulate', 'ministry'] },
    });
    expect((await caseworker.post(`${path}/recall-notices`)).status).toBe(201);
    expect((await caseworker.post(`${path}/flight-bookings`)).status).toBe(202); // the other one still wants to go
  });

  it('of the whole household, when nobody is named', async () => {
    const { path } = await walk(house, 'registered', couple());
    expect((await caseworker.post(`${path}/withdrawal`, { reason: 'work-found', memberIds: null })).status).toBe(201);
    expect((await page(house, path)).members.map(({ exit }) => exit?.reason)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('but no child stays behind without an adult, and nobody is named whom nobody knows', async () => {
    const { path } = await walk(house, 'registered', withGrandson());
    const grandmother = await idOf(path, 'Mariam');
    const withdraw = async (memberIds: unknown) => answer(await caseworker.post(`${path}/withdrawal`, { reason: 'family', memberIds }));
    expect(await withdraw([grandmother])).toEqual([409, 'minors-left-alone']);
    expect(await withdraw([unknown])).toEqual([409, 'member-unknown']);
    expect(await withdraw([])).toEqual([400, 'invalid-input']);
    expect(await withdraw([grandmother, grandmother])).toEqual([400, 'invalid-input']);
  });

  it('by a death: the flight falls, the others may go on', async () => {
    const { path } = await walk(house, 'placing', couple());
    const before = await reserved();
    const Adama = await idOf(path, 'Adama');
    const died = async (memberId: string, diedOn: string) => answer(await caseworker.post(`${path}/deaths`, { memberId, diedOn }));
    expect(await died(Adama, plusDays(today, 1))).toEqual([409, 'day-not-possible']);
    expect(await died(Adama, plusDays(today, -1))).toEqual([409, 'day-not-possible']);
    expect(await died(unknown, today)).toEqual([409, 'member-unknown']);
    expect(await died(Adama, today)).toEqual([201, undefined]);
    expect(await died(Adama, today)).toEqual([409, 'member-not-travelling']);
    const now = await page(house, path);
    expect(now.booking).toMatchObject({ state: 'cancelled' });
    expect(await reserved()).toBe(before - 2);
    expect(now.members[1]).toMatchObject({ id: Adama, exit: { reason: 'deceased', on: today } });
  });

  it('to asylum: everybody reads "other", the file of the protection officer says which, and nobody reads who referred', async () => {
    const { path, caseId, memberIds } = await walk(house, 'booked');
    const before = await reserved();
    expect(answer(await caseworker.post(`${path}/asylum-referrals`, { memberIds }))).toEqual([403, 'not-permitted']);
    expect((await protection.post(`${path}/asylum-referrals`, { memberIds })).status).toBe(201);
    const now = await page(house, path);
    expect(now).toMatchObject({ booking: { state: 'cancelled' }, standing: { step: 'exited' } });
    expect(now.members[0]!.exit).toEqual({ reason: 'closed-other', on: today });
    expect(await reserved()).toBe(before - 1);
    expect(await newest(path)).toMatchObject({ kind: 'closed-other', byName: null });
    const secret = await protection.get(`${path}/secret-files/asylum?purpose=review`);
    expect(secret.body.entries).toContainEqual(expect.objectContaining({ field: 'asylum-referral', memberId: memberIds[0] }));
    const readable = JSON.stringify([now, (await supervisor.get(`${path}/history`)).body]);
    expect(readable).not.toMatch(/asylum-referral|referred-to-asylum/);
    const tables = await house.sql<{ row: string }>('SELECT h::text AS row FROM case_history h WHERE h.case_id = $1', [caseId]);
    expect(tables.filter(({ row }) => /asylum/.test(row))).toEqual([]);
    expect(answer(await supervisor.post(`${path}/reopening`, { reason: 'asked-again' }))).toEqual([409, 'exit-is-final']);
  });

  it('because nobody can be reached: after enough attempts over enough days, since the last time somebody was', async () => {
    const { path, caseId, memberIds } = await walk(house, 'requested');
    const attempt = (outcome: string) => caseworker.post(`${path}/contact-attempts`, { memberId: null, means: 'phone', outcome });
    const mark = async () => {
      const { status, body } = await caseworker.post(`${path}/unreachable`);
      return [status, body.code, body.params];
    };
    expect(await mark()).toEqual([409, 'contact-attempts-too-few', { made: 0, needed: 3, days: 14 }]);
    for (let each = 0; each < 3; each++) await attempt('no-answer');
    expect(await mark()).toEqual([409, 'contact-attempts-too-few', { made: 3, needed: 3, days: 14 }]);
    const first = `(SELECT min(seq) FROM case_entry WHERE case_id = $1 AND kind = 'contact-attempted')`;
    await house.sql(`UPDATE case_entry SET occurred_on = occurred_on - 14 WHERE seq = ${first}`, [caseId]);
    const before = await reserved();
    expect((await mark())[0]).toBe(201);
    const now = await page(house, path);
    expect(now.members[0]!.exit).toEqual({ reason: 'unreachable', on: today });
    expect(now.booking).toMatchObject({ state: 'cancelled' });
    expect(await reserved()).toBe(before - 1);
    expect(await newest(path)).toMatchObject({ kind: 'marked-unreachable', params: { attempts: 3 } });

    expect((await supervisor.post(`${path}/reopening`, { reason: 'found-again' })).status).toBe(201);
    expect(await page(house, path)).toMatchObject({ members: [{ exit: null }], standing: { step: 'consented' } });
    expect(await newest(path)).toMatchObject({ kind: 'reopened', params: { reason: 'found-again' } });

    expect((await page(house, path)).consents).toEqual([]);
    expect(answer(await caseworker.post(`${path}/flight-bookings`))).toEqual([409, 'consent-missing']);
    const again = () => caseworker.post(`${path}/consents`, declaration(memberIds[0]!));
    expect((await again()).status).toBe(201);
    expect(answer(await again())).toEqual([409, 'consent-already-recorded']);
    const kept = await house.sql('SELECT revoked_on IS NULL AS counts FROM consent WHERE case_id = $1 ORDER BY recorded_at', [caseId]);
    expect(kept).toEqual([{ counts: false }, { counts: true }]);
  });

  it('because the programme cannot help: never without a referral', async () => {
    const young = registration({ members: [person('one', { principal: true, born: '1996' })] });
    const { path, memberIds } = await walk(house, 'registered', young);
    const refuse = async () => {
      const { status, body } = await caseworker.post(`${path}/refusal`, { referral: 'association' });
      return [status, body.code, body.params];
    };
    expect((await refuse()).slice(0, 2)).toEqual([409, 'not-screened']);
    await caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
    await caseworker.patch(`${path}/members/${memberIds[0]}`, { born: '1997' }, 1);
    expect((await refuse()).slice(0, 2)).toEqual([409, 'screening-stale']);
    await caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
    expect(await caseworker.post(`${path}/refusal`, {})).toMatchObject({ status: 400 });
    expect((await refuse())[0]).toBe(201);
    expect(await page(house, path)).toMatchObject({ members: [{ exit: { reason: 'refused' } }], standing: { step: 'exited' } });
    expect(await newest(path)).toMatchObject({ kind: 'refused', params: { referral: 'association' } });

    const eligible = await walk(house, 'screened');
    const refused = await caseworker.post(`${eligible.path}/refusal`, { referral: 'unhcr' });
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([409, 'not-ineligible', { outcome: 'eligible' }]);
  });
});
