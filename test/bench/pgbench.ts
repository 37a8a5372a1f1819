import { PlainError } from '#platform/shutdown';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Belongings } from './belongings';
import { sqlId } from './ids';
import { sampleOf, type Sample } from './samples';
import { warmUpSeconds } from './warm-up';
import type { Work } from './works/work';

const run = promisify(execFile);
const debian = '/usr/lib/postgresql';

/** Client threads, as many as the machine of the yardstick has cores. */
const threads = 2;

/**
 * The program: Debian's own place first, whose newest version is taken, then the PATH; as root on Debian it is fetched into `folder`, where
 * nothing is installed or started.
 * @throws PlainError in one line when there is none
 */
export function findPgbench(folder: string): string {
  return installed() ?? fetched(folder) ?? none();
}

function installed(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.map((bin) => join(bin, 'pgbench')).find((program) => existsSync(program));
}

function fetched(folder: string): string | undefined {
  if (process.getuid?.() !== 0 || !(process.env.PATH ?? '').split(delimiter).some((bin) => existsSync(join(bin, 'apt-get'))))
    return undefined;
  const target = join(folder, 'pgbench');
  mkdirSync(target);
  try {
    console.error('fetching pgbench with apt');
    const apt = (...args: string[]) =>
      execFileSync('apt-get', ['-qq', '-y', ...args], { cwd: target, stdio: ['ignore', 'ignore', 'pipe'] });
    apt('update');
    const depends = execFileSync('apt-cache', ['depends', 'postgresql'], { encoding: 'utf8' });
    const server = /Depends: (postgresql-\d+)/.exec(depends)?.[1] ?? 'postgresql-15';
    apt('install', '--no-upgrade', '--no-install-recommends', 'libpq5');
    apt('download', server);
    const archive = readdirSync(target).find((name) => name.endsWith('.deb')) ?? '';
    execFileSync('dpkg-deb', ['-x', join(target, archive), target]);
    return join(target, debian, server.replace('postgresql-', ''), 'bin/pgbench');
  } catch (error) {
    throw new PlainError(`pgbench is missing, and apt could not bring it: ${String((error as Error).message).split('\n')[0]}`);
  }
}

function none(): never {
  throw new PlainError('pgbench is missing: install the package postgresql-contrib, or put pgbench on the PATH');
}

export function pgbenchVersion(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
}

/** The bare database: each work's least SQL as a prepared statement of the owner, over random cases. */
export class Pgbench {
  private runs = 0;

  constructor(
    private readonly program: string,
    private readonly ownerUrl: string,
    private readonly cases: number,
    private readonly folder: string,
    private readonly belongings: Belongings,
  ) {}

  async measure(work: Work, connections: number, seconds: number): Promise<Sample> {
    const name = `${work.name}-${++this.runs}`;
    const script = join(this.folder, `${name}.sql`);
    writeFileSync(script, scriptOf(work));
    const url = new URL(this.ownerUrl);
    const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password), PGOPTIONS: '-c timezone=UTC' };
    url.password = '';

    const options = [
      '--protocol=prepared',
      '--no-vacuum',
      `--client=${connections}`,
      `--jobs=${threads}`,
      `--time=${warmUpSeconds(connections, seconds) + seconds}`,
    ];
    const logging = ['--log', `--log-prefix=${join(this.folder, name)}`];
    const running = run(this.program, [...options, ...logging, `--define=cases=${this.cases}`, `--file=${script}`, url.href], { env });
    const forget = this.belongings.add(async () => void running.child.kill());
    await running.finally(forget);
    return sampleOf(this.takeLatencies(name, seconds), seconds);
  }

  /** Milliseconds of the transactions that ended in the last seconds. pgbench logs: client, transaction, its µs, script, end (s, µs). */
  private takeLatencies(name: string, seconds: number): number[] {
    const logs = readdirSync(this.folder).filter((file) => file.startsWith(`${name}.`) && !file.endsWith('.sql'));
    const lines = logs.flatMap((file) => {
      const text = readFileSync(join(this.folder, file), 'utf8');
      rmSync(join(this.folder, file));
      return text.split('\n').filter(Boolean);
    });
    const ended = lines.map((line) => {
      const [, , took, , second, micro] = line.split(' ').map(Number) as [number, number, number, number, number, number];
      return { ms: took / 1000, at: second + micro / 1e6 };
    });
    const end = ended.reduce((latest, { at }) => Math.max(latest, at), 0);
    return ended.filter(({ at }) => at > end - seconds).map(({ ms }) => ms);
  }
}

function scriptOf({ least }: Work): string {
  const random = least.includes('$1') ? '\\set n random(1, :cases)\n' : '';
  return `${random}${least.replace('$1', sqlId('case', ':n'))};\n`;
}
