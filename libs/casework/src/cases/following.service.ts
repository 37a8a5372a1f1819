import { currentActor } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import type { Made } from './made';

const findOffice = namedQuery<{ id: string }>('office-find', 'SELECT id FROM office WHERE id = $1 AND organisation_id = $2');

const findCaseworker = namedQuery<{ id: string }>(
  'caseworker-find',
  `SELECT id FROM staff_account WHERE id = $1 AND organisation_id = $2 AND office_id = $3 AND disabled_at IS NULL
    AND roles && ARRAY['oim-caseworker', 'oim-supervisor']`,
);

/** Who follows a case, and in which office. Its tasks go along. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  /** To a colleague of the same office. Refusal `caseworker-unknown`: not of this office, no caseworker, or disabled. */
  assign(caseId: string, caseworkerId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      await this.checkCaseworker(caseworkerId, facts.officeId);

      const change = this.cases.decide<'assigned'>({ type: 'assign', caseworkerId }, facts);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }

  /** To another office and somebody there. Refusals `office-unknown`, `caseworker-unknown`. */
  transfer(caseId: string, officeId: string, caseworkerId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      const [office] = await this.unitOfWork.sql(findOffice, [officeId, currentActor().organisationId]);
      if (!office) throw refused('office-unknown', { office: officeId });
      await this.checkCaseworker(caseworkerId, officeId);

      const change = this.cases.decide<'transferred'>({ type: 'transfer', officeId, caseworkerId }, facts);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }

  private async checkCaseworker(caseworkerId: string, officeId: string): Promise<void> {
    const [found] = await this.unitOfWork.sql(findCaseworker, [caseworkerId, currentActor().organisationId, officeId]);
    if (!found) throw refused('caseworker-unknown', { caseworker: caseworkerId });
  }
}
