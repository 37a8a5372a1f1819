import { jobs, type JobName } from '#casework/jobs';
import { getQueueToken } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';

/** Milliseconds between two runs of what repeats. */
const every = {
  'sweep-bookings': 60_000,
  'fold-departures': 60_000,
  'refresh-outlooks': 900_000,
  'tidy-up': 3_600_000,
} as const satisfies Partial<Record<JobName, number>>;

/** Job schedulers: any number of workers may set them, each runs once. */
@Injectable()
export class Schedule implements OnApplicationBootstrap {
  private readonly log = new Logger(Schedule.name);

  constructor(private readonly modules: ModuleRef) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const name of Object.keys(every) as (keyof typeof every)[]) {
      const queue = this.modules.get<Queue>(getQueueToken(jobs[name].queue), { strict: false });
      await queue.upsertJobScheduler(name, { every: every[name] }, { name }).catch((error: { code?: string }) => {
        this.log.warn(`the schedule of ${name} is not set: ${error.code ?? 'queue out of reach'}`); // another worker, or the next start, sets it
      });
    }
  }
}
