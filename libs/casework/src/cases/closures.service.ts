import type { ClosureCheck, ClosureReason, ReopeningReason } from '#domain';
import { currentMoment } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { CaseRecord } from './case-record';
import { Consent } from './consent.entity';
import { EntryStore } from './entry-store';
import type { Made } from './made';

/** The end of a case that reached it, and taking one up again that ended. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly entries: EntryStore,
  ) {}

  /** `checked`: what of the checklist was seen to. Refusal `closure-incomplete` names the rest. */
  close(caseId: string, reason: ClosureReason, checked: ClosureCheck[]): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'closed'>({ type: 'close', reason, checked }, facts);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }

  /** Those who had left are on the road again where they left it, to declare anew, or the closed case stands at arrival. Refusal `exit-is-final`. */
  reopen(caseId: string, reason: ReopeningReason): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'reopened'>({ type: 'reopen', reason }, facts);

      await this.entries.keepEntries(caseId, change.entries);
      const declared = { caseId, memberId: In(change.memberIds), revokedOn: IsNull() };
      await this.unitOfWork.manager.update(Consent, declared, { revokedOn: currentMoment().day });

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
