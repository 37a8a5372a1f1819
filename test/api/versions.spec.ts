import { House } from './house';
import { routes, type Route } from './routes';
import { confirmation, page, walk, type Walked } from './walk';
import type { Caller } from './caller';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Something that an edit may rest on, already at its second version, so that its first is a version that somebody has seen. */
interface Edited {
  caller: Caller;
  path: string;
  body: object;
  /** All that the edit could change. */
  state(): Promise<unknown>;
}

const everythingOf = async ({ path }: Walked) => {
  const { body } = await (await house.as('oim-supervisor')).get(`${path}/history?limit=100`);
  return { page: await page(house, path), history: body as unknown, contingent: await contingent() };
};
const contingent = async () => (await (await house.as('oim-supervisor')).get('/api/v1/contingent')).body as unknown;

async function booking(command: 'confirmation' | 'cancellation', body: (walked: Walked) => object): Promise<Edited> {
  const walked = await walk(house, 'placing');
  return {
    caller: await house.as('movement-officer'),
    path: `${walked.path}/flight-bookings/${walked.bookingId}/${command}`,
    body: body(walked),
    state: () => everythingOf(walked),
  };
}

const edits: Record<string, () => Promise<Edited>> = {
  'PATCH /api/v1/cases/{id}/members/{memberId}': async () => {
    const walked = await walk(house, 'registered');
    const caller = await house.as('oim-caseworker');
    const path = `${walked.path}/members/${walked.memberIds[0]}`;
    expect((await caller.patch(path, { givenNames: 'Awa' }, 1)).status).toBe(200);
    return { caller, path, body: { familyName: 'Wattara' }, state: () => everythingOf(walked) };
  },
  'PUT /api/v1/cases/{id}/contact': async () => {
    const walked = await walk(house, 'registered');
    const caller = await house.as('oim-caseworker');
    const path = `${walked.path}/contact`;
    const contact = { phone: '+212600000001', mayCall: true, mayLeaveMessage: true, otherContact: null, callTimes: [] };
    expect((await caller.send('PUT', path, contact, { key: null, version: 1 })).status).toBe(200);
    return { caller, path, body: { ...contact, mayCall: false }, state: () => everythingOf(walked) };
  },
  'PATCH /api/v1/staff/{id}': async () => {
    const { id } = await house.account('rabat', 'oim-caseworker');
    const caller = await house.as('administrator');
    const path = `/api/v1/staff/${id}`;
    expect((await caller.patch(path, { roles: ['oim-supervisor'] }, 1)).status).toBe(200);
    const state = async () => (await caller.get('/api/v1/staff')).body.items.find((person: { id: string }) => person.id === id) as unknown;
    return { caller, path, body: { disabled: true }, state };
  },
  'POST /api/v1/cases/{id}/flight-bookings/{bookingId}/confirmation': () =>
    booking('confirmation', ({ memberIds }) => confirmation(memberIds)),
  'POST /api/v1/cases/{id}/flight-bookings/{bookingId}/cancellation': () => booking('cancellation', () => ({ reason: 'flight-changed' })),
};

const versioned = routes.filter(({ version }) => version !== undefined);

/** A PATCH or PUT knows no Idempotency-Key; each POST here has one of its own, so that none is answered from an earlier one. */
const send = ({ method }: Route, { caller, path, body }: Edited, version?: number) =>
  caller.send(method, path, body, { version, ...(method !== 'POST' && { key: null }) });

describe('P-36 an edit names the version that it rests on', () => {
  it('in these operations and in no other', () => {
    expect(versioned.map(({ name }) => name).sort()).toEqual(Object.keys(edits).sort());
  });

  it.each(versioned)('$name: without one, or with another than the last, nothing is changed', async (route) => {
    const edited = await edits[route.name]!();
    const before = await edited.state();
    expect(before).toBeDefined();

    expect(await send(route, edited)).toMatchObject({ status: 428, body: { code: 'version-missing' } });
    expect(await edited.state()).toEqual(before);

    for (const stale of [1, 3]) {
      const refusal = { code: 'version-stale', params: { version: 2 } };
      expect(await send(route, edited, stale)).toMatchObject({ status: 412, body: refusal });
      expect(await edited.state()).toEqual(before);
    }

    const done = await send(route, edited, 2);
    expect(done).toMatchObject({ status: route.method === 'POST' ? 201 : 200, body: { version: 3 } });
    expect(done.headers.etag).toBe('"3"');
    expect(await edited.state()).not.toEqual(before);
  });
});
