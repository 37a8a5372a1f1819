import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLog } from './access-log';
import { CaseEntriesService } from './case-entries.service';
import { CaseHistoryService } from './case-history.service';
import { CaseHooks } from './case-hooks';
import { CaseLedger } from './case-ledger';
import { CaseListService } from './case-list.service';
import { CasePageService } from './case-page.service';
import { CaseRecord } from './case-record';
import { Consent } from './consent.entity';
import { ConsentsService } from './consents.service';
import { CorrectionsService } from './corrections.service';
import { EntryStore } from './entry-store';
import { Member } from './member.entity';
import { OutlooksService } from './outlooks.service';
import { ParentalLinkRow } from './parental-link.entity';
import { RegistrationService } from './registration.service';
import { ReturnCase } from './return-case.entity';
import { SecretFile } from './secret-file';
import { SecretFilesService } from './secret-files.service';
import { SimilarPeopleService } from './similar-people.service';
import { WithdrawalsService } from './withdrawals.service';
import { WorkQueueService } from './work-queue.service';

const doors = [
  CaseEntriesService,
  CaseHistoryService,
  CaseListService,
  CasePageService,
  ConsentsService,
  CorrectionsService,
  OutlooksService,
  RegistrationService,
  SecretFilesService,
  SimilarPeopleService,
  WithdrawalsService,
  WorkQueueService,
];
const forOtherRooms = [AccessLog, CaseHooks, CaseRecord, EntryStore, SecretFile];

/** The lowest room: the record of a case, its lock, its history. */
@Module({
  imports: [TypeOrmModule.forFeature([Consent, Member, ParentalLinkRow, ReturnCase])],
  providers: [...doors, ...forOtherRooms, CaseLedger],
  exports: [...doors, ...forOtherRooms],
})
export class CasesModule {}
