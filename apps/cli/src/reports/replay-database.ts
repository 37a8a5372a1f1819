import { createRolesAndDatabase, startCluster } from '#platform/embedded-postgres';
import { migrate } from '#platform/migrate';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionGrants, grants, migrations } from '../../../../migrations';

/** Of every folder that a replay makes, and removes again at its end. */
export const replayFolderPrefix = 'iyab-replay-';

/** The database's name in its cluster. */
export const replayDatabase = 'iyab_replay';

/** Nothing here is worth keeping after a crash. The same few statements come again and again: planned once a connection, and never compiled. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
};

/** A PostgreSQL of its own for as long as `work` lasts: a replay never comes near a database that holds people. */
export async function withReplayDatabase<T>(work: (appUrl: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), replayFolderPrefix));
  await chmod(folder, 0o711); // the user that PostgreSQL runs as passes through
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const cluster = await startCluster(folder, flags);
  try {
    const { ownerUrl, appUrl } = await createRolesAndDatabase(cluster, replayDatabase);
    await migrate({ url: ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username), migrations, grants, functionGrants });
    return await work(appUrl);
  } finally {
    await cluster.stop();
    await rm(cluster.folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
