import { rmSync } from 'node:fs';
import type {} from './global-setup';

/** Stops what global-setup started, also when it got only half way. */
export default async function tearDown(): Promise<void> {
  const servers = globalThis.testServers;
  if (!servers) return;
  await servers.redis?.stop();
  await servers.cluster?.stop();
  // As root under a closed folder the cluster chose another place than the one it was given.
  for (const folder of [servers.folder, servers.cluster?.folder]) if (folder) rmSync(folder, { recursive: true, force: true });
}
