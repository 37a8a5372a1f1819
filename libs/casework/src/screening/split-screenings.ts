import type { Change } from '#domain';
import { CaseHooks } from '../cases/case-hooks';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { carryException } from './exceptional-admissions.query';

type Split = Extract<Change, { kind: 'split' }>;
type Merged = Extract<Change, { kind: 'merged' }>;

const copyLatest = namedQuery(
  'screening-decision-copy',
  `INSERT INTO screening_decision (id, case_id, reference, policy, outcome, decided_on, decided_by_id, open_verdict)
    SELECT $3, $2, d.reference, d.policy, d.outcome, d.decided_on, d.decided_by_id, d.open_verdict
    FROM screening_decision d WHERE d.case_id = $1 ORDER BY d.recorded_at DESC LIMIT 1`,
);

/**
 * Those who part were screened with the others: their new case starts from that decision, which is stale from the first day. An exception goes where
 * its people go, and is counted once.
 */
@Injectable()
export class SplitScreenings implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hooks: CaseHooks,
  ) {}

  onModuleInit(): void {
    this.hooks.on(['split'], async ({ newCaseId }: Split, before) => {
      await this.unitOfWork.sql(copyLatest, [before.id, newCaseId, newId()]);
      await this.unitOfWork.sql(carryException, [before.id, newCaseId, newId()]);
    });
    this.hooks.on(['merged'], async ({ fromCaseId }: Merged, { id }) => {
      await this.unitOfWork.sql(carryException, [fromCaseId, id, newId()]);
    });
  }
}
