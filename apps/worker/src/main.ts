import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { checkServices } from '#platform/reachable';
import { closeOnSignal, runMain } from '#platform/shutdown';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { startHeartbeat } from './heartbeat';
import { WorkerModule } from './worker.module';

/** The worker as a process of its own: jobs, relay and sweeper. It opens no port. */
async function main(): Promise<void> {
  const config = readConfig();
  await checkServices(config);

  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true, abortOnError: false });
  closeOnSignal({ close: () => app.close() });
  app.useLogger(app.get(Logger));
  startHeartbeat();
}

void runMain(main);
