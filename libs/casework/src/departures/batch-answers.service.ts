import { findLatest, type CaseFacts, type PermitAnswer } from '#domain';
import { CaseRecord } from '../cases/case-record';
import { EntryStore } from '../cases/entry-store';
import type { MadeElsewhere } from '../cases/made';
import { readerScope } from '../cases/scoped';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { madeBatch } from './permit-batches.service';
import { PermitBatchPages } from './permit-batch-pages.service';

export interface BatchAnswer {
  caseId: string;
  answer: PermitAnswer;
}

/** What the Ministry of the Interior answered for people of a batch: given by its liaison officer, or by the movement officer on paper. */
@Injectable()
export class BatchAnswersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: PermitBatchPages,
    private readonly cases: CaseRecord,
    private readonly entries: EntryStore,
  ) {}

  /** All of them or none. Refusals: `batch-not-submitted`, `not-found` for people out of sight, `permit-not-requested` by this batch; those of `answer-permits`. */
  answer(batchId: string, given: BatchAnswer[]): Promise<MadeElsewhere> {
    return this.unitOfWork.run(async () => {
      const { state } = await this.pages.get(batchId);
      if (state === 'open') throw refused('batch-not-submitted');
      const seen = await this.pages.lines(batchId);
      const isSeen = ({ caseId, answer }: BatchAnswer) => seen.some((line) => line.caseId === caseId && line.memberId === answer.memberId);
      if (!given.every(isSeen)) throw refused('not-found');

      const locked: CaseFacts[] = [];
      const caseIds = [...new Set(given.map(({ caseId }) => caseId))].sort();
      for (const caseId of caseIds) locked.push(await this.on(caseId, () => this.cases.lock(caseId)));

      for (const facts of locked) {
        const answers = given.filter(({ caseId }) => caseId === facts.id).map(({ answer }) => answer);
        await this.on(facts.id, () => this.keep(batchId, facts, answers));
      }
      return madeBatch(batchId);
    });
  }

  private async keep(batchId: string, facts: CaseFacts, answers: PermitAnswer[]): Promise<void> {
    const other = answers.find(({ memberId }) => findLatest(facts, memberId, 'permit-requested')?.batchId !== batchId);
    if (other) throw refused('permit-not-requested', { member: other.memberId });

    const change = this.cases.decide<'permit-answered'>({ type: 'answer-permits', answers }, facts);

    await this.entries.keepEntries(facts.id, change.entries);
    await this.cases.record(facts, change);
  }

  /** Whoever reaches no case works on this one alone: it stands in the batch before them. */
  private on<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    return readerScope() ? work() : this.unitOfWork.limitedTo(caseId, work);
  }
}
