import { namedQuery } from '#platform/named-query';
import { Outbox } from '#platform/outbox';
import { Refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Inject, Injectable } from '@nestjs/common';
import { CaseRecord } from '../cases/case-record';
import { placeFlightBooking } from '../jobs';
import { carriers, type Carrier } from './carrier';
import { FlightBookingsService } from './flight-bookings.service';

const waiting = namedQuery<{ caseId: string; bookingId: string }>(
  'bookings-waiting',
  'SELECT w.case_id AS "caseId", w.booking_id AS "bookingId" FROM waiting_bookings(make_interval(mins => $1), $2) w',
);

/** Minutes after which an accepted booking that no worker took up is announced again, and how many at a time. */
const patience = 5;
const most = 500;

/** The worker's half of a booking: claim it, then ask its carrier outside any transaction. */
@Injectable()
export class PlacingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly bookings: FlightBookingsService,
    private readonly outbox: Outbox,
    @Inject(carriers) private readonly known: Carrier[],
  ) {}

  /** Safe to repeat: a booking that was cancelled or already taken up is left as it is. */
  async place(caseId: string, bookingId: string): Promise<'asked' | 'nothing-to-do'> {
    const booking = await this.unitOfWork.read(async () => (await this.cases.facts(caseId)).booking);
    if (booking?.id !== bookingId || booking.state !== 'allocated') return 'nothing-to-do';

    const attempt = await this.claim(caseId, bookingId, booking.attempt);
    if (attempt === undefined) return 'nothing-to-do';

    const carrier = this.known.find(({ kind }) => kind === booking.carrier);
    if (!carrier) throw new Error(`no carrier of kind ${booking.carrier}`);
    await carrier.place({ caseId, bookingId, attempt });
    return 'asked';
  }

  /** What the queue forgot is told again: accepted bookings older than a few minutes. How many. */
  sweep(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const forgotten = await this.unitOfWork.sql(waiting, [patience, most]);
      for (const { caseId, bookingId } of forgotten) await this.outbox.add(placeFlightBooking, { caseId, bookingId });
      return forgotten.length;
    });
  }

  private async claim(caseId: string, bookingId: string, after: number): Promise<number | undefined> {
    try {
      return await this.bookings.claim(caseId, bookingId, after);
    } catch (error) {
      if (error instanceof Refused) return undefined; // cancelled or taken up by another worker since it was read
      throw error;
    }
  }
}
