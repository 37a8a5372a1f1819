import { createRolesAndDatabase, startCluster } from '#platform/embedded-postgres';
import { migrate } from '#platform/migrate';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionGrants, grants, migrations } from '../../../../migrations';

/** Nothing here is worth keeping after a crash. */
const flags = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** A PostgreSQL of its own for as long as `work` lasts: a replay never comes near a database that holds people. */
export async function withReplayDatabase<T>(work: (appUrl: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'iyab-replay-'));
  const cluster = await startCluster(folder, flags);
  try {
    const { ownerUrl, appUrl } = await createRolesAndDatabase(cluster, 'iyab_replay');
    await migrate({ url: ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username), migrations, grants, functionGrants });
    return await work(appUrl);
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
