import type { Day } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { CaseRecord } from './case-record';
import type { Made } from './made';
import { SecretFile } from './secret-file';

/** Who took a minor over on arrival, and signed for it. */
export interface Handover {
  memberId: string;
  signedBy: string;
}

/** Arrival, confirmed by the office in the country of return. DOMAIN §5. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly secretFile: SecretFile,
  ) {}

  /** For a minor who travelled without anybody in authority over them only with a handover: refusal `handover-missing`. It stays in the minor's file. */
  arrive(caseId: string, arrivedOn: Day, handovers: Handover[]): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'arrived'>({ type: 'arrive', arrivedOn, handovers }, facts);

      const signed = { group: 'minors' as const, field: 'handover', on: currentMoment().day, authorId: currentActor().id };
      await this.secretFile.add(
        caseId,
        change.handovers.map(({ memberId, signedBy }) => ({ ...signed, memberId, value: { signedBy, arrivedOn: change.on } })),
      );

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}
