import { cancellationReasons, dayIn, type CancellationReason, type Flight } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, Matches } from 'class-validator';
import { IsAirportCode, IsId } from '../code.decorator';
import { IsInstant } from '../day.decorator';
import { NestedList } from '../nested.decorator';
import { OneOf } from '../one-of.decorator';

export class TicketDto {
  @IsId()
  memberId!: string;

  /** @example "147-2400112233" */
  @ApiProperty({ pattern: '^[A-Z0-9-]{3,40}$' })
  @Matches(/^[A-Z0-9-]{3,40}$/)
  number!: string;
}

/** The carrier's answer as the desk enters it. */
export class ConfirmationDto {
  /** @example "K7Q2LM" */
  @ApiProperty({ pattern: '^[A-Z0-9]{5,8}$' })
  @Matches(/^[A-Z0-9]{5,8}$/)
  locator!: string;

  /** @example "AT533" */
  @ApiProperty({ pattern: '^[A-Z0-9]{2}[0-9]{1,4}[A-Z]?$' })
  @Matches(/^[A-Z0-9]{2}\d{1,4}[A-Z]?$/)
  flightNumber!: string;

  /** @example "CMN" */
  @IsAirportCode()
  from!: string;

  /** @example "ABJ" */
  @IsAirportCode()
  to!: string;

  /** @example "2026-12-03T09:40:00Z" */
  @IsInstant()
  departsAt!: string;

  @ArrayUnique((ticket?: TicketDto) => ticket?.memberId)
  @NestedList(() => TicketDto, 1, 30)
  tickets!: TicketDto[];
}

export class CancellationDto {
  @OneOf('CancellationReason', cancellationReasons)
  reason!: CancellationReason;
}

/** The itinerary with its day in Casablanca: derived here, once, and stored with it. */
export function flightOf({ locator, flightNumber, from, to, departsAt }: ConfirmationDto): Flight {
  const instant = new Date(departsAt);
  return { locator, flightNumber, from, to, departsAt: instant.toISOString(), departsOn: dayIn(instant) };
}

/** Ticket numbers by member. */
export function ticketsOf({ tickets }: ConfirmationDto): Record<string, string> {
  return Object.fromEntries(tickets.map(({ memberId, number }) => [memberId, number]));
}
