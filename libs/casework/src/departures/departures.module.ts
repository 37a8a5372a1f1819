import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module';
import { BookingPassenger } from './booking-passenger.entity';
import { carriers } from './carrier';
import { Contingent } from './contingent.entity';
import { ContingentLedger } from './contingent-ledger';
import { ContingentOpening } from './contingent-opening';
import { ContingentService } from './contingent.service';
import { DepartureCorrection } from './departure-correction.entity';
import { DepartureCorrectionsService } from './departure-corrections.service';
import { DeparturesService } from './departures.service';
import { DeskCarrier } from './desk-carrier';
import { FlightBooking } from './flight-booking.entity';
import { FlightBookingsService } from './flight-bookings.service';
import { PlacingService } from './placing.service';
import { TravelRestrictionsService } from './travel-restrictions.service';

const doors = [
  ContingentOpening,
  ContingentService,
  DepartureCorrectionsService,
  DeparturesService,
  FlightBookingsService,
  PlacingService,
  TravelRestrictionsService,
];

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([BookingPassenger, Contingent, DepartureCorrection, FlightBooking])],
  providers: [
    ...doors,
    ContingentLedger,
    DeskCarrier,
    { provide: carriers, useFactory: (desk: DeskCarrier) => [desk], inject: [DeskCarrier] },
  ],
  exports: doors,
})
export class DeparturesModule {}
