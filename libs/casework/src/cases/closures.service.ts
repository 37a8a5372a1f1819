import type { ClosureCheck, ClosureReason, ReopeningReason } from '#domain';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import { ConsentsService } from './consents.service';
import { EntryStore } from './entry-store';
import type { Made } from './made';

/** The end of a case that reached it, and taking one up again that ended. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly entries: EntryStore,
    private readonly consents: ConsentsService,
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
      await this.consents.revoke(caseId, change.memberIds);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
