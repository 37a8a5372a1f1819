import { findLatest, type CommandOf } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { CaseRecord } from './case-record';
import { Consent } from './consent.entity';
import type { Made } from './made';

type Given = Omit<CommandOf<'consent'>, 'type'>;
type MayBeLeftOut = 'interpreterKind' | 'referrer' | 'present' | 'guardian';

/** A declaration as it arrives: who left out who brought and accompanied the person came alone, of their own accord. */
export type Declaration = Omit<Given, MayBeLeftOut> & Partial<Pick<Given, MayBeLeftOut>>;

/** Declarations of voluntary return: each adult for themselves, for an unaccompanied minor the guardian. Who comes of age meanwhile declares anew. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  record(caseId: string, declaration: Declaration): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const given = complete(declaration);
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'consented'>({ type: 'consent', ...given }, facts);

      if (findLatest(facts, given.memberId, 'declared')) await this.revoke(caseId, [given.memberId]);

      const id = newId();
      await this.unitOfWork.manager.insert(Consent, {
        ...given,
        guardian: change.declared.guardian ? given.guardian : null,
        id,
        caseId,
        givenOn: currentMoment().day,
        held: change.declared.held,
        recordedById: currentActor().id,
        revokedOn: null,
      });

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  /** Within a unit of work: what these people have declared ends today. */
  async revoke(caseId: string, memberIds: readonly string[]): Promise<void> {
    const inForce = { caseId, memberId: In(memberIds), revokedOn: IsNull() };
    await this.unitOfWork.manager.update(Consent, inForce, { revokedOn: currentMoment().day });
  }
}

function complete({ interpreterKind = null, referrer = 'self', present = [], guardian = null, ...declaration }: Declaration): Given {
  return { ...declaration, interpreterKind, referrer, present, guardian };
}
