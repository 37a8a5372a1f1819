import { readConfig } from '#platform/config';
import { migrate } from '#platform/migrate';
import { checkOwner, checkServices } from '#platform/reachable';
import { Command } from 'commander';
import { functionGrants, grants, migrations } from '../../../migrations';

/** `iyab migrate`: one shot, as the owner of the schema; the application only ever runs as its own role. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database of MIGRATION_DATABASE_URL to the newest schema and grant the role of DATABASE_URL its rights')
    .action(async () => {
      const config = readConfig();
      await checkOwner(config);
      const appRole = decodeURIComponent(new URL(config.databaseUrl).username);
      const done = await migrate({ url: config.migrationDatabaseUrl, appRole, migrations, grants, functionGrants });
      await checkServices(config);
      console.log(done.length ? done.join('\n') : 'nothing to do');
    });
}
