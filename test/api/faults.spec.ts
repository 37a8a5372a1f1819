import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database';
import { House } from './house';
import { page, walk } from './walk';

let database: TestDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await House.open(database);
});
afterAll(() => house.close());

const internals = /select|insert|update |\brelation\b|column|postgres|typeorm|node_modules|\.ts|\.js|at \w+ \(|ECONN|password/i;

/** Beside the spec's database, so that cutting off its connections spares this one. */
async function asSuper<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(database.superUrl);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const name = () => new URL(database.appUrl).pathname.slice(1);
const cutOff = (client: Client) => client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name()]);

describe('P-17 a problem shows no internals', () => {
  it('when the database dies in the middle of a request: 503, nothing done, and the API recovers', async () => {
    const { caseId, path } = await walk(house, 'registered');
    const caseworker = await house.as('oim-caseworker');
    const holder = new Client({ connectionString: database.ownerUrl });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT id FROM return_case WHERE id = $1 FOR UPDATE', [caseId]);

    const pending = caseworker.post(`${path}/withdrawal`, { reason: 'family' });
    await asSuper(async (client) => {
      for (;;) {
        const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`, [name()]);
        if (rowCount) break;
      }
      await cutOff(client);
    });
    const { status, headers, body, text } = await pending;

    expect(status).toBe(503);
    expect(headers).toMatchObject({ 'content-type': expect.stringContaining('application/problem+json'), 'retry-after': '5' });
    expect(body).toEqual({
      ...{ type: 'urn:iyab:temporarily-unavailable', code: 'temporarily-unavailable', title: 'temporarily unavailable', status: 503 },
      ...{ params: { dependency: 'database' }, correlationId: headers['x-request-id'] },
    });
    expect(text).not.toMatch(internals);
    await holder.end().catch(() => undefined);

    const { standing } = await page(house, path);
    expect(standing.step).toBe('registered');
    expect((await caseworker.post(`${path}/withdrawal`, { reason: 'family' })).status).toBe(201);
  });

  it('while the database is away: every route says so, ready says so, live does not', async () => {
    const caseworker = await house.as('oim-caseworker');
    await asSuper(async (client) => {
      await client.query(`ALTER DATABASE ${name()} CONNECTION LIMIT 0`);
      await cutOff(client);
      try {
        const answers = [
          await caseworker.get('/api/v1/cases'),
          await house.nobody.get('/api/v1/public/annual-beneficiaries'),
          await caseworker.get('/annual-beneficiaries'),
        ];
        for (const { status, body, text } of answers) {
          expect([status, body.code]).toEqual([503, 'temporarily-unavailable']);
          expect(text).not.toMatch(internals);
        }
        expect(await house.nobody.get('/health/ready')).toMatchObject({ status: 503, body: { details: { database: { status: 'down' } } } });
        expect(await house.nobody.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
      } finally {
        await client.query(`ALTER DATABASE ${name()} CONNECTION LIMIT -1`);
      }
    });
    expect((await caseworker.get('/api/v1/cases')).status).toBe(200);
    expect((await house.nobody.get('/health/ready')).status).toBe(200);
  });

  it('when the fault is our own: 500 with the id under which the log knows it', async () => {
    const { path } = await walk(house, 'registered');
    const caseworker = await house.as('oim-caseworker');
    await house.sql('ALTER TABLE case_history RENAME TO case_history_away');
    try {
      const { status, headers, body, text } = await caseworker.post(`${path}/withdrawal`, { reason: 'family' });
      expect([status, body.code, body.correlationId]).toEqual([500, 'unexpected-error', headers['x-request-id']]);
      expect(text).not.toMatch(internals);
    } finally {
      await house.sql('ALTER TABLE case_history_away RENAME TO case_history');
    }
    expect((await page(house, path)).standing.step).toBe('registered');
  });

  it.each([
    ['an unknown address', 'GET', '/api/v1/nothing', 404, 'not-found'],
    ['an unknown address below a known one', 'GET', '/api/v1/cases/0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01/diary', 404, 'not-found'],
    ['a method that the address has not', 'DELETE', '/api/v1/cases', 404, 'not-found'],
    ['an address that is none', 'GET', '/api/v1/%', 400, 'invalid-input'],
    ['an unknown address outside the API', 'GET', '/nothing', 404, 'not-found'],
  ])('of %s', async (_what, method, path, status, code) => {
    const { status: answered, headers, body, text } = await (await house.as('oim-caseworker')).send(method, path, undefined, { key: null });
    expect({ status: answered, code: body.code, type: body.type }).toEqual({ status, code, type: `urn:iyab:${code}` });
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.correlationId).toBeTruthy();
    expect(text).not.toContain(path);
  });
});

describe('every answer', () => {
  it.each(['/api/v1/cases', '/api/v1/nothing', '/annual-beneficiaries', '/health/live'])(
    'of %s is kept from frames, sniffing and foreign scripts',
    async (path) => {
      const { headers } = await (await house.as('oim-caseworker')).get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-request-id': expect.any(String),
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe-inline/);
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('with a person in it is kept by no cache', async () => {
    expect((await (await house.as('oim-caseworker')).get('/api/v1/cases')).headers['cache-control']).toBe('no-store');
  });
});
