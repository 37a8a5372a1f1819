import { namedQueries } from '#platform/named-query';
import { Client } from 'pg';
import '../../apps/api/src/api.module';
import '../../apps/worker/src/worker.module';
import { rowsOf } from '../support/casework';
import { crowdedCases, fillWithACrowd } from '../support/crowd';
import { freshDatabase, type TestDatabase } from '../support/database';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** Rows from which on reading a whole table is a fault. */
const big = 5000;

/** Statements that read a whole table on purpose; each says why. */
const whole: Record<string, string[]> = {
  'outbox-forget': ['outbox'], // once an hour, by the worker: what was sent a week ago
};

let database: TestDatabase;
let asApp: Client;
let bigTables: string[];

beforeAll(async () => {
  database = await freshDatabase();
  await fillWithACrowd(database.superUrl);
  asApp = new Client({ connectionString: database.appUrl });
  await asApp.connect();
  await asApp.query(inAnOrganisation);
  const rows = await rowsOf<{ name: string }>(
    database.superUrl,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples > ${big} ORDER BY 1`,
  );
  bigTables = rows.map(({ name }) => name);
}, 60_000);
afterAll(() => asApp.end());

async function explained(text: string, client = asApp): Promise<Plan> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`);
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}

/** As in a request: without a context the planner knows that nothing is found. */
const inAnOrganisation = `SELECT set_config('iyab.scope', 'organisation', false), set_config('iyab.organisation', id::text, false) FROM organisation LIMIT 1`;

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const readWhole = (plan: Plan) =>
  nodes(plan).flatMap((node) =>
    node['Node Type'] === 'Seq Scan' && bigTables.includes(node['Relation Name'] ?? '') ? [node['Relation Name']!] : [],
  );

describe('named queries, as the application, on a crowd', () => {
  it('the crowd is one: every table with rows of a case is big', async () => {
    expect(crowdedCases).toBeGreaterThanOrEqual(30_000);
    const withCase = await rowsOf<{ name: string }>(
      database.superUrl,
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'case_id' WHERE c.relkind = 'r'`,
    );
    expect(bigTables).toEqual(expect.arrayContaining(withCase.map(({ name }) => name)));
  });

  it('a scan of a whole table would be seen', async () => {
    expect(readWhole(await explained('SELECT id FROM member WHERE given_names = $1'))).toContain('member');
  });

  it('none reads a big table from end to end', async () => {
    const queries = namedQueries();
    expect(queries.length).toBeGreaterThan(50);
    const faults: Record<string, string[]> = {};
    for (const { name, text } of queries) {
      const read = readWhole(await explained(text));
      if (read.length) faults[name] = read;
    }
    expect(faults).toEqual(whole);
  });

  it.each([
    ['similar_people', { wanted: 'text', most: 'integer' }],
    ['waiting_bookings', { older_than: 'interval', most: 'integer' }],
    ['liaison_permit_batches', { wanted: 'uuid', before: 'uuid', most: 'integer' }],
    ['liaison_permit_lines', { wanted: 'uuid' }],
  ])('nor does the function %s, which runs as its owner', async (name, parameters) => {
    const [body] = await rowsOf<{ source: string; settings: string[] }>(
      database.superUrl,
      'SELECT prosrc AS source, proconfig AS settings FROM pg_proc WHERE proname = $1',
      [name],
    );
    const text = Object.entries(parameters).reduce(
      (source, [parameter, type], at) => source.replace(new RegExp(`\\b${parameter}\\b`, 'g'), `$${at + 1}::${type}`),
      body!.source,
    );
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(inAnOrganisation);
    for (const setting of body!.settings) await owner.query(`SET ${setting.replace('=', ' TO ')}`);
    try {
      expect(readWhole(await explained(text, owner))).toEqual([]);
    } finally {
      await owner.end();
    }
  });
});
