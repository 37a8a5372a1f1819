import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '../cases/cases.module';
import { BatchAnswersService } from './batch-answers.service';
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
import { PermitBatchPages } from './permit-batch-pages.service';
import { PermitBatchesService } from './permit-batches.service';
import { PermitLines } from './permit-lines';
import { PlacingService } from './placing.service';
import { ReadinessService } from './readiness.service';
import { TravelRestrictionsService } from './travel-restrictions.service';

const doors = [
  BatchAnswersService,
  ContingentOpening,
  ContingentService,
  DepartureCorrectionsService,
  DeparturesService,
  FlightBookingsService,
  PermitBatchPages,
  PermitBatchesService,
  PlacingService,
  ReadinessService,
  TravelRestrictionsService,
];

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([BookingPassenger, Contingent, DepartureCorrection, FlightBooking])],
  providers: [
    ...doors,
    ContingentLedger,
    DeskCarrier,
    PermitLines,
    { provide: carriers, useFactory: (desk: DeskCarrier) => [desk], inject: [DeskCarrier] },
  ],
  exports: doors,
})
export class DeparturesModule {}
