import type { Role } from '#domain';
import { House } from './house';
import matrix from './route-roles.json';
import { caseRoutes, holderOf, on, unknownId } from './routes';
import { walk } from './walk';

const reviewed = matrix as Record<string, Role[] | 'everybody'>;

let house: House;
let foreign: { [owner: string]: string };
beforeAll(async () => {
  house = await House.open();
  foreign = {
    'another organisation': (await walk(await house.neighbour(), 'placing')).caseId,
    'another office': await house.registered(undefined, 'tangier'),
  };
});
afterAll(() => house.close());

/** A problem without what is different in every request. */
const plain = ({ correlationId: _each, ...rest }: Record<string, unknown>) => rest;

const rowsOf = (caseId: string) =>
  house.sql(
    'SELECT to_jsonb(c) AS row, (SELECT count(*) FROM case_history h WHERE h.case_id = c.id) AS changes FROM return_case c WHERE c.id = $1',
    [caseId],
  );

describe('P-01 a case out of reach', () => {
  it('has every route of a case tried', () => {
    expect(caseRoutes.length).toBeGreaterThanOrEqual(12);
  });

  it.each(caseRoutes)('of another organisation answers $name as an unknown id does', async (route) => {
    const caseId = foreign['another organisation']!;
    const caller = await house.as(holderOf(reviewed, route));
    const ask = ({ method, path, body, version }: typeof route) => caller.send(method, path, body, { version });
    const before = await rowsOf(caseId);
    const [theirs, unknown] = [await ask(on(route, caseId)), await ask(on(route, unknownId))];
    expect(theirs.status).toBe(404);
    expect(plain(theirs.body)).toEqual(plain(unknown.body));
    expect(Object.keys(theirs.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
    expect(await rowsOf(caseId)).toEqual(before);
  });

  it.each(caseRoutes.filter((route) => holderOf(reviewed, route) === 'oim-caseworker'))(
    'of another office answers $name alike',
    async (route) => {
      const caseId = foreign['another office']!;
      const caller = await house.as('oim-caseworker');
      const ask = ({ method, path, body, version }: typeof route) => caller.send(method, path, body, { version });
      const before = await rowsOf(caseId);
      const [theirs, unknown] = [await ask(on(route, caseId)), await ask(on(route, unknownId))];
      expect(theirs.status).toBe(404);
      expect(plain(theirs.body)).toEqual(plain(unknown.body));
      expect(await rowsOf(caseId)).toEqual(before);
    },
  );

  it('of another office is read by those whose reach is the organisation', async () => {
    const { status } = await (await house.as('oim-supervisor')).get(`/api/v1/cases/${foreign['another office']}`);
    expect(status).toBe(200);
  });

  it('lends its members and bookings to no case in reach', async () => {
    const mine = await walk(house, 'placing');
    const theirs = await walk(await house.neighbour(), 'placing');
    const [caseworker, movement] = [await house.as('oim-caseworker'), await house.as('movement-officer')];
    const answers = [
      await caseworker.patch(`${mine.path}/members/${theirs.memberIds[0]}`, { familyName: 'Kaba' }, 1),
      await movement.post(`${mine.path}/flight-bookings/${theirs.bookingId}/cancellation`, { reason: 'flight-changed' }, { version: 2 }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'not-found'],
      [409, 'booking-missing'],
    ]);
  });

  it('is in no list, queue or search', async () => {
    const caller = await house.as('oim-supervisor');
    const neighbour = await house.neighbour();
    const { path } = await walk(neighbour, 'registered');
    const { number } = (await (await neighbour.as('oim-supervisor')).get(path)).body;
    const lists = [
      await caller.get('/api/v1/cases?limit=100'),
      await caller.get('/api/v1/work-queue?limit=100'),
      await caller.get(`/api/v1/cases?number=${number}`),
    ];
    for (const { text } of lists) expect(text).not.toContain(number);
  });
});
