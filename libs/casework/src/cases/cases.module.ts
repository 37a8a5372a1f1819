import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLog } from './access-log';
import { Appointment } from './appointment.entity';
import { AppointmentsService } from './appointments.service';
import { ArrivalsService } from './arrivals.service';
import { CallBacksService } from './call-backs.service';
import { CaseEntriesService } from './case-entries.service';
import { CaseHistoryService } from './case-history.service';
import { CaseHooks } from './case-hooks';
import { CaseLedger } from './case-ledger';
import { CaseListService } from './case-list.service';
import { CaseNote } from './case-note.entity';
import { CaseNumbers } from './case-numbers';
import { CasePageService } from './case-page.service';
import { CaseRecord } from './case-record';
import { ClosuresService } from './closures.service';
import { Consent } from './consent.entity';
import { ConsentsService } from './consents.service';
import { CorrectionsService } from './corrections.service';
import { EntryStore } from './entry-store';
import { ExitsService } from './exits.service';
import { FollowingService } from './following.service';
import { HouseholdService } from './household.service';
import { Member } from './member.entity';
import { NotesService } from './notes.service';
import { OutlooksService } from './outlooks.service';
import { ParentalLinkRow } from './parental-link.entity';
import { PausesService } from './pauses.service';
import { ProgrammeRecord } from './programme-record';
import { ProgrammeService } from './programme.service';
import { ProjectionsService } from './projections.service';
import { RegistrationService } from './registration.service';
import { ReturnCase } from './return-case.entity';
import { SafeContactsService } from './safe-contacts.service';
import { SecretFile } from './secret-file';
import { SecretFilesService } from './secret-files.service';
import { SimilarPeopleService } from './similar-people.service';
import { SplitsService } from './splits.service';
import { WithdrawalsService } from './withdrawals.service';
import { WorkQueueService } from './work-queue.service';

const doors = [
  AppointmentsService,
  ArrivalsService,
  CallBacksService,
  CaseEntriesService,
  CaseHistoryService,
  CaseListService,
  CasePageService,
  ClosuresService,
  ConsentsService,
  CorrectionsService,
  ExitsService,
  FollowingService,
  HouseholdService,
  NotesService,
  OutlooksService,
  PausesService,
  ProgrammeService,
  ProjectionsService,
  RegistrationService,
  SafeContactsService,
  SecretFilesService,
  SimilarPeopleService,
  SplitsService,
  WithdrawalsService,
  WorkQueueService,
];
const forOtherRooms = [AccessLog, CaseHooks, CaseRecord, EntryStore, ProgrammeRecord, SecretFile];

/** The lowest room: the record of a case, its lock, its history. */
@Module({
  imports: [TypeOrmModule.forFeature([Appointment, CaseNote, Consent, Member, ParentalLinkRow, ReturnCase])],
  providers: [...doors, ...forOtherRooms, CaseLedger, CaseNumbers],
  exports: [...doors, ...forOtherRooms],
})
export class CasesModule {}
