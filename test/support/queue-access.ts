import { Redis } from 'ioredis';
import { rowsOf } from './casework';
import type { TestDatabase } from './database';

let own: { user: string; admin: string } | undefined;

/**
 * An empty queue of this spec file's own. On PostgreSQL it lies in the spec's database; on Redis, which all Jest workers share,
 * in a database and under a user of its own. Call it before the worker starts.
 */
export async function freshQueue(): Promise<void> {
  const given = process.env.REDIS_URL;
  if (!given) return;
  const admin = new URL(given);
  admin.pathname = `/${process.env.JEST_WORKER_ID}`;
  own = { user: `spec${process.env.JEST_WORKER_ID}`, admin: admin.href };
  await asAdmin((redis) => redis.flushdb());
  await allow('+@all');
  const mine = new URL(admin.href);
  Object.assign(mine, { username: own.user, password: 'spec' });
  process.env.REDIS_URL = mine.href;
}

/** From now on the queue takes jobs, or refuses them, though it answers everything else. */
export async function queueTakesJobs(database: TestDatabase, takes: boolean): Promise<void> {
  if (own) return allow(takes ? '+@all' : '-@write', takes ? '+@scripting' : '-@scripting');
  const right = 'INSERT ON ALL TABLES IN SCHEMA bullmq';
  await rowsOf(database.ownerUrl, takes ? `GRANT ${right} TO iyab_app` : `REVOKE ${right} FROM iyab_app`);
}

async function allow(...rights: string[]): Promise<void> {
  await asAdmin((redis) => redis.call('ACL', 'SETUSER', own!.user, 'on', '>spec', '~*', '&*', ...rights));
}

async function asAdmin(work: (redis: Redis) => Promise<unknown>): Promise<void> {
  const redis = new Redis(own!.admin);
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}
