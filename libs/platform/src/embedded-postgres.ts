import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ConfigError } from './config';
import { asRoot, findPostmaster, reachableByAll, startServer } from './postgres-launcher';
import { PlainError } from './shutdown';

export const ownerRole = 'iyab_owner';
export const appRole = 'iyab_app';

export interface Passwords {
  postgres: string;
  owner: string;
  app: string;
}

export interface Cluster {
  /** Where its data is: another folder than the one asked for when root asked for one that no other user can reach. */
  folder: string;
  port: number;
  passwords: Passwords;
  superUrl: string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** One password for every role, instead of random ones kept in the folder: for tests. */
  password?: string;
  /** Where this process will answer: a second copy tells it to its user. */
  url?: string;
}

/** Who works with a data folder. */
export interface Occupant {
  pid: number;
  url?: string;
}

/** Another process works with the data folder. */
export class FolderInUse extends PlainError {
  override name = 'FolderInUse';

  constructor(
    readonly folder: string,
    readonly occupant: Occupant,
  ) {
    const { pid, url } = occupant;
    super(
      url
        ? `Iyab already runs at ${url} (process ${pid}) on ${folder}`
        : `another command (process ${pid}) works with ${folder}: wait for its end`,
    );
  }
}

/**
 * Starts the PostgreSQL of a data folder; both are made when missing, and a server that a crash left behind is replaced.
 * `flags` are PostgreSQL's own, such as `-c`, `fsync=off`.
 * @throws FolderInUse when another living process, or this one, has it already; it is left alone
 * @throws ConfigError naming IYAB_DATA_DIR when the folder cannot be written or PostgreSQL cannot use it
 */
export async function startCluster(
  wanted: string,
  flags: readonly string[] = [],
  { password, url }: ClusterOptions = {},
): Promise<Cluster> {
  const folder = folderFor(wanted);
  makeWritable(folder);
  const release = await claim(folder, url);
  try {
    const passwords = password === undefined ? keptPasswords(folder) : { postgres: password, owner: password, app: password };
    const server = await startServer(dataOf(folder), passwords.postgres, flags);
    const stop = () => server.stop().finally(release);
    return { folder, port: server.port, passwords, superUrl: urlOf(server.port, 'postgres', passwords.postgres, 'postgres'), stop };
  } catch (error) {
    release();
    throw error;
  }
}

/** The cluster another process runs on this folder, for a command beside it; its `stop` does nothing. Undefined when none is ready. */
export function findCluster(wanted: string): Cluster | undefined {
  const folder = folderFor(wanted);
  const running = findOccupant(wanted) && findPostmaster(dataOf(folder));
  if (!running?.ready) return undefined;
  const passwords = keptPasswords(folder);
  return {
    folder,
    port: running.port,
    passwords,
    superUrl: urlOf(running.port, 'postgres', passwords.postgres, 'postgres'),
    stop: async () => undefined,
  };
}

/** A role that owns the schema and migrates, and an application role that owns nothing and is held by row-level security. May be repeated. */
export async function createRolesAndDatabase(cluster: Cluster, database: string): Promise<{ ownerUrl: string; appUrl: string }> {
  const { owner, app } = cluster.passwords;
  const client = new Client({ connectionString: cluster.superUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      [ownerRole, owner],
      [appRole, app],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      const rights = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
      await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${rights} password ${client.escapeLiteral(password)}`);
    }
    const name = client.escapeIdentifier(database);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${name} owner ${ownerRole}`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${appRole}`);
  } finally {
    await client.end();
  }
  return { ownerUrl: urlOf(cluster.port, ownerRole, owner, database), appUrl: urlOf(cluster.port, appRole, app, database) };
}

const dataOf = (folder: string) => join(folder, 'postgres');

const urlOf = (port: number, user: string, password: string, database: string) =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/**
 * As root PostgreSQL runs as another user, who cannot enter a folder below one of mode 0700: the data then goes to /var/lib/iyab,
 * each wanted folder to its own place there. Data that is there already stays where it is.
 */
function folderFor(wanted: string): string {
  const folder = resolve(wanted);
  if (!asRoot || reachableByAll(dirname(folder)) || existsSync(join(dataOf(folder), 'PG_VERSION'))) return folder;
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return join('/var/lib/iyab', `${basename(dirname(folder))}-${mark}`);
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (asRoot && !(statSync(folder).mode & 0o001)) chmodSync(folder, 0o711); // the user postgres passes through, and sees nothing else
  } catch (error) {
    throw new ConfigError('IYAB_DATA_DIR', `cannot write to ${folder} (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Node's own recursive mkdir never ends where the system denies a folder by ENOENT, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

/** Made once at random, readable by the user who runs Iyab only. */
function keptPasswords(folder: string): Passwords {
  const file = join(folder, 'passwords.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!missing || existsSync(join(dataOf(folder), 'PG_VERSION'))) {
      throw new ConfigError(
        'IYAB_DATA_DIR',
        `${file} is ${missing ? 'missing' : 'unreadable'}; without it the data beside it cannot be opened`,
      );
    }
  }
  const random = () => randomBytes(24).toString('base64url');
  const passwords = { postgres: random(), owner: random(), app: random() };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

const claimsOf = (folder: string) => join(folder, 'in-use');

/** The living process that has this data folder; claims of dead ones are cleared away. */
export function findOccupant(wanted: string): Occupant | undefined {
  return claimants(folderFor(wanted))[0]?.occupant;
}

/**
 * Takes the folder for this process; returns how to give it back. Each process writes a claim under its own name (pid and birth) and
 * then looks for others: of two that come at the same instant at least one sees the other. Nobody ever removes a living one's claim.
 */
async function claim(folder: string, url: string | undefined): Promise<() => void> {
  mkdirSync(claimsOf(folder), { recursive: true, mode: 0o700 });
  const name = `${process.pid}-${birthOf(process.pid)}`;
  const file = join(claimsOf(folder), name);
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, url }), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FolderInUse(folder, { pid: process.pid, url });
      throw error;
    }
    const other = claimants(folder).find((each) => each.name !== name);
    if (!other) return () => rmSync(file, { force: true });
    rmSync(file);
    if (attempt === 3) throw new FolderInUse(folder, other.occupant);
    await pause(50 + Math.random() * 100); // it may be giving way to us just as we give way to it
  }
}

function claimants(folder: string): { name: string; occupant: Occupant }[] {
  if (!existsSync(claimsOf(folder))) return [];
  return readdirSync(claimsOf(folder)).flatMap((name) => {
    const file = join(claimsOf(folder), name);
    const [pid, birth] = name.split('-');
    if (birthOf(Number(pid)) !== birth) {
      rmSync(file, { force: true });
      return [];
    }
    return [{ name, occupant: readOccupant(file, Number(pid)) }];
  });
}

function readOccupant(file: string, pid: number): Occupant {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Occupant;
  } catch {
    return { pid }; // being written or withdrawn at this instant
  }
}

/** When a process began, as its system counts; undefined when there is none. A pid alone may have gone to another program. */
function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const [state, ...more] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return state === 'Z' ? undefined : more[18];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).replace(/\W/g, '') || undefined;
  } catch {
    return undefined;
  }
}
