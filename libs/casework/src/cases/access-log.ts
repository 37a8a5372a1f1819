import { currentActor } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';

export type AccessAction =
  | 'case-opened'
  | 'history-read'
  | 'notes-read'
  | 'cases-listed'
  | 'work-queue-read'
  | 'waitlist-read'
  | 'readiness-read'
  | 'readiness-listed'
  | 'permit-candidates-listed'
  | 'permit-batches-listed'
  | 'permit-batch-opened'
  | 'similar-people-searched'
  | 'call-backs-listed'
  | 'secret-file-opened'
  | 'secret-file-consulted';

const add = namedQuery(
  'access-log-add',
  'INSERT INTO access_log (organisation_id, actor_id, action, case_id, detail) VALUES ($1, $2, $3, $4, $5)',
);

/** Who read what: written in the transaction of the reading; if it cannot be written, nothing is read (P-18). Ids and codes, never a person. */
@Injectable()
export class AccessLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record(action: AccessAction, caseId: string | null, detail: Record<string, string | number> = {}): Promise<void> {
    const actor = currentActor();
    await this.unitOfWork.sql(add, [actor.organisationId, actor.id, action, caseId, detail]);
  }
}
