import { findCluster } from '#platform/embedded-postgres';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rowsOf } from '../support/casework';
import { until } from '../support/until';
import { dataFolder } from './program';

const program = 'dist/apps/cli/src/main.js';
const iyab = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });

/** A replay under way, with a folder of its own for what it keeps for a while. */
class Running {
  readonly folder = dataFolder();
  out = '';
  err = '';
  private code: number | null | undefined;
  private readonly child;

  constructor(...words: string[]) {
    this.child = spawn(process.execPath, [program, 'replay', ...words], { env: { ...process.env, TMPDIR: this.folder } });
    this.child.stdout.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.child.once('close', (code) => (this.code = code));
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }

  async ended(): Promise<number | null> {
    await until(() => this.code !== undefined, 120_000);
    return this.code!;
  }

  /** Its database, as the superuser; undefined as long as there is none. */
  get databaseUrl(): string | undefined {
    const [name] = this.left;
    const cluster = name && findCluster(join(this.folder, name));
    return cluster ? cluster.superUrl.replace(/\/postgres$/, '/iyab_replay') : undefined;
  }

  /** What it keeps in its folder. */
  get left(): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith('iyab-replay-'));
  }

  get serverRuns(): boolean {
    return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`-D ${this.folder}`);
  }
}

const running: Running[] = [];
const start = (...words: string[]) => running[running.push(new Running(...words)) - 1]!;

afterEach(async () => {
  for (const replay of running.splice(0)) {
    replay.interrupt();
    await replay.ended();
    rmSync(replay.folder, { recursive: true, force: true });
  }
}, 60_000);

describe('iyab replay', () => {
  it('walks as many people as were published, counts as many, and exits 0 leaving nothing behind', async () => {
    const replay = start('--years', '2006,2012');
    expect(await replay.ended()).toBe(0);
    expect(replay.out).toMatch(/^\s*2006\s+51\s+51\s+=$/m);
    expect(replay.out).toMatch(/^\s*2012\s+112\s+112\s+=$/m);
    expect(replay.out).toMatch(/^\s*total\s+163\s+163\s+=$/m);
    expect(replay.err).toMatch(/^163 of 163 people {2}100 %/m);
    expect(replay.left).toEqual([]);
  }, 180_000);

  it('exits 1 when a departure is removed behind its back', async () => {
    const replay = start('--years', '2012');
    await until(() => replay.databaseUrl !== undefined, 60_000);
    await until(() => removesADeparture(replay.databaseUrl!), 60_000);
    expect(await replay.ended()).toBe(1);
    expect(replay.out).toMatch(/^\s*2012\s+112\s+111\s+-1$/m);
    expect(replay.out).toMatch(/^\s*total\s+112\s+111\s+≠$/m);
  }, 180_000);

  it('stopped by Ctrl-C, it exits 1 and leaves neither server nor folder', async () => {
    const replay = start('--years', '2017');
    await until(() => /^\d+ of 1733 people {2}[1-9]/m.test(replay.err), 90_000);
    expect(replay.serverRuns).toBe(true);
    replay.interrupt();
    expect(await replay.ended()).toBe(1);
    expect(replay.err).toContain('the replay was stopped before its end: nothing was compared');
    expect(replay.out).toBe('');
    expect(replay.left).toEqual([]);
    expect(replay.serverRuns).toBe(false);
  }, 180_000);

  it('refuses a year that nobody published', () => {
    const { status, stderr } = iyab('replay', '--years', '2031');
    expect(stderr.trim()).toBe("error: option '--years <years>' argument '2031' is invalid. the published series has no figure for 2031");
    expect(status).toBe(1);
  });

  it('refuses a margins file that cannot be met, before anything is started', () => {
    const folder = dataFolder();
    const file = join(folder, 'margins.csv');
    writeFileSync(file, 'year,dimension,value,count\n2012,sex,male,111\n');
    const { status, stderr } = iyab('replay', '--margins', file);
    rmSync(folder, { recursive: true });
    expect(stderr.trim()).toBe(
      `${file}, row 2, column count: sex of 2012 adds up to 111, not to 112, the published total, and there is no total row`,
    );
    expect(status).toBe(1);
  });

  it('says how a margins file is written', () => {
    expect(iyab('replay', '--help').stdout).toMatch(/year,dimension,value,count[\s\S]*nationality {2}CI GN SN/);
  });
});

/** The first departure that the replay has written down, gone. False as long as there is none. */
async function removesADeparture(url: string): Promise<boolean> {
  try {
    const text = 'DELETE FROM departure_fact WHERE id = (SELECT min(id) FROM departure_fact) RETURNING id';
    return (await rowsOf(url, text)).length === 1;
  } catch {
    await pause(25); // not migrated yet
    return false;
  }
}
