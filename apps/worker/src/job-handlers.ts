import { jobs, type JobName, type JobPayloads } from '#casework/jobs';
import { systemActor } from '#domain';
import { runInContext } from '#platform/context';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { jobKey, type Processor } from './on-job.decorator';

/** Finds the processor of each job by its mark, and runs it as `system`, limited to the case that the job names. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly handlers = new Map<JobName, Processor<JobName>>();

  constructor(private readonly modules: ModulesContainer) {}

  onModuleInit(): void {
    const instances = new Set(
      [...this.modules.values()].flatMap((module) => [...module.providers.values()].map(({ instance }) => instance as object | null)),
    );
    for (const instance of instances) {
      const job = instance?.constructor && (Reflect.getMetadata(jobKey, instance.constructor) as JobName | undefined);
      if (!job) continue;
      if (this.handlers.has(job)) throw new Error(`the job ${job} has two handlers`);
      this.handlers.set(job, instance as Processor<JobName>);
    }
    const missing = (Object.keys(jobs) as JobName[]).filter((job) => !this.handlers.has(job));
    if (missing.length) throw new Error(`no handler for the job ${missing.join(', ')}`);
  }

  async run(job: { id?: string; name: string; data: unknown }): Promise<void> {
    const handler = this.handlers.get(job.name as JobName);
    if (!handler) throw new Error(`unknown job ${job.name}`);
    const payload = job.data as JobPayloads[JobName];
    const caseId = 'caseId' in payload ? payload.caseId : undefined;
    await runInContext({ requestId: `job ${job.id ?? job.name}`, actor: systemActor, caseId }, () => handler.process(payload));
  }
}
