import { createRolesAndDatabase, startCluster } from '#platform/embedded-postgres';
import { migrate } from '#platform/migrate';
import { PlainError } from '#platform/shutdown';
import { join } from 'node:path';
import { Client } from 'pg';
import { functionGrants, grants, migrations } from '../../migrations';
import type { Belongings } from './belongings';
import { ourCases } from './ids';
import { benchOrganisation } from './staff';

export interface BenchDatabase {
  /** As the product's own role. */
  appUrl: string;
  /** As the role that owns the tables: the bare database is measured without row-level security in its way. */
  ownerUrl: string;
  /** Cases of the bench that are there already. */
  cases: number;
}

/**
 * The database of DATABASE_URL and MIGRATION_DATABASE_URL when they are given, else one of our own below `folder`, with PostgreSQL's
 * defaults and fsync on as in the product. Brought to the newest schema.
 * @throws PlainError when the database given holds anything that the bench did not make; it is left as it is
 */
export async function openDatabase(folder: string, belongings: Belongings): Promise<BenchDatabase> {
  const urls = givenUrls() ?? (await ownDatabase(folder, belongings));
  const cases = await countOurs(urls.ownerUrl);
  await migrate({ url: urls.ownerUrl, appRole: decodeURIComponent(new URL(urls.appUrl).username), migrations, grants, functionGrants });
  return { ...urls, cases };
}

function givenUrls(): { appUrl: string; ownerUrl: string } | undefined {
  const { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl } = process.env;
  if (!appUrl && !ownerUrl) return undefined;
  if (!appUrl || !ownerUrl) throw new PlainError('give DATABASE_URL and MIGRATION_DATABASE_URL both, or neither');
  return { appUrl, ownerUrl };
}

async function ownDatabase(folder: string, belongings: Belongings): Promise<{ appUrl: string; ownerUrl: string }> {
  const starting = startCluster(join(folder, 'data'));
  belongings.add(async () => (await starting.catch(() => undefined))?.stop()); // also while it is still starting
  return createRolesAndDatabase(await starting, 'iyab_bench');
}

/** Looks before anything is changed. */
async function countOurs(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: found } = await client.query<{ table: string | null }>(`SELECT to_regclass('public.return_case')::text AS table`);
    if (!found[0]?.table) return 0;
    const { rows } = await client.query<{ ours: number; others: number }>(
      `SELECT (SELECT count(*) FROM return_case WHERE id::text LIKE $1)::integer AS ours,
        ((SELECT count(*) FROM return_case WHERE id::text NOT LIKE $1) + (SELECT count(*) FROM organisation WHERE code <> $2))::integer AS others`,
      [`${ourCases}%`, benchOrganisation],
    );
    if (rows[0]!.others)
      throw new PlainError('the database of MIGRATION_DATABASE_URL holds cases or staff that the bench did not make: give it an empty one');
    return rows[0]!.ours;
  } finally {
    await client.end();
  }
}
