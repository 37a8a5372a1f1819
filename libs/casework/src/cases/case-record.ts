import { apply, decide, type CaseFacts, type Change, type ChangeKind, type Command } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { accepted, refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { caseFacts, caseFactsMany, factsFrom, lockCase } from './case-facts.query';
import { CaseHooks } from './case-hooks';
import { CaseLedger } from './case-ledger';
import { SecretFile } from './secret-file';

/** The lock, the facts and the record of a case. Every command of every room goes: `lock` → `decide` → save → `record`. */
@Injectable()
export class CaseRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secretFile: SecretFile,
    private readonly hooks: CaseHooks,
    private readonly ledger: CaseLedger,
  ) {}

  /** Takes the case row, then reads the facts under it. Refusal `not-found` when the case does not exist or is out of reach: the same words for both. */
  async lock(caseId: string): Promise<CaseFacts> {
    const [locked] = await this.unitOfWork.sql(lockCase, [caseId]);
    if (!locked) throw refused('not-found');
    return this.facts(caseId);
  }

  /** The same with the secret files consulted, for decisions that rest on them. */
  async lockWithSecrets(caseId: string): Promise<CaseFacts> {
    const facts = await this.lock(caseId);
    return { ...facts, protected: await this.secretFile.consult(caseId) };
  }

  /** The facts without the lock, for reading. */
  async facts(caseId: string): Promise<CaseFacts> {
    const [row] = await this.unitOfWork.sql(caseFacts, [caseId]);
    if (!row) throw refused('not-found');
    return factsFrom(row);
  }

  /** The same for several cases, in the order of their ids; those out of reach are left out. */
  async factsOfMany(caseIds: readonly string[]): Promise<CaseFacts[]> {
    return (await this.unitOfWork.sql(caseFactsMany, [caseIds])).map(factsFrom);
  }

  /** The rules' answer for the acting person at this moment; a refusal is thrown. `K` names the change that the command makes. */
  decide<K extends ChangeKind>(command: Command, facts: CaseFacts): Extract<Change, { kind: K }> {
    return accepted(decide(command, facts, currentActor(), currentMoment())) as Extract<Change, { kind: K }>;
  }

  /** Lets the other rooms follow, then stores milestones, outlook and the history's entry. Returns the case as it stands now. */
  async record(before: CaseFacts, change: Change): Promise<CaseFacts> {
    const after = apply(before, change, currentMoment());
    await this.hooks.run(change, before, after);
    await this.ledger.write(before, change, after);
    return after;
  }
}
