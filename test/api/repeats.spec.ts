import type { Role } from '#domain';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { person, registration } from '../builders/registration';
import { document } from './contract';
import { reconfirmAll } from './conditions';
import { gateStarts } from './gate-starts';
import { Batches, batches, grantOf } from './batches';
import { House } from './house';
import { done, Papers, someone } from './papers';
import { lifecycleStarts } from './lifecycle-starts';
import matrix from './route-roles.json';
import { holderOf, routes, unknownId, type Route } from './routes';
import type { Start } from './start';
import { confirmation, declaration, walk } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Somebody of thirty in whom no criterion holds. */
const young = registration({ members: [person('one', { principal: true, born: '1996' })] });

const starts: Record<string, Start | 'no case yet'> = {
  'POST /api/v1/cases': 'no case yet',
  'POST /api/v1/cases/{id}/screenings': { at: 'registered' },
  'POST /api/v1/cases/{id}/assessments': {
    at: 'registered',
    body: ({ memberIds }) => ({ kind: 'health-issue', memberId: memberIds[0], holds: true }),
  },
  'POST /api/v1/cases/{id}/admission': { at: 'screened' },
  'POST /api/v1/cases/{id}/exceptional-admission': { at: 'screened', household: young },
  'POST /api/v1/cases/{id}/consents': { at: 'admitted', body: ({ memberIds }) => declaration(memberIds[0]!) },
  'POST /api/v1/cases/{id}/flight-bookings': { at: 'ready' },
  'POST /api/v1/cases/{id}/flight-bookings/{bookingId}/confirmation': {
    ...{ at: 'placing', version: 2 },
    body: ({ memberIds }) => confirmation(memberIds),
  },
  'POST /api/v1/cases/{id}/flight-bookings/{bookingId}/cancellation': { at: 'placing', version: 2 },
  'POST /api/v1/cases/{id}/departure': {
    at: 'booked',
    first: async (owner, { path }) => {
      await reconfirmAll(owner, path);
      return undefined;
    },
  },
  'POST /api/v1/cases/{id}/withdrawal': { at: 'consented' },
  ...lifecycleStarts,
  ...gateStarts,
};

/** What belongs to no case: the table in which it is counted, and where it can be read. Made in an organisation of its own. */
const elsewhere: Record<string, { table: string; location: string; first?: string }> = {
  'POST /api/v1/programme/intake': { table: 'intake_switch', location: '/api/v1/programme' },
  'POST /api/v1/programme/policies': { table: 'screening_policy', location: '/api/v1/programme' },
  'POST /api/v1/programme/limits': { table: 'programme_limits', location: '/api/v1/programme' },
  'POST /api/v1/travel-restrictions': { table: 'travel_restriction', location: '/api/v1/travel-restrictions' },
  'POST /api/v1/travel-restrictions/{id}/end': {
    ...{ table: 'projection_run', location: '/api/v1/travel-restrictions' },
    first: 'POST /api/v1/travel-restrictions',
  },
};

/** What is made of batches and call-backs: the request, once there is something of which it makes sense. */
const ofOthers: Record<string, (of: Batches) => Promise<{ path: string; body?: object }>> = {
  'POST /api/v1/call-backs': async () => ({ path: callBacks, body: callBack }),
  'POST /api/v1/call-backs/{id}/done': async ({ caseworker }) => ({
    path: `${callBacks}/${await done(caseworker.post(callBacks, callBack))}/done`,
  }),
  'POST /api/v1/permit-batches': async () => ({ path: batches, body: { caseIds: [(await waiting()).caseId] } }),
  'POST /api/v1/permit-batches/{id}/removals': async (of) => {
    const [stays, goes] = [await waiting(), await waiting()];
    return { path: `${batches}/${await of.make(stays, goes)}/removals`, body: { caseIds: [goes.caseId] } };
  },
  'POST /api/v1/permit-batches/{id}/submission': async (of) => ({ path: `${batches}/${await of.make(await waiting())}/submission` }),
  'POST /api/v1/permit-batches/{id}/answers': async (of) => {
    const papers = await waiting();
    return { path: `${batches}/${await of.submitted(papers)}/answers`, body: { answers: [await grantOf(papers)] } };
  },
};

const callBacks = '/api/v1/call-backs';
const callBack = { phone: '+212600000000', language: 'fr', wantedOn: null };
const waiting = () => Papers.readyToAsk(house, someone('Once'));

const creating = Object.entries(document.paths).flatMap(([path, { post }]) =>
  post?.parameters?.some(({ name }) => name === 'Idempotency-Key') ? [`POST ${path}`] : [],
);

/** What the first sending of the route is to find, and the request itself. */
async function prepared(route: Route): Promise<{ caseId?: string; opens?: true; path: string; body?: object; version?: number }> {
  const start = starts[route.name]!;
  if (start === 'no case yet') return route;
  const walked = await walk(house, start.at, start.household);
  const named = await start.first?.(house, walked);
  const path = route.path.replace(unknownId, walked.caseId).replace(unknownId, named ?? walked.bookingId);
  const { version, opens } = start;
  return { caseId: walked.caseId, opens, path, body: start.body?.(walked, named, house) ?? route.body, version };
}

/** Counted in the table, not as this or that person may read it. */
async function entriesOf(caseId: string): Promise<number> {
  const [row] = await house.sql<{ entries: number }>('SELECT count(*)::integer AS entries FROM case_history WHERE case_id = $1', [caseId]);
  return row!.entries;
}

async function casesOfHouse(): Promise<number> {
  const [row] = await house.sql<{ cases: number }>('SELECT count(*)::integer AS cases FROM return_case WHERE organisation_id = $1', [
    house.organisation.id,
  ]);
  return row!.cases;
}

const outcome = ({ status, headers, body }: Response) => ({
  status,
  location: headers.location,
  etag: headers.etag,
  body: body as unknown,
});

describe('P-41 an operation that makes something', () => {
  it('is tried here, whichever the document names', () => {
    expect([...Object.keys(starts), ...Object.keys(elsewhere), ...Object.keys(ofOthers)].sort()).toEqual(creating.toSorted());
  });

  it.each(routes.filter(({ name }) => creating.includes(name) && !(name in elsewhere) && !(name in ofOthers)))(
    'makes it once when sent twice with one key: $name',
    async (route) => {
      const { caseId, opens, path, body, version } = await prepared(route);
      const caller = await house.as(holderOf(matrix as Record<string, Role[] | 'everybody'>, route));
      const before = { entries: caseId ? await entriesOf(caseId) : 0, cases: await casesOfHouse() };
      const key = randomUUID();

      const first = await caller.post(path, body, { key, version });
      expect(first.status).toBe(document.paths[route.name.replace('POST ', '')]!.post!.responses['202'] ? 202 : 201);
      const of = caseId ?? (first.body as { id: string }).id;
      expect(first.body).toMatchObject({ id: expect.any(String) });
      expect(first.headers.location).toBe(`/api/v1/cases/${opens ? (first.body as { id: string }).id : of}`);
      expect(await entriesOf(of)).toBe(before.entries + 1);

      const again = await caller.post(path, body, { key, version });
      expect(outcome(again)).toEqual(outcome(first));
      expect(await entriesOf(of)).toBe(before.entries + 1);
      expect(await casesOfHouse()).toBe(before.cases + (caseId && !opens ? 0 : 1));
    },
  );

  it.each(routes.filter(({ name }) => name in ofOthers))('makes it once of a batch or a call-back: $name', async (route) => {
    const { path, body } = await ofOthers[route.name]!(await Batches.of(house));
    const caller = await house.as(holderOf(matrix as Record<string, Role[] | 'everybody'>, route));
    const known = async () => {
      const [row] = await house.sql(
        `SELECT (SELECT count(*) FROM permit_batch)::integer AS batches, (SELECT count(*) FROM permit_batch_line)::integer AS lines,
          (SELECT count(*) FROM case_entry)::integer AS entries,
          (SELECT count(*) FROM call_back)::integer AS calls, (SELECT count(done_on) FROM call_back)::integer AS answered, (SELECT count(*) FROM case_history)::integer AS history`,
      );
      return row;
    };
    const [before, key] = [await known(), randomUUID()];

    const first = await caller.post(path, body, { key });
    expect(first.status).toBe(201);
    const made = await known();
    expect(made).not.toEqual(before);

    expect(outcome(await caller.post(path, body, { key }))).toEqual(outcome(first));
    expect(await known()).toEqual(made);
  });

  it.each(routes.filter(({ name }) => name in elsewhere))('makes it once where it belongs to no case: $name', async (route) => {
    const { table, location, first: before } = elsewhere[route.name]!;
    const mine = await house.neighbour();
    const caller = await mine.as(holderOf(matrix as Record<string, Role[] | 'everybody'>, route));
    const needed = routes.find(({ name }) => name === before);
    const made = needed && ((await caller.post(needed.path, needed.body)).body as { id: string });
    const path = made ? route.path.replace(unknownId, made.id) : route.path;
    const count = async () => {
      const [row] = await mine.sql<{ rows: number }>(`SELECT count(*)::integer AS rows FROM ${table} WHERE organisation_id = $1`, [
        mine.organisation.id,
      ]);
      return row!.rows;
    };
    const [there, key] = [await count(), randomUUID()];

    const first = await caller.post(path, route.body, { key });
    expect([first.status, first.headers.location]).toEqual([201, location]);
    expect(outcome(await caller.post(path, route.body, { key }))).toEqual(outcome(first));
    expect(await count()).toBe(there + 1);
  });
});
