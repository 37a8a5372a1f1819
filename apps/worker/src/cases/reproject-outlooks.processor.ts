import { ProjectionsService } from '#casework/cases/projections.service';
import type { JobPayloads } from '#casework/jobs';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from '../on-job.decorator';

/** Looks again at every open case after the programme has changed. */
@Injectable()
@OnJob('reproject-outlooks')
export class ReprojectOutlooksProcessor implements Processor<'reproject-outlooks'> {
  constructor(private readonly projections: ProjectionsService) {}

  async process({ runId, organisationId }: JobPayloads['reproject-outlooks']): Promise<void> {
    await this.projections.carryOn(runId, organisationId);
  }
}
