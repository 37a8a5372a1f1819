import { CaseworkModule } from '#casework/casework.module';
import { jobs, type JobName, type QueueName } from '#casework/jobs';
import { DatabaseModule } from '#platform/database.module';
import { logging } from '#platform/logging';
import { OutboxRelay } from '#platform/outbox-relay';
import { QueueModule } from '#platform/queue.module';
import { UnitOfWork } from '#platform/unit-of-work';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { RefreshOutlooksProcessor } from './cases/refresh-outlooks.processor';
import { ReprojectOutlooksProcessor } from './cases/reproject-outlooks.processor';
import { PlaceFlightBookingProcessor } from './departures/place-flight-booking.processor';
import { SweepBookingsProcessor } from './departures/sweep-bookings.processor';
import { JobHandlers } from './job-handlers';
import { FlightsWorker, HousekeepingWorker, ProjectionsWorker } from './queues';
import { FoldDeparturesProcessor } from './reports/fold-departures.processor';
import { Schedule } from './schedule';
import { TidyUpProcessor } from './tidy-up.processor';

const queues = [...new Set(Object.values(jobs).map(({ queue }) => queue))] satisfies QueueName[];
const processors = [
  FoldDeparturesProcessor,
  PlaceFlightBookingProcessor,
  RefreshOutlooksProcessor,
  ReprojectOutlooksProcessor,
  SweepBookingsProcessor,
  TidyUpProcessor,
];

@Module({
  imports: [logging, DatabaseModule, QueueModule, CaseworkModule, BullModule.registerQueue(...queues.map((name) => ({ name })))],
  providers: [
    ...processors,
    JobHandlers,
    FlightsWorker,
    HousekeepingWorker,
    ProjectionsWorker,
    Schedule,
    {
      provide: OutboxRelay,
      inject: [UnitOfWork, ...queues.map((name) => getQueueToken(name))],
      useFactory: (unitOfWork: UnitOfWork, ...made: Queue[]) =>
        new OutboxRelay(unitOfWork, (job) => made[queues.indexOf(jobs[job as JobName].queue)]!),
    },
  ],
})
export class WorkerModule {}
