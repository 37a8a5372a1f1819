import { PlacingService } from '#casework/departures/placing.service';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from '../on-job.decorator';

/** Announces again what the queue forgot. */
@Injectable()
@OnJob('sweep-bookings')
export class SweepBookingsProcessor implements Processor<'sweep-bookings'> {
  constructor(private readonly placing: PlacingService) {}

  async process(): Promise<void> {
    await this.placing.sweep();
  }
}
