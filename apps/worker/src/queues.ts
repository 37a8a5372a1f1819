import type { QueueName } from '#casework/jobs';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobHandlers } from './job-handlers';

const flights: QueueName = 'flights';
const housekeeping: QueueName = 'housekeeping';
const projections: QueueName = 'projections';

abstract class QueueWorker extends WorkerHost {
  constructor(private readonly handlers: JobHandlers) {
    super();
  }

  override async process(job: Job): Promise<void> {
    await this.handlers.run(job);
  }
}

@Processor(flights, { concurrency: 8, maxStalledCount: 3 })
export class FlightsWorker extends QueueWorker {
  constructor(handlers: JobHandlers) {
    super(handlers);
  }
}

@Processor(housekeeping, { concurrency: 1, maxStalledCount: 3 })
export class HousekeepingWorker extends QueueWorker {
  constructor(handlers: JobHandlers) {
    super(handlers);
  }
}

/** A queue of its own: a look at every open case takes minutes, and nothing else may wait for it. */
@Processor(projections, { concurrency: 1, maxStalledCount: 3 })
export class ProjectionsWorker extends QueueWorker {
  constructor(handlers: JobHandlers) {
    super(handlers);
  }
}
