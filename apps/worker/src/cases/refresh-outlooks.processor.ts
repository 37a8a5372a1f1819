import { OutlooksService } from '#casework/cases/outlooks.service';
import { ProjectionsService } from '#casework/cases/projections.service';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from '../on-job.decorator';

/** Tasks that change by themselves, on the day they change; and runs over all cases that stand still. */
@Injectable()
@OnJob('refresh-outlooks')
export class RefreshOutlooksProcessor implements Processor<'refresh-outlooks'> {
  constructor(
    private readonly outlooks: OutlooksService,
    private readonly projections: ProjectionsService,
  ) {}

  async process(): Promise<void> {
    await this.outlooks.refreshDue();
    await this.projections.resume();
  }
}
