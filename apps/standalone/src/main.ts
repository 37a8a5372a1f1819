import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { findOccupant, FolderInUse } from '#platform/embedded-postgres';
import { checkPort } from '#platform/free-port';
import { closeOnSignal, runMain } from '#platform/shutdown';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Served } from './application';
import { startEmbedded } from './embedded';
import { stage } from './stages';

/** Loading blocks everything else: PostgreSQL's own process is to be on its way by then. */
const headStartMs = 50;

/** Everything in one process; without DATABASE_URL on a PostgreSQL of its own. */
async function main(): Promise<void> {
  process.env.WEB_ROOT ??= resolve(__dirname, '../../../web');
  const asked = readConfig();
  const occupant = asked.embedded && findOccupant(asked.dataDir);
  if (occupant) throw new FolderInUse(asked.dataDir, occupant);
  await checkPort(asked);

  let served: Served | undefined;
  let stopDatabase: (() => Promise<void>) | undefined;
  closeOnSignal({ close: () => stage('Finishing what is under way', async () => served?.close()), rest: async () => stopDatabase?.() });

  // Most of a second of loading, while PostgreSQL starts beside it; not before, so that a wrong setting or a second copy is told at once.
  const loading = pause(headStartMs).then(() => import('./application.js'));
  if (asked.embedded) {
    const { env, stop } = await startEmbedded(asked);
    stopDatabase = stop;
    Object.assign(process.env, env, { IYAB_DEMO: String(asked.demo) });
  }
  const { serve } = await loading;
  await serve(readConfig(), (made) => (served = made));
}

void runMain(main);
