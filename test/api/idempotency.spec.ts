import type { Role } from '#domain';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { person, registration } from '../builders/registration';
import { document } from './contract';
import { House } from './house';
import matrix from './route-roles.json';
import { holderOf, routes } from './routes';
import { walk } from './walk';

const reviewed = matrix as Record<string, Role[] | 'everybody'>;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const outcome = ({ status, headers, body }: Response) => ({ status, location: headers.location, etag: headers.etag, body });
const casesNamed = async (familyName: string) =>
  Number((await house.sql<{ count: string }>('SELECT count(*) FROM member WHERE family_name = $1', [familyName]))[0]!.count);
const named = (familyName: string) => registration({ members: [person('one', { principal: true, familyName })] });

describe('P-41 the same request with the same key', () => {
  it('has the same status, Location and id, and makes one case', async () => {
    const caseworker = await house.as('oim-caseworker');
    const key = randomUUID();
    const first = await caseworker.post('/api/v1/cases', named('Onlyonce'), { key });
    const again = await caseworker.post('/api/v1/cases', named('Onlyonce'), { key });
    expect(first.status).toBe(201);
    expect(outcome(again)).toEqual(outcome(first));
    expect(await casesNamed('Onlyonce')).toBe(1);
  });

  it('is the same for a command: one entry in the history', async () => {
    const { path } = await walk(house, 'ready');
    const caseworker = await house.as('oim-caseworker');
    const key = randomUUID();
    const first = await caseworker.post(`${path}/flight-bookings`, {}, { key });
    expect(first.status).toBe(202);
    expect(outcome(await caseworker.post(`${path}/flight-bookings`, {}, { key }))).toEqual(outcome(first));
    const { body } = await caseworker.get(`${path}/history`);
    expect(body.entries.filter(({ kind }: { kind: string }) => kind === 'booking-requested')).toHaveLength(1);
  });

  it('with 50 twins at once makes one row', async () => {
    const caseworker = await house.as('oim-caseworker');
    const key = randomUUID();
    const twins = await Promise.all(Array.from({ length: 50 }, () => caseworker.post('/api/v1/cases', named('Fiftytwins'), { key })));
    const made = twins.filter(({ status }) => status === 201);
    const others = twins.filter(({ status }) => status !== 201).map(({ status, body }) => [status, body.code]);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(others.filter(([status, code]) => status !== 409 || code !== 'still-running')).toEqual([]);
    expect(await casesNamed('Fiftytwins')).toBe(1);

    const afterwards = await caseworker.post('/api/v1/cases', named('Fiftytwins'), { key });
    expect(outcome(afterwards)).toEqual(outcome(made[0]!));
  });

  it('but another body is refused, and nothing is made', async () => {
    const caseworker = await house.as('oim-caseworker');
    const key = randomUUID();
    await caseworker.post('/api/v1/cases', named('Firstbody'), { key });
    const { status, body } = await caseworker.post('/api/v1/cases', named('Otherbody'), { key });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'idempotency-key-reused' });
    expect(await casesNamed('Otherbody')).toBe(0);
  });

  it('but by another person or on another case is another request', async () => {
    const key = randomUUID();
    const [one, other] = [await walk(house, 'registered'), await walk(house, 'registered')];
    const answers = await Promise.all([
      (await house.as('oim-caseworker')).post('/api/v1/cases', registration(), { key }),
      (await house.as('oim-supervisor')).post('/api/v1/cases', registration(), { key }),
      (await house.as('oim-caseworker')).post(`${one.path}/withdrawal`, { reason: 'family' }, { key }),
      (await house.as('oim-caseworker')).post(`${other.path}/withdrawal`, { reason: 'family' }, { key }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(4);
  });

  it('after a refusal is tried anew: only successes are kept', async () => {
    const { path } = await walk(house, 'registered');
    const caseworker = await house.as('oim-caseworker');
    const key = randomUUID();
    expect((await caseworker.post(`${path}/admission`, {}, { key })).status).toBe(409);
    await caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
    expect((await caseworker.post(`${path}/admission`, {}, { key })).status).toBe(201);
  });

  it('is answered under today’s rights', async () => {
    const account = await house.account('rabat', 'oim-caseworker');
    const caseworker = await house.signIn(account);
    const key = randomUUID();
    await caseworker.post('/api/v1/cases', registration(), { key });

    await house.sql('UPDATE staff_account SET office_id = $2 WHERE id = $1', [account.id, house.organisation.offices.tangier]);
    expect(await caseworker.post('/api/v1/cases', registration(), { key })).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await house.sql(`UPDATE staff_account SET roles = '{medical-officer}' WHERE id = $1`, [account.id]);
    expect(await caseworker.post('/api/v1/cases', registration(), { key })).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });

  it('keeps no body', async () => {
    const caseworker = await house.as('oim-caseworker');
    await caseworker.post('/api/v1/cases', named('Canaryname'));
    const [row] = await house.sql<{ found: string }>(`SELECT count(*) AS found FROM idempotency_key k WHERE k::text LIKE '%Canaryname%'`);
    expect(row!.found).toBe('0');
  });
});

describe('a key', () => {
  const creating = routes.filter(({ method, name }) => method === 'POST' && !/v1\/sessions|similar-people/.test(name));

  it('is documented by every POST that makes or commands', () => {
    const documented = Object.entries(document.paths).filter(([, { post }]) =>
      post?.parameters?.some(({ name }) => name === 'Idempotency-Key'),
    );
    expect(creating.map(({ name }) => name)).toEqual(documented.map(([path]) => `POST ${path}`));
  });

  it.each(creating)('is missing: $name', async (route) => {
    const { path, body, version } = route;
    const caller = await house.as(holderOf(reviewed, route));
    for (const key of [undefined, 'short', 'with spaces in it', 'x'.repeat(101)]) {
      const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
      const response = await caller.send('POST', path, body, { key: null, version, headers });
      expect([response.status, response.body.code]).toEqual([400, 'idempotency-key-missing']);
    }
  });
});
