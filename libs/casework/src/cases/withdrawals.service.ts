import type { WithdrawalReason } from '#domain';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import type { Made } from './made';

/** Leaving the programme before departure. What falls with it (a booking, its seats) is declared by the rooms as hooks. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  withdraw(caseId: string, reason: WithdrawalReason): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'withdrawn'>({ type: 'withdraw', reason }, facts);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
