import { jobs, type JobName } from '#casework/jobs';
import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { JobHandlers } from '../../apps/worker/src/job-handlers';
import { OnJob } from '../../apps/worker/src/on-job.decorator';
import { startWorker } from '../support/app';
import { freshDatabase } from '../support/database';
import { freshQueue } from '../support/queue-access';

const names = Object.keys(jobs) as JobName[];

function handlerOf(job: JobName): Type {
  @Injectable()
  @OnJob(job)
  class Handler {
    process(): void {}
  }
  return Handler;
}

async function start(...handlers: Type[]): Promise<JobHandlers> {
  @Module({ imports: [DiscoveryModule], providers: [JobHandlers, ...handlers] })
  class Small {}
  const app = await NestFactory.createApplicationContext(Small, { logger: false, abortOnError: false });
  return app.get(JobHandlers);
}

describe('a worker starts', () => {
  it('with one handler for each job', async () => {
    await expect(start(...names.map(handlerOf))).resolves.toBeInstanceOf(JobHandlers);
  });

  it.each(names)('not without a handler of %s', async (missing) => {
    await expect(start(...names.filter((name) => name !== missing).map(handlerOf))).rejects.toThrow(`no handler for the job ${missing}`);
  });

  it.each(names)('not with two handlers of %s', async (doubled) => {
    await expect(start(...names.map(handlerOf), handlerOf(doubled))).rejects.toThrow(`the job ${doubled} has two handlers`);
  });

  it('and takes no job that it does not know', async () => {
    const handlers = await start(...names.map(handlerOf));
    await expect(handlers.run({ name: 'book-a-hotel', data: {} })).rejects.toThrow('unknown job book-a-hotel');
  });
});

describe('what repeats', () => {
  it('is scheduled once, however many workers there are', async () => {
    const database = await freshDatabase();
    await freshQueue();
    const workers = [await startWorker(database), await startWorker(database)];
    try {
      const queue = workers[0]!.module.get<Queue>(getQueueToken('housekeeping'), { strict: false });
      const scheduled = await queue.getJobSchedulers();
      expect(scheduled.map(({ name, every }) => [name, Number(every)]).sort()).toEqual([
        ['fold-departures', 60_000],
        ['refresh-outlooks', 900_000],
        ['sweep-bookings', 60_000],
        ['tidy-up', 3_600_000],
      ]);
      const waiting = await queue.getJobs(['delayed', 'waiting']);
      const counts = names.map((name) => waiting.filter((job) => job.name === name).length);
      expect(Math.max(...counts)).toBeLessThanOrEqual(1); // none while it is being run
    } finally {
      for (const worker of workers) await worker.close();
    }
  });
});
