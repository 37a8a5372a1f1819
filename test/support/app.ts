import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModule } from '@nestjs/testing';
import { agent } from 'supertest';
import { createAdapter } from '../../apps/api/src/adapter';
import { ApiModule } from '../../apps/api/src/api.module';
import { configure } from '../../apps/api/src/configure';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { workerDatabase, type TestDatabase } from './database';

export interface TestApi {
  app: NestFastifyApplication;
  /** Where it listens, `http://127.0.0.1:<port>`. */
  url: string;
  /**
   * A supertest agent of its own, optionally with headers for all its requests.
   * The session cookie is `Secure`, so the agent's jar never sends it over http: pass it as `{ cookie }`.
   */
  http(headers?: Record<string, string>): ReturnType<typeof agent>;
  close(): Promise<void>;
}

export interface TestWorker {
  module: TestingModule;
  close(): Promise<void>;
}

/** The API as it is served, on the given database or the one of this Jest worker. It listens, so that parallel requests share one socket. */
export async function startApi(database?: TestDatabase): Promise<TestApi> {
  pointAt(database ?? (await workerDatabase()));
  const module = await Test.createTestingModule({ imports: [ApiModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { bufferLogs: true });
  await configure(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    url,
    http: (headers = {}) => {
      const mine = agent(url);
      mine.set(headers);
      return mine;
    },
    close: () => app.close(),
  };
}

/** The worker with its processors, relay and sweeper, on the given database or the one of this Jest worker. Queue: PostgreSQL, or Redis with `TEST_REDIS=1`. */
export async function startWorker(database?: TestDatabase): Promise<TestWorker> {
  pointAt(database ?? (await workerDatabase()));
  const module = await Test.createTestingModule({ imports: [WorkerModule] }).compile();
  await module.init();
  return { module, close: () => module.close() };
}

/** Configuration is read when a module is made, from the environment as in production. */
function pointAt({ appUrl, ownerUrl }: TestDatabase): void {
  Object.assign(process.env, { DATABASE_URL: appUrl, DIRECT_DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl });
  process.env.LOG_LEVEL ??= 'error';
}
