import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { findOccupant, FolderInUse } from '#platform/embedded-postgres';
import { checkPort } from '#platform/free-port';
import { closeOnSignal, runMain } from '#platform/shutdown';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { resolve } from 'node:path';
import { startEmbedded } from './embedded';
import { stage } from './stages';

/** Everything in one process; without DATABASE_URL on a PostgreSQL of its own. */
async function main(): Promise<void> {
  process.env.WEB_ROOT ??= resolve(__dirname, '../../../web');
  const asked = readConfig();
  const occupant = asked.embedded && findOccupant(asked.dataDir);
  if (occupant) throw new FolderInUse(asked.dataDir, occupant);
  await checkPort(asked);

  let app: NestFastifyApplication | undefined;
  let stopDatabase: (() => Promise<void>) | undefined;
  closeOnSignal({ close: () => stage('Finishing what is under way', async () => app?.close()), rest: async () => stopDatabase?.() });

  if (asked.embedded) {
    const { env, stop } = await startEmbedded(asked);
    stopDatabase = stop;
    Object.assign(process.env, env, { IYAB_DEMO: String(asked.demo) });
  }

  // Loaded only now: it takes most of a second, and a wrong setting or a second copy is told at once.
  const { serve } = await import('./application.js');
  await serve(readConfig(), (made) => (app = made));
}

void runMain(main);
