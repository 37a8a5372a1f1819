import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

export interface Migration {
  /** The owner of the schema: never the application's role. */
  url: string;
  appRole: string;
  migrations: DataSourceOptions['migrations'];
  grants: Record<string, string>;
  functionGrants: readonly string[];
}

/** Brings the schema to the newest version, ours and the queue's, and grants the application's role what the table of grants says. One at a time. */
export async function migrate({ url, appRole, migrations, grants, functionGrants }: Migration): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('iyab-migrate'))`);
    const source = await new DataSource({ type: 'postgres', url, migrations, migrationsTransactionMode: 'each' }).initialize();
    const done = await source.runMigrations().finally(() => source.destroy());
    await runMigrations(client as never);
    await grant(client, client.escapeIdentifier(appRole), grants, functionGrants);
    return done.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function grant(client: Client, role: string, tables: Record<string, string>, functions: readonly string[]): Promise<void> {
  const statements = [
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    ...Object.entries(tables).flatMap(([table, rights]) => [
      `REVOKE ALL ON ${table} FROM ${role}`,
      `GRANT ${rights} ON ${table} TO ${role}`,
    ]),
    ...functions.flatMap((name) => [`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`, `GRANT EXECUTE ON FUNCTION ${name} TO ${role}`]),
    `GRANT USAGE ON SCHEMA bullmq TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${role}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO ${role}`,
  ];
  await client.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
}
