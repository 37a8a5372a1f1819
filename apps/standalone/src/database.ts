import type { Config } from '#platform/config';
import { migrate } from '#platform/migrate';
import { checkOwner, checkServices } from '#platform/reachable';
import { functionGrants, grants, migrations } from '../../../migrations';
import { stage } from './stages';

/**
 * Brings the database to the newest schema, and makes sure that the application's role can use it but not see past row-level security.
 * @throws ConfigError naming what is wrong
 */
export async function prepareDatabase(config: Config): Promise<void> {
  await checkOwner(config);
  await checkServices(config);
  const appRole = decodeURIComponent(new URL(config.databaseUrl).username);
  const done = await stage('Bringing the database up to date', () =>
    migrate({ url: config.migrationDatabaseUrl, appRole, migrations, grants, functionGrants }),
  );
  if (done.length) await checkServices(config); // there are new tables, and their owner is to be another role
}
