import { PlacingService } from '#casework/departures/placing.service';
import type { JobPayloads } from '#casework/jobs';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from '../on-job.decorator';

/** Takes an accepted booking to its carrier. */
@Injectable()
@OnJob('place-flight-booking')
export class PlaceFlightBookingProcessor implements Processor<'place-flight-booking'> {
  constructor(private readonly placing: PlacingService) {}

  async process({ caseId, bookingId }: JobPayloads['place-flight-booking']): Promise<void> {
    await this.placing.place(caseId, bookingId);
  }
}
