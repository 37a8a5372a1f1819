import type { Config } from '#platform/config';
import { populate, seed } from '#casework/seed';
import { portTrouble } from '#platform/free-port';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAdapter } from '../../api/src/adapter';
import { configure } from '../../api/src/configure';
import { prepareDatabase } from './database';
import { stage } from './stages';
import { StandaloneModule } from './standalone.module';
import { welcome } from './welcome';

export interface Served {
  /** Ends what still fills the demonstration, then the application. */
  close(): Promise<void>;
}

/**
 * API, worker and pages on one port, on a database brought up to date. The demonstration's cases follow while people can already look around.
 * `made` is told as soon as there is something to close.
 * @throws ConfigError naming what is wrong
 */
export async function serve(config: Config, made: (served: Served) => void): Promise<void> {
  await prepareDatabase(config);
  const filling = new AbortController();
  let filled = Promise.resolve();
  const app = await stage('Starting the application', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(StandaloneModule, createAdapter(), {
      bufferLogs: true,
      abortOnError: false,
    });
    made({
      close: async () => {
        filling.abort();
        await filled;
        await app.close();
      },
    });
    await configure(app);
    await app.init();
    return app;
  });
  await stage('Filling in reference data', () => seed(app, config.demo));
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw portTrouble(error, config);
  });
  console.log(welcome(config));
  if (!config.demo) return;
  filled = populate(app, console.log, filling.signal).catch((error: unknown) => {
    console.error(
      `The fictitious cases are not complete; the next start goes on: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  await filled;
}
