import { Client } from 'pg';

/** The three ways into one database: as the application, as the owner of the schema, as the superuser. */
export interface TestDatabase {
  appUrl: string;
  ownerUrl: string;
  superUrl: string;
}

let made = 0;

/**
 * The database of this Jest worker, copied from the migrated template when its first spec asks.
 * All spec files of the worker use it one after the other: each brings its own organisation and truncates nothing.
 */
export async function workerDatabase(): Promise<TestDatabase> {
  const name = `worker_${process.env.JEST_WORKER_ID}`;
  if (!(await exists(name))) await copyTemplate(name);
  return urlsOf(name);
}

/** A database for one spec alone: for what counts whole tables, changes settings or breaks something. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `spec_${process.env.JEST_WORKER_ID}_${process.pid}_${Date.now()}_${made++}`;
  await copyTemplate(name);
  return urlsOf(name);
}

/** An empty database of the owner, not migrated: for specs of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `empty_${process.env.JEST_WORKER_ID}_${process.pid}_${Date.now()}_${made++}`;
  await create(name, '');
  return urlsOf(name);
}

const copyTemplate = (name: string): Promise<void> => create(name, 'template iyab_template');

/** A copy does not inherit who may connect: the same grants as `createRolesAndDatabase`. */
async function create(name: string, from: string): Promise<void> {
  await asSuper(async (client) => {
    await client.query(`create database ${name} owner ${roleOf('TEST_PG_OWNER_URL')} ${from}`);
    await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${roleOf('TEST_PG_APP_URL')}`);
  });
}

async function exists(name: string): Promise<boolean> {
  return asSuper(async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });
}

async function asSuper<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: setting('TEST_PG_SUPER_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlsOf(name: string): TestDatabase {
  const at = (variable: string): string => {
    const url = new URL(setting(variable));
    url.pathname = `/${name}`;
    return url.href;
  };
  return { appUrl: at('TEST_PG_APP_URL'), ownerUrl: at('TEST_PG_OWNER_URL'), superUrl: at('TEST_PG_SUPER_URL') };
}

const roleOf = (variable: string): string => new URL(setting(variable)).username;

function setting(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run specs through jest.config.js, whose globalSetup starts PostgreSQL`);
  return value;
}
