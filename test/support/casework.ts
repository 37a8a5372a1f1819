import { CaseworkModule } from '#casework/casework.module';
import { DatabaseModule } from '#platform/database.module';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import type { TestDatabase } from './database';

/** The services on a database, without a door. `poolSize`: connections; the configuration's own number otherwise. */
export async function startCasework({ appUrl }: TestDatabase, poolSize?: number): Promise<TestingModule> {
  Object.assign(process.env, { DATABASE_URL: appUrl, DIRECT_DATABASE_URL: appUrl });
  if (poolSize) process.env.POOL_SIZE = String(poolSize);
  const module = await Test.createTestingModule({ imports: [DatabaseModule, CaseworkModule] }).compile();
  await module.init();
  return module;
}

/** A connection of its own, closed after the work. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One statement on a connection of its own: its rows. */
export function rowsOf<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return connected(url, async (client) => (await client.query<Row>(text, values)).rows);
}
