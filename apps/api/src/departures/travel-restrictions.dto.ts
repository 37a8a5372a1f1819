import type { RestrictionRow } from '#casework/departures/travel-restrictions.query';
import type { NewRestriction } from '#casework/departures/travel-restrictions.service';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, Matches } from 'class-validator';
import { IsAirportCode, IsKnownCountry } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

/** Of country, airport and airline at least one is named; `null` means any. */
export class NewRestrictionDto implements NewRestriction {
  /** Of arrival. */
  @MayBeNull()
  @IsKnownCountry()
  country!: string | null;

  /** Of departure or arrival. */
  @MayBeNull()
  @IsAirportCode()
  airport!: string | null;

  /** @example "AT" */
  @MayBeNull()
  @ApiProperty({ pattern: '^[A-Z\\d]{2}$' })
  @Matches(/^[A-Z\d]{2}$/)
  airline!: string | null;

  @IsDay()
  from!: string;

  /** The last day; `null`: until it is ended. */
  @MayBeNull()
  @IsDay()
  to!: string | null;

  /** Nationalities that travel all the same. */
  @ApiProperty({ type: [String] })
  @Matches(/^[A-Z]{2}$/, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(250)
  @IsArray()
  exceptNationalities!: string[];

  /** Special flights, which fly all the same. */
  @ApiProperty({ type: [String] })
  @Matches(/^[A-Z\d]{2}\d{1,4}$/, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(250)
  @IsArray()
  exceptFlights!: string[];

  /** Who closed it: a notice, a letter, an airline's message. */
  @Line(500)
  source!: string;
}

export class RestrictionDto implements RestrictionRow {
  id!: string;
  country!: string | null;
  airport!: string | null;
  airline!: string | null;
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date' })
  to!: string | null;
  exceptNationalities!: string[];
  exceptFlights!: string[];
  source!: string;
  @ApiProperty({ format: 'date' })
  openedOn!: string;
  openedByName!: string;
  /** `null`: it still holds. */
  @ApiProperty({ format: 'date' })
  endedOn!: string | null;
  endedByName!: string | null;
}

export class RestrictionsDto {
  items!: RestrictionDto[];
  next!: string | null;
}
