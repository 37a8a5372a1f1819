import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { portTrouble } from '#platform/free-port';
import { checkServices } from '#platform/reachable';
import { closeOnSignal, runMain } from '#platform/shutdown';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAdapter } from './adapter';
import { ApiModule } from './api.module';
import { configure } from './configure';

/** The API as a process of its own: the database is migrated already, by `iyab migrate`. */
async function main(): Promise<void> {
  const config = readConfig();
  await checkServices(config);

  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, createAdapter(), { bufferLogs: true, abortOnError: false });
  closeOnSignal({ close: () => app.close() });
  await configure(app);
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw portTrouble(error, config);
  });
}

void runMain(main);
