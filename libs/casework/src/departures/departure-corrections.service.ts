import { forfeitedSeats, type Day, type DepartureCorrectionReason } from '#domain';
import { CaseRecord } from '../cases/case-record';
import type { Made } from '../cases/made';
import { SecretFile } from '../cases/secret-file';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { ContingentLedger } from './contingent-ledger';
import { DepartureCorrection } from './departure-correction.entity';

export interface ProposedCorrection {
  memberIds: string[];
  reason: DepartureCorrectionReason;
  /** The right day; `null` with `did-not-travel`. */
  departedOn: Day | null;
}

/** Taking back, or dating anew, a departure that was recorded and was not so: two people. DOMAIN §5. */
@Injectable()
export class DepartureCorrectionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly contingent: ContingentLedger,
    private readonly secretFile: SecretFile,
  ) {}

  /** The proposal's id. Nothing changes until it is decided. */
  propose(caseId: string, proposed: ProposedCorrection): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'departure-correction-proposed'>(
        { type: 'propose-departure-correction', proposalId: newId(), ...proposed },
        facts,
      );

      const { id, memberIds, reason, departedOn, proposedById, on: proposedOn } = change.proposal;
      await this.unitOfWork.manager.insert(DepartureCorrection, {
        ...{ id, caseId, memberIds: [...memberIds], reason, departedOn, proposedById, proposedOn },
        ...{ decidedById: null, approved: null, decidedOn: null },
      });

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  /** By somebody else: refusal `second-person-needed`. The figures of the years concerned follow (hook of the reports). */
  decide(caseId: string, approved: boolean): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lockWithSecrets(caseId);

      const change = this.cases.decide<'departure-corrected' | 'departure-correction-declined'>(
        { type: 'approve-departure-correction', approved },
        facts,
      );

      const { id } = facts.correction!;
      const decided = { approved, decidedById: currentActor().id, decidedOn: currentMoment().day };
      await this.unitOfWork.manager.update(DepartureCorrection, { id }, decided);
      if (change.kind === 'departure-corrected') {
        await this.secretFile.keepDepartures(caseId, change.counted);
        for (const [bookingId, seats] of forfeitedSeats(change)) await this.contingent.forfeit(bookingId, id, seats);
      }

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }
}
