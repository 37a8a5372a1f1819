import type { Config } from '#platform/config';
import { createRolesAndDatabase, startCluster } from '#platform/embedded-postgres';
import { stage } from './stages';

export interface Embedded {
  /** The settings that lead to it. */
  env: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string };
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL with both roles and the database `iyab`.
 * @throws FolderInUse when another copy runs on the data folder
 * @throws ConfigError naming IYAB_DATA_DIR
 */
export async function startEmbedded(config: Config): Promise<Embedded> {
  const cluster = await stage('Starting PostgreSQL', () => startCluster(config.dataDir, [], { url: config.publicUrl }));
  if (cluster.folder !== config.dataDir) {
    console.log(`The user that PostgreSQL runs as cannot reach ${config.dataDir}: the data is kept in ${cluster.folder}`);
  }
  const { ownerUrl, appUrl } = await createRolesAndDatabase(cluster, 'iyab');
  return { env: { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl }, stop: cluster.stop };
}
