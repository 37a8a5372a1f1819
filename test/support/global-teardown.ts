import { rmSync } from 'node:fs';
import type {} from './global-setup';

/** Stops what global-setup started, also when it got only half way. */
export default async function tearDown(): Promise<void> {
  const servers = globalThis.testServers;
  if (!servers) return;
  await servers.redis?.stop();
  await servers.cluster?.stop();
  rmSync(servers.folder, { recursive: true, force: true });
}
