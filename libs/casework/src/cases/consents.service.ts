import type { CommandOf } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import { Consent } from './consent.entity';
import type { Made } from './made';

export type Declaration = Omit<CommandOf<'consent'>, 'type'>;

/** Declarations of voluntary return, each adult for themselves. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  record(caseId: string, declaration: Declaration): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'consented'>({ type: 'consent', ...declaration }, facts);

      const id = newId();
      await this.unitOfWork.manager.insert(Consent, {
        ...declaration,
        id,
        caseId,
        givenOn: currentMoment().day,
        recordedById: currentActor().id,
      });

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }
}
