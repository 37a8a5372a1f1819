import { migrate } from '#platform/migrate';
import { DataSource } from 'typeorm';
import { functionGrants, grants, migrations } from '../../migrations';
import { rowsOf } from '../support/casework';
import { emptyDatabase, type TestDatabase } from '../support/database';

/** Everything that the catalog knows of our schema, in words: two equal lists are two equal schemas. */
const schema = `
  SELECT 'table ' || c.relname || ' security ' || c.relrowsecurity || ' forced ' || c.relforcerowsecurity || ' owner ' || c.relowner::regrole AS line
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'S', 'v')
  UNION ALL SELECT 'column ' || a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' not null ' || a.attnotnull
      || ' identity ' || a.attidentity::text || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
      || ' at ' || row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) -- a column taken back leaves its number behind
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT 'constraint ' || k.conrelid::regclass || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
    FROM pg_constraint k WHERE k.connamespace = 'public'::regnamespace AND k.conrelid <> 0
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || roles::text || ' ' || cmd || ' ' || coalesce(qual, '-') || ' ' || coalesce(with_check, '-')
    FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT 'extension ' || extname FROM pg_extension
  ORDER BY 1`;

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await emptyDatabase();
  source = await new DataSource({ type: 'postgres', url: database.ownerUrl, migrations, migrationsTransactionMode: 'each' }).initialize();
});
afterAll(() => source.destroy());

const described = async () => (await rowsOf<{ line: string }>(database.ownerUrl, schema)).map(({ line }) => line);

const up = () => migrate({ url: database.ownerUrl, appRole: new URL(database.appUrl).username, migrations, grants, functionGrants });

async function undoAll(): Promise<void> {
  for (let left = migrations.length; left > 0; left--) await source.undoLastMigration();
}

const rights = () =>
  rowsOf<object>(
    database.ownerUrl,
    `SELECT table_name, column_name, privilege_type FROM information_schema.column_privileges WHERE grantee = 'iyab_app' AND table_schema = 'public' ORDER BY 1, 2, 3`,
  );

describe('migrations', () => {
  it('lead from nothing to the newest schema, again from each step back, and back to nothing', async () => {
    const nothing = await described();
    expect(await up()).toHaveLength(migrations.length);
    const newest = await described();
    const granted = await rights();
    expect(newest.length).toBeGreaterThan(200);

    const steps = [newest];
    for (let back = 1; back <= migrations.length; back++) {
      await source.undoLastMigration();
      steps.push(await described());
    }
    expect(new Set(steps.map((step) => step.join('\n'))).size).toBe(steps.length); // each way back takes something away
    expect(steps.at(-1)!.filter((line) => !/ migrations|"?migrations/.test(line))).toEqual(nothing);

    for (let back = 1; back <= migrations.length; back++) {
      await up();
      expect(await described()).toEqual(newest);
      for (let step = 1; step <= back; step++) await source.undoLastMigration();
      expect(await described()).toEqual(steps[back]);
    }

    await up();
    expect(await described()).toEqual(newest);
    expect(await rights()).toEqual(granted);
  }, 120_000); // each step is gone back to and come from again: it grows with their square

  it('are done once', async () => {
    await up();
    expect(await up()).toEqual([]);
  });

  it('of two at once one waits, and finds nothing left to do', async () => {
    await undoAll();
    const done = await Promise.all([up(), up()]);
    expect(done.map(({ length }) => length).sort()).toEqual([0, migrations.length]);
  });

  it('take the sequences of case numbers along on the way back', async () => {
    await up();
    await rowsOf(database.ownerUrl, 'SELECT next_case_sequence(2026)');
    const sequences = `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' AND sequencename LIKE 'case_number%'`;
    expect(await rowsOf(database.ownerUrl, sequences)).toEqual([{ name: 'case_number_2026' }]);
    await undoAll();
    expect(await rowsOf(database.ownerUrl, sequences)).toEqual([]);
  });
});
