import { CaseRecord } from '../cases/case-record';
import type { Made } from '../cases/made';
import { SecretFile } from '../cases/secret-file';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { ContingentLedger } from './contingent-ledger';
import { FlightBooking } from './flight-booking.entity';

/** The day people leave. From here on they are beneficiaries of return, counted once. */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly contingent: ContingentLedger,
    private readonly secretFile: SecretFile,
  ) {}

  /** The household boarded: its booking is flown and its seats used. Screening is repeated and kept, and the figures count it (hooks of their rooms). */
  depart(caseId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lockWithSecrets(caseId);

      const change = this.cases.decide<'departed'>({ type: 'depart' }, facts);

      await this.unitOfWork.manager.update(
        FlightBooking,
        { id: change.bookingId },
        { state: 'flown', version: facts.booking!.version + 1 },
      );
      await this.contingent.fly(change.bookingId);
      await this.secretFile.keepDepartures(caseId, change.counted);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
