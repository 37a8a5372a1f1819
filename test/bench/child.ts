import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Belongings } from './belongings';

const startsWithinMs = 60_000;
const endsWithinMs = 10_000;

/** Starts a Node program that answers http, its output in a file, and waits until `url` answers. Its pid. */
export async function startServer(
  program: string,
  env: NodeJS.ProcessEnv,
  log: string,
  url: string,
  belongings: Belongings,
): Promise<number> {
  const out = openSync(log, 'w', 0o600);
  const options: SpawnOptions = { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', out, out] };
  const child = spawn(process.execPath, [program], options);
  closeSync(out);
  belongings.add(() => stopChild(child));
  for (const begun = Date.now(); Date.now() - begun < startsWithinMs; await pause(50)) {
    if (child.exitCode !== null || child.signalCode) break;
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered && child.pid) return child.pid;
  }
  throw new Error(`${program} did not start: ${readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? ''}`);
}

/** Ends a child in order, or after 10 s at once. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
  await ended;
  clearTimeout(hurry);
}
