import { createRolesAndDatabase, startCluster, type Cluster } from '#platform/embedded-postgres';
import { migrate } from '#platform/migrate';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { functionGrants, grants, migrations } from '../../migrations';
import { folderPrefix, reapLeftClusters } from './left-clusters';
import { startRedis, type RedisServer } from './redis';

/** What the run started and the teardown stops. */
export interface TestServers {
  folder: string;
  cluster?: Cluster;
  redis?: RedisServer;
}

declare global {
  var testServers: TestServers | undefined;
}

/** Speed over safety: the cluster is thrown away after the run. The chaos drill and the bench keep fsync on. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * One PostgreSQL for the whole run, with both roles and the migrated template database; with `TEST_REDIS=1` also a redis-server.
 * Leaves TEST_PG_SUPER_URL, TEST_PG_OWNER_URL, TEST_PG_APP_URL (of the template) and REDIS_URL to the Jest workers.
 */
export default async function setUp(): Promise<void> {
  reapLeftClusters();
  delete process.env.REDIS_URL;
  const servers: TestServers = { folder: mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`)) };
  globalThis.testServers = servers;

  const cluster = await startCluster(servers.folder, flags);
  servers.cluster = cluster;
  const { ownerUrl, appUrl } = await createRolesAndDatabase(cluster, 'iyab_template');
  await migrate({ url: ownerUrl, appRole: new URL(appUrl).username, migrations, grants, functionGrants });
  await closeTemplate(cluster.superUrl);
  Object.assign(process.env, { TEST_PG_SUPER_URL: cluster.superUrl, TEST_PG_OWNER_URL: ownerUrl, TEST_PG_APP_URL: appUrl });

  if (process.env.TEST_REDIS === '1') {
    servers.redis = await startRedis();
    process.env.REDIS_URL = servers.redis.url;
  }
}

/** A database with a connection on it can't be copied: from here on nobody may connect to the template. */
async function closeTemplate(superUrl: string): Promise<void> {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  await client.query('alter database iyab_template with is_template true allow_connections false');
  await client.end();
}
