import { CaseworkModule } from '#casework/casework.module';
import { DatabaseModule } from '#platform/database.module';
import { logging } from '#platform/logging';
import { Readiness } from '#platform/readiness';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AppointmentsController } from './cases/appointments.controller';
import { CallBacksController } from './cases/call-backs.controller';
import { CasesController } from './cases/cases.controller';
import { ClosuresController } from './cases/closures.controller';
import { ConsentsController } from './cases/consents.controller';
import { ContactsController } from './cases/contacts.controller';
import { CounsellingController } from './cases/counselling.controller';
import { ExitsController } from './cases/exits.controller';
import { FollowingController } from './cases/following.controller';
import { HouseholdController } from './cases/household.controller';
import { MembersController } from './cases/members.controller';
import { NotesController } from './cases/notes.controller';
import { ProgrammeController } from './cases/programme.controller';
import { ReferenceController } from './cases/reference.controller';
import { SafeContactController } from './cases/safe-contact.controller';
import { SecretFilesController } from './cases/secret-files.controller';
import { SimilarPeopleController } from './cases/similar-people.controller';
import { WithdrawalsController } from './cases/withdrawals.controller';
import { WorkQueueController } from './cases/work-queue.controller';
import { ContingentController } from './departures/contingent.controller';
import { DepartureCorrectionsController } from './departures/departure-corrections.controller';
import { DeparturesController } from './departures/departures.controller';
import { ExitPermitsController } from './departures/exit-permits.controller';
import { FitnessController } from './departures/fitness.controller';
import { FlightBookingsController } from './departures/flight-bookings.controller';
import { PermitBatchesController } from './departures/permit-batches.controller';
import { ReadinessController } from './departures/readiness.controller';
import { TravelRestrictionsController } from './departures/travel-restrictions.controller';
import { TravelDocumentsController } from './departures/travel-documents.controller';
import { AnnualPageController } from './reports/annual-page.controller';
import { PublicController } from './reports/public.controller';
import { ReportsController } from './reports/reports.controller';
import { ExceptionalAdmissionsController } from './screening/exceptional-admissions.controller';
import { IntakeController } from './screening/intake.controller';
import { PoliciesController } from './screening/policies.controller';
import { ProtectionController } from './screening/protection.controller';
import { ScreeningController } from './screening/screening.controller';
import { SessionsController } from './staff/sessions.controller';
import { StaffController } from './staff/staff.controller';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';
import { PermissionGuard } from './permission.guard';
import { ProblemFilter } from './problem.filter';
import { validation } from './validation';

const rooms = [
  AppointmentsController,
  CallBacksController,
  CasesController,
  ClosuresController,
  ConsentsController,
  ContactsController,
  CounsellingController,
  ExitsController,
  FollowingController,
  HouseholdController,
  MembersController,
  NotesController,
  ProgrammeController,
  ReferenceController,
  SafeContactController,
  SecretFilesController,
  SimilarPeopleController,
  WithdrawalsController,
  WorkQueueController,
  ContingentController,
  DepartureCorrectionsController,
  DeparturesController,
  ExitPermitsController,
  FitnessController,
  FlightBookingsController,
  PermitBatchesController,
  ReadinessController,
  TravelRestrictionsController,
  TravelDocumentsController,
  AnnualPageController,
  PublicController,
  ReportsController,
  ExceptionalAdmissionsController,
  IntakeController,
  PoliciesController,
  ProtectionController,
  ScreeningController,
  SessionsController,
  StaffController,
];

@Module({
  imports: [logging, DatabaseModule, TerminusModule, CaseworkModule],
  controllers: [...rooms, HealthController, MetricsController],
  providers: [
    Readiness,
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useValue: validation },
  ],
})
export class ApiModule {}
