import type { SecretGroup } from '#domain';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import { SecretFile, type SecretEntry } from './secret-file';

/** An entry as its reader sees it: who wrote it, by name. */
export type OpenedEntry = Omit<SecretEntry, 'authorId'> & { byName: string | null };

/** Opening a secret file as a person. */
@Injectable()
export class SecretFilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly secretFile: SecretFile,
  ) {}

  /** Refusals: `not-found` for a case that does not exist or is out of reach, before `not-permitted` outside the group's grant. */
  open(caseId: string, group: SecretGroup, purpose: string): Promise<OpenedEntry[]> {
    return this.unitOfWork.read(async () => {
      await this.cases.facts(caseId);
      const entries = await this.secretFile.open(caseId, group, purpose);
      return entries.map(({ memberId, field, value, on, byName }) => ({ memberId, field, value, on, byName }));
    });
  }
}
