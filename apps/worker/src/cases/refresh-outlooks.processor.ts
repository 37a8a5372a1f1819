import { OutlooksService } from '#casework/cases/outlooks.service';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from '../on-job.decorator';

/** Tasks that change by themselves, on the day they change. */
@Injectable()
@OnJob('refresh-outlooks')
export class RefreshOutlooksProcessor implements Processor<'refresh-outlooks'> {
  constructor(private readonly outlooks: OutlooksService) {}

  async process(): Promise<void> {
    await this.outlooks.refreshDue();
  }
}
