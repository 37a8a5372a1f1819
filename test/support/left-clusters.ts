import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders are named `iyab-test-<pid of the run>-<random>`. */
export const folderPrefix = 'iyab-test-';

/**
 * A run that was killed leaves its PostgreSQL running for ever: the next run stops it and removes its folder.
 * Runs still alive are left alone; where /proc cannot confirm that the process is that very server, nothing is stopped.
 */
export function reapLeftClusters(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^iyab-test-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    const server = serverOf(folder);
    if (server && existsSync(`/proc/${server}`)) {
      if (!readFileSync(`/proc/${server}/cmdline`, 'utf8').includes(folder)) continue;
      process.kill(server, 'SIGQUIT');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function serverOf(folder: string): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
