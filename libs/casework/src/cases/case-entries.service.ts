import type { EntryChangeKind, EntryCommand } from '#domain';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import { EntryStore } from './entry-store';
import type { Made } from './made';
import { SecretFile } from './secret-file';

/** Commands whose rule looks into the secret files: open protection signals, and how far a pregnancy is. */
const needsSecrets: ReadonlySet<EntryCommand['type']> = new Set(['check-protection', 'certify-fitness']);

/** What is done for the departure conditions: counselling, papers, verdicts. Each command adds neutral entries, and what is secret to its file. */
@Injectable()
export class CaseEntriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly entries: EntryStore,
    private readonly secretFile: SecretFile,
  ) {}

  /** Refusals: those of the command's rule. */
  give(caseId: string, command: EntryCommand): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await (needsSecrets.has(command.type) ? this.cases.lockWithSecrets(caseId) : this.cases.lock(caseId));

      const change = this.cases.decide<EntryChangeKind>(command, facts);

      await this.entries.keepEntries(caseId, change.entries);
      await this.secretFile.note(caseId, change.secret);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
