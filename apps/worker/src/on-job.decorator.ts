import type { JobName, JobPayloads } from '#casework/jobs';
import { SetMetadata } from '@nestjs/common';

export const jobKey = 'iyab:job';

/** What carries one kind of job out. Safe to repeat: a job may come twice. */
export interface Processor<J extends JobName> {
  process(payload: JobPayloads[J]): Promise<void>;
}

/** Marks the class that handles a job. Each job has exactly one, or the worker does not start. */
export const OnJob = (job: JobName) => SetMetadata(jobKey, job);
