import { FlightBookingsService } from '#casework/departures/flight-bookings.service';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { IfMatch } from '../if-match.decorator';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { Permit } from '../permit.decorator';
import { CancellationDto, ConfirmationDto, flightOf, ticketsOf } from './flight-bookings.dto';

@ApiTags('departures')
@Controller('api/v1/cases/:id/flight-bookings')
export class FlightBookingsController {
  constructor(private readonly bookings: FlightBookingsService) {}

  /** Asks for seats for the whole household, or none. A worker places the booking once this is committed. */
  @Post()
  @HttpCode(202)
  @Permit('booking:request')
  @Creates(202)
  @ApiBody({ schema: { type: 'object' }, required: false })
  request(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.bookings.request(id);
  }

  /** The carrier's answer: locator, flight, and a ticket for each traveller. */
  @Post(':bookingId/confirmation')
  @Permit('booking:confirm')
  @Creates()
  confirm(
    @Param('id', Id) id: string,
    @Param('bookingId', Id) bookingId: string,
    @IfMatch() seen: number,
    @Body() confirmation: ConfirmationDto,
  ): Promise<MadeDto> {
    return this.bookings.confirm(id, bookingId, seen, flightOf(confirmation), ticketsOf(confirmation));
  }

  /** Cancels a live booking; its seats come back. */
  @Post(':bookingId/cancellation')
  @Permit('booking:cancel')
  @Creates()
  cancel(
    @Param('id', Id) id: string,
    @Param('bookingId', Id) bookingId: string,
    @IfMatch() seen: number,
    @Body() { reason }: CancellationDto,
  ): Promise<MadeDto> {
    return this.bookings.cancel(id, bookingId, seen, reason);
  }
}
