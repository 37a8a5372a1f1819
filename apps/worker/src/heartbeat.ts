import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statSync, writeFileSync } from 'node:fs';

const everyMs = 5_000;
const deadAfterMs = 30_000;

/** The worker opens no port; this file is how a container's health check sees that its event loop turns. */
export const heartbeatFile = join(tmpdir(), 'iyab-worker-heartbeat');

/** Touches the file every five seconds, for as long as the process lives. */
export function startHeartbeat(): void {
  const beat = () => writeFileSync(heartbeatFile, '');
  beat();
  setInterval(beat, everyMs).unref();
}

/** True when the worker of this machine gave a sign within the last half minute. */
export function isBeating(): boolean {
  const file = statSync(heartbeatFile, { throwIfNoEntry: false });
  return file !== undefined && Date.now() - file.mtimeMs < deadAfterMs;
}
