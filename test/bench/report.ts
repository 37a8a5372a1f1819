import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import type { Result } from './measure';
import { pgbenchVersion } from './pgbench';
import type { Sample } from './samples';

/** Packages whose speed is measured along with ours. */
const packages = ['fastify', '@nestjs/core', '@nestjs/platform-fastify', 'typeorm', 'pg', 'pino', 'autocannon'] as const;

export interface Surroundings {
  machine: { cores: number; model: string; memoryGb: number; system: string };
  /** Processes that wanted a core in the minute before the run. On a busy machine the ratios favour whoever has more processes. */
  loadBefore: number;
  versions: Record<string, string>;
}

/** Taken before anything is started. */
export const loadNow = (): number => loadavg()[0]!;

export async function surroundings(ownerUrl: string, pgbench: string, loadBefore: number): Promise<Surroundings> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ version: string; fsync: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync`,
  );
  await client.end();
  const { version, fsync } = rows[0]!;
  return {
    machine: {
      ...{ cores: cpus().length, model: cpus()[0]?.model.trim() ?? 'unknown', memoryGb: Math.round(totalmem() / 1e9) },
      system: `${platform()} ${release()} ${arch()}`,
    },
    loadBefore,
    versions: {
      node: process.versions.node,
      postgres: `${version}, fsync ${fsync}`,
      pgbench: pgbenchVersion(pgbench),
      ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    },
  };
}

/** From the installed package itself, whose `exports` may hide its package.json. */
function versionOf(name: string): string {
  for (const root of module.paths) {
    try {
      return (JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  throw new Error(`${name} is not installed beside ${dirname(__filename)}`);
}

/** What counts: absolute figures drift with the machine, ratios within one run do not. */
export function ratios({ pgbench, floor, iyab }: Result) {
  return {
    /** Answers a second of Iyab for each transaction of the bare database. */
    toPgbench: iyab.perSecond / pgbench.perSecond,
    /** Answers a second of Iyab for each answer of the floor. */
    toFloor: iyab.perSecond / floor.perSecond,
    /** Iyab's slowest hundredth against the floor's. */
    p99ToFloor: iyab.p99Ms / floor.p99Ms,
  };
}

const heads = ['work', 'connections', 'system', 'req/s', 'p50 ms', 'p99 ms', 'to pgbench', 'to floor', 'p99 to floor', 'RSS MB'];

/** For a person. */
export function printed(results: Result[], { machine, loadBefore, versions }: Surroundings, plan: string): string {
  const rows = results.flatMap((result) => {
    const { toPgbench, toFloor, p99ToFloor } = ratios(result);
    const first = [result.work.title, String(result.connections)];
    return [
      [...first, 'pgbench', ...figures(result.pgbench), '', '', '', ''],
      [
        '',
        '',
        'fastify + pg',
        ...figures(result.floor),
        (result.floor.perSecond / result.pgbench.perSecond).toFixed(2),
        '',
        '',
        result.memoryMb.floor.toFixed(0),
      ],
      [
        '',
        '',
        'Iyab',
        ...figures(result.iyab),
        toPgbench.toFixed(2),
        toFloor.toFixed(2),
        p99ToFloor.toFixed(2),
        result.memoryMb.iyab.toFixed(0),
      ],
    ];
  });
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const line = (row: string[]) =>
    row.map((cell, at) => (at === 0 || at === 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return [
    ...[heads, ...rows].map((row) => line(row).trimEnd()),
    '',
    plan,
    `${machine.cores} cores of ${machine.model}, ${machine.memoryGb} GB, ${machine.system}; shared by database, server and load generator; load before ${loadBefore.toFixed(1)}`,
    Object.entries(versions)
      .map(([name, version]) => (name === 'pgbench' ? version : `${name} ${version}`))
      .join(' · '),
  ].join('\n');
}

const figures = ({ perSecond, p50Ms, p99Ms }: Sample): string[] => [perSecond.toFixed(0), p50Ms.toFixed(2), p99Ms.toFixed(2)];

/** For a program: the same, with every ratio unrounded. */
export function asJson(results: Result[], about: Surroundings, plan: { cases: number; seconds: number; rounds: number }): string {
  const works = results.map((result) => ({ ...result, work: result.work.name, ratios: ratios(result) }));
  return JSON.stringify({ at: new Date().toISOString(), ...plan, ...about, works }, null, 2);
}
