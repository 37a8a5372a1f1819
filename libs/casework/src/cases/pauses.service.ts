import type { SuspensionReason } from '#domain';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import type { Made } from './made';

/** A case may rest for a while and is taken up where it was. */
@Injectable()
export class PausesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  suspend(caseId: string, reason: SuspensionReason): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'suspended'>({ type: 'suspend', reason }, facts);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }

  resume(caseId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'resumed'>({ type: 'resume' }, facts);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
