import { Redis } from 'ioredis';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { ConfigError, type Config } from './config';
import type { SettingName } from './settings';

const patienceMs = 5_000;
const oldestServer = 16;

/**
 * Connects once to everything the configuration names, before anything is built on it.
 * @throws ConfigError naming the variable when a service does not answer or refuses us, when PostgreSQL is older than 16, or when
 * the application's role could bypass row-level security (P-03)
 */
export async function checkServices(config: Config): Promise<void> {
  if (config.webRoot && !existsSync(join(config.webRoot, 'index.html')))
    throw new ConfigError('WEB_ROOT', 'this folder holds no index.html');
  await withDatabase('DATABASE_URL', config.databaseUrl, refuseBypass);
  if (config.directDatabaseUrl !== config.databaseUrl) await withDatabase('DIRECT_DATABASE_URL', config.directDatabaseUrl, refuseBypass);
  if (config.redisUrl) await checkRedis(config.redisUrl);
}

/**
 * The same for the role that migrates.
 * @throws ConfigError naming MIGRATION_DATABASE_URL
 */
export async function checkOwner(config: Config): Promise<void> {
  await withDatabase('MIGRATION_DATABASE_URL', config.migrationDatabaseUrl, async () => undefined);
}

async function withDatabase(
  setting: SettingName,
  url: string,
  check: (client: Client, setting: SettingName) => Promise<void>,
): Promise<void> {
  const client = clientFor(setting, url);
  client.on('error', () => undefined); // a connection lost between two statements fails the next one
  try {
    await client.connect();
    await refuseOldServer(client, setting);
    await check(client, setting);
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(setting, whyNot(error, client));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientFor(setting: SettingName, url: string): Client {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs });
  } catch {
    throw new ConfigError(setting, 'is not a URL that can be read; write / ? # % and @ inside a password as %2F %3F %23 %25 and %40');
  }
}

async function refuseOldServer(client: Client, setting: SettingName): Promise<void> {
  const { rows } = await client.query<{ major: number; server: string }>(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as server`,
  );
  const found = rows[0];
  if (found && found.major < oldestServer)
    throw new ConfigError(setting, `PostgreSQL ${oldestServer} or later is needed, found ${found.server}`);
}

/** Row-level security does not hold a superuser, a role with BYPASSRLS, or a table's owner; nor whoever may become one of them. */
async function refuseBypass(client: Client, setting: SettingName): Promise<void> {
  const { rows } = await client.query<{ role: string; via: string | null; table: string | null }>(`
    select current_user as role,
      (select rolname from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(oid, 'member') order by rolname = current_user desc limit 1) as via,
      (select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and pg_has_role(c.relowner, 'member') limit 1) as table`);
  const found = rows[0];
  if (found?.via) {
    const how =
      found.via === found.role ? 'is a superuser or has BYPASSRLS' : `may become ${found.via}, a superuser or a role with BYPASSRLS`;
    throw new ConfigError(setting, `the role ${found.role} ${how}: it could read past row-level security; use the application's role`);
  }
  if (found?.table) {
    throw new ConfigError(
      setting,
      `the role ${found.role} owns the table ${found.table}: it could read past row-level security; use the application's role`,
    );
  }
}

/** One line about a PostgreSQL that refused, without the password and without the URL. */
function whyNot(error: unknown, client: Client): string {
  const where = `${client.host}:${client.port}`;
  if (!(error instanceof DatabaseError)) return `no PostgreSQL answers at ${where} (${codeOf(error)})`;
  switch (error.code ?? '') {
    case '28P01':
    case '28000':
      return `${where} refuses the user ${client.user}: wrong user or password (${error.message})`;
    case '3D000':
      return `there is no database named ${client.database} at ${where}`;
    case '42501':
      return `the user ${client.user} may not use the database ${client.database} at ${where}`;
    default:
      return `PostgreSQL at ${where} refuses: ${error.message}`;
  }
}

async function checkRedis(url: string): Promise<void> {
  let redis: Redis;
  let lastError: unknown;
  try {
    // disconnectTimeout is a timer that outlives a refused connection and holds the process for as long.
    redis = new Redis(url, { lazyConnect: true, disconnectTimeout: 10, maxRetriesPerRequest: 0, retryStrategy: () => null });
  } catch {
    throw new ConfigError('REDIS_URL', 'is not a URL that can be read');
  }
  redis.on('error', (error) => (lastError = error));
  try {
    const late = pause(patienceMs, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer')));
    await Promise.race([redis.connect().then(() => redis.ping()), late]);
  } catch (error) {
    const { hostname, port } = new URL(url);
    const said = [lastError, error].map((each) => (each instanceof Error ? each.message : '')).join(' ');
    const where = `${hostname}:${port || 6379}`;
    throw new ConfigError(
      'REDIS_URL',
      /WRONGPASS|NOAUTH/.test(said) ? `${where} refuses the password` : `no Redis answers at ${where} (${codeOf(lastError ?? error)})`,
    );
  } finally {
    redis.disconnect();
  }
}

/** The code of a network error, also of one that was tried on several addresses, else its first line. */
function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message.split('\n')[0] ?? 'unknown';
}
