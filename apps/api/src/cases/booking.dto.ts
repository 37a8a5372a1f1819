import type { Booking } from '#casework/cases/case-page.query';
import { bookingStates, funders, type BookingState, type Funder } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from '../one-of.decorator';

export class FlightDto {
  /** @example "K7Q2LM" */
  locator!: string;
  /** @example "AT533" */
  flightNumber!: string;
  /** @example "CMN" */
  from!: string;
  /** @example "ABJ" */
  to!: string;
  @ApiProperty({ format: 'date-time' })
  departsAt!: string;
  /** The day in Casablanca. */
  @ApiProperty({ format: 'date' })
  departsOn!: string;
}

export class SeatDto {
  memberId!: string;
  /** The ticket; `null` until confirmed. */
  number!: string | null;
}

export class BookingDto implements Booking {
  id!: string;
  /** To be sent as `If-Match` with a confirmation or cancellation. */
  version!: number;
  @OneOf('BookingState', bookingStates)
  state!: BookingState;
  @ApiProperty({ enum: ['desk'] })
  carrier!: 'desk';
  seats!: number;
  @OneOf('Funder', funders)
  funder!: Funder;
  /** The number of the latest attempt to place it. */
  attempt!: number;
  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;
  flight!: FlightDto | null;
  tickets!: SeatDto[];
}
