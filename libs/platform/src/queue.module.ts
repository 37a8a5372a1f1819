import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import { readConfig } from './config';

/** The one place that knows what the queue stands on: Redis with REDIS_URL, PostgreSQL without. */
function connection(): QueueOptions['connection'] {
  const { redisUrl, directDatabaseUrl } = readConfig();
  if (redisUrl) {
    setDefaultBackendFactory();
    return { url: redisUrl, maxRetriesPerRequest: null }; // options, not a client: BullMQ closes only what it opened
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connectionString: directDatabaseUrl, migrate: false } as unknown as QueueOptions['connection'];
}

@Module({
  imports: [
    BullModule.forRootAsync({
      useFactory: () => ({
        connection: connection(),
        defaultJobOptions: {
          attempts: 8,
          backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
          removeOnComplete: { age: 3600 },
          removeOnFail: { age: 7 * 86_400 },
        },
      }),
    }),
  ],
})
export class QueueModule {}
