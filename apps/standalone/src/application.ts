import type { Config } from '#platform/config';
import { seed } from '#casework/seed';
import { portTrouble } from '#platform/free-port';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAdapter } from '../../api/src/adapter';
import { configure } from '../../api/src/configure';
import { prepareDatabase } from './database';
import { stage } from './stages';
import { StandaloneModule } from './standalone.module';
import { welcome } from './welcome';

/**
 * API, worker and pages on one port, on a database brought up to date and filled. `made` is told of the application as soon as
 * there is one to close.
 * @throws ConfigError naming what is wrong
 */
export async function serve(config: Config, made: (app: NestFastifyApplication) => void): Promise<void> {
  await prepareDatabase(config);
  const app = await stage('Starting the application', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(StandaloneModule, createAdapter(), {
      bufferLogs: true,
      abortOnError: false,
    });
    made(app);
    await configure(app);
    await app.init();
    return app;
  });
  await stage('Filling in reference data and fictitious cases', () => seed(app, { demo: config.demo, progress: console.log }));
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw portTrouble(error, config);
  });
  console.log(welcome(config));
}
