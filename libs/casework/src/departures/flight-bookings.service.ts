import {
  seatsAvailable,
  type BookingState,
  type CancellationReason,
  type Cascade,
  type CaseFacts,
  type Change,
  type Flight,
} from '#domain';
import { CaseHooks } from '../cases/case-hooks';
import { CaseRecord } from '../cases/case-record';
import type { Made } from '../cases/made';
import { placeFlightBooking } from '../jobs';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { Outbox } from '#platform/outbox';
import { refused } from '#platform/refused';
import { refusedOn } from '#platform/refused-on';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BookingPassenger } from './booking-passenger.entity';
import { ContingentLedger } from './contingent-ledger';
import { FlightBooking } from './flight-booking.entity';

type Changed<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** The ways in which people leave before departure. Each says itself whether a booking falls with them. */
const leavings = ['withdrawn', 'marked-unreachable', 'died', 'closed-other', 'refused', 'member-removed'] as const;

/** The life of a flight booking: asked for here, placed by a worker, confirmed by the carrier's answer. */
@Injectable()
export class FlightBookingsService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly contingent: ContingentLedger,
    private readonly outbox: Outbox,
    private readonly hooks: CaseHooks,
  ) {}

  onModuleInit(): void {
    this.hooks.on(leavings, (change) => this.fallWithTheCase(change));
  }

  /** Seats for the whole household or none; a worker is told to place it once this is committed. */
  request(caseId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const { booking, ...change } = this.cases.decide<'booking-requested'>({ type: 'request-booking', bookingId: newId() }, facts);

      await this.save(caseId, booking, facts);
      await this.outbox.add(placeFlightBooking, { caseId, bookingId: booking.id });

      await this.cases.record(facts, { ...change, booking });
      return { id: booking.id, version: 1, caseId };
    });
  }

  /** A worker takes the booking in hand after the attempt it saw: the number of its own, without which a later answer counts for nothing. */
  claim(caseId: string, bookingId: string, after: number): Promise<number> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'booking-claimed'>({ type: 'place-booking', bookingId, after }, facts);

      await this.move(facts, { state: 'placing', attempt: change.attempt, claimedAt: currentMoment().instant });

      await this.cases.record(facts, change);
      return change.attempt;
    });
  }

  /** The carrier's answer, with the version of the booking it was given for. */
  confirm(caseId: string, bookingId: string, seen: number, flight: Flight, tickets: Record<string, string>): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      refuseStale(facts, bookingId, seen);

      const change = this.cases.decide<'booking-confirmed'>({ type: 'confirm-booking', bookingId, flight, tickets }, facts);

      const { locator, flightNumber, from: departsFrom, to: arrivesAt, departsAt, departsOn } = flight;
      const confirmed: Partial<FlightBooking> = { state: 'confirmed', locator, flightNumber, departsFrom, arrivesAt, departsAt, departsOn };
      await refusedOn('flight_booking_locator_key', 'locator-taken', this.move(facts, confirmed));
      for (const [memberId, ticketNumber] of Object.entries(tickets)) {
        await this.unitOfWork.manager.update(BookingPassenger, { bookingId, memberId }, { ticketNumber });
      }

      await this.cases.record(facts, change);
      return { id: bookingId, version: seen + 1, caseId };
    });
  }

  cancel(caseId: string, bookingId: string, seen: number, reason: CancellationReason): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      refuseStale(facts, bookingId, seen);

      const change = this.cases.decide<'booking-cancelled'>({ type: 'cancel-booking', bookingId, reason }, facts);

      await this.move(facts, { state: 'cancelled' });
      await this.contingent.release(bookingId);

      await this.cases.record(facts, change);
      return { id: bookingId, version: seen + 1, caseId };
    });
  }

  private async save(caseId: string, booking: Changed<'booking-requested'>['booking'], { contingent }: CaseFacts): Promise<void> {
    const { memberIds, ...row } = booking;
    const contingentId = booking.funder === 'ministry-of-the-interior' ? contingent!.id : null;
    if (contingentId) await this.contingent.reserve(contingentId, booking.id, booking.seats, seatsAvailable(contingent!));

    const state: BookingState = 'allocated';
    const requested = { requestedAt: currentMoment().instant, requestedById: currentActor().id };
    await this.unitOfWork.manager.insert(FlightBooking, { ...row, ...requested, caseId, state, contingentId, attempt: 0, version: 1 });
    await this.unitOfWork.manager.insert(
      BookingPassenger,
      memberIds.map((memberId) => ({ bookingId: booking.id, memberId, caseId, ticketNumber: null })),
    );
  }

  /** Under the case's lock, so the version read with the facts is still the row's. */
  private async move({ booking }: CaseFacts, columns: Partial<FlightBooking>): Promise<void> {
    await this.unitOfWork.manager.update(FlightBooking, { id: booking!.id }, { ...columns, version: booking!.version + 1 });
  }

  private async fallWithTheCase({ cancelledBooking }: Cascade): Promise<void> {
    if (!cancelledBooking) return;
    await this.unitOfWork.manager.update(FlightBooking, { id: cancelledBooking }, { state: 'cancelled', version: () => 'version + 1' });
    await this.contingent.release(cancelledBooking);
  }
}

function refuseStale({ booking }: CaseFacts, bookingId: string, seen: number): void {
  if (booking?.id === bookingId && booking.version !== seen)
    throw refused('version-stale', { version: booking.version, changed: ['state'] });
}
