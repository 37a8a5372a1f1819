import { batchRefusal, permitBatchNumber, withoutPermit, type CaseFacts } from '#domain';
import { CaseRecord } from '../cases/case-record';
import type { MadeElsewhere } from '../cases/made';
import { EntryStore } from '../cases/entry-store';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { Refused, refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import {
  addBatch,
  addLines,
  casesOfBatch,
  dropCases,
  keepOnlyLines,
  lastSequence,
  lockBatch,
  numberOneAtATime,
  submitBatch,
} from './permit-batch-store.query';

/** Where a batch can be read. */
export const madeBatch = (id: string): MadeElsewhere => ({ id, version: null, caseId: null, location: `/api/v1/permit-batches/${id}` });

/** Exit permits asked of the Ministry of the Interior for several households at once. DOMAIN §4. */
@Injectable()
export class PermitBatchesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly entries: EntryStore,
  ) {}

  /** All the households or none. Refusals: `not-found`; those of `request-permits`, with the numbers of the cases that stand in the way. */
  make(caseIds: string[]): Promise<MadeElsewhere> {
    return this.unitOfWork.run(async () => {
      const cases = await this.cases.factsOfMany(caseIds);
      if (cases.length < caseIds.length) throw refused('not-found');
      refuseUnready(cases);

      const id = newId();
      await this.add(id);
      await this.addPeople(id, cases);
      return madeBatch(id);
    });
  }

  /** Takes households out again before the batch is submitted. Refusals `not-found`, `batch-submitted`. */
  remove(id: string, caseIds: string[]): Promise<MadeElsewhere> {
    return this.unitOfWork.run(async () => {
      const inIt = await this.lockOpen(id);
      if (caseIds.some((caseId) => !inIt.includes(caseId))) throw refused('not-found');

      await this.unitOfWork.sql(dropCases, [id, caseIds]);
      return madeBatch(id);
    });
  }

  /**
   * Everybody without a permit on all its cases, each under its own lock, or nobody. Who has left or was asked for otherwise drops out of the batch.
   * Refusals: `not-found` also when a case of it is out of reach, `batch-submitted`, `batch-empty`; those of `request-permits`, with the numbers of
   * the cases that stand in the way.
   */
  submit(id: string): Promise<MadeElsewhere> {
    return this.unitOfWork.run(async () => {
      const locked: CaseFacts[] = [];
      for (const caseId of await this.lockOpen(id)) locked.push(await this.cases.lock(caseId));

      const { day } = currentMoment();
      const concerned = locked.filter((facts) => withoutPermit(facts, day).length);
      if (!concerned.length) throw refused('batch-empty');
      refuseUnready(concerned);

      await this.unitOfWork.sql(keepOnlyLines, [id, concerned.flatMap((facts) => idsWithoutPermit(facts))]);
      await this.addPeople(id, concerned);
      for (const facts of concerned) await this.request(id, facts);
      await this.unitOfWork.sql(submitBatch, [id, day]);
      return madeBatch(id);
    });
  }

  private async request(batchId: string, facts: CaseFacts): Promise<void> {
    const memberIds = idsWithoutPermit(facts);
    const change = this.cases.decide<'permit-requested'>({ type: 'request-permits', memberIds, batchId }, facts);
    await this.entries.keepEntries(facts.id, change.entries);
    await this.cases.record(facts, change);
  }

  private async add(id: string): Promise<void> {
    const { id: actorId, organisationId } = currentActor();
    const { day } = currentMoment();
    const year = Number(day.slice(0, 4));
    await this.unitOfWork.sql(numberOneAtATime, [organisationId]);
    const [last] = await this.unitOfWork.sql(lastSequence, [organisationId, year]);
    const sequence = last!.sequence + 1;
    await this.unitOfWork.sql(addBatch, [id, organisationId, year, sequence, permitBatchNumber(year, sequence), actorId, day]);
  }

  private async addPeople(id: string, cases: CaseFacts[]): Promise<void> {
    const people = cases.flatMap((facts) => idsWithoutPermit(facts).map((memberId) => ({ caseId: facts.id, memberId })));
    await this.unitOfWork.sql(addLines, [id, people.map(({ caseId }) => caseId), people.map(({ memberId }) => memberId)]);
  }

  /** The batch first, then its cases in the order of their ids: whoever holds one of them waits for submitted batches alone. */
  private async lockOpen(id: string): Promise<string[]> {
    const [batch] = await this.unitOfWork.sql(lockBatch, [currentActor().organisationId, id]);
    const inReach = batch ? await this.unitOfWork.sql(casesOfBatch, [id]) : [];
    if (!batch || inReach.length < batch.cases) throw refused('not-found');
    if (batch.state !== 'open') throw refused('batch-submitted');
    return inReach.map(({ caseId }) => caseId);
  }
}

function idsWithoutPermit(facts: CaseFacts): string[] {
  return withoutPermit(facts, currentMoment().day).map(({ id }) => id);
}

function refuseUnready(cases: CaseFacts[]): void {
  const refusal = batchRefusal(cases, currentActor(), currentMoment());
  if (refusal) throw new Refused(refusal);
}
