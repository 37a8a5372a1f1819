import { addPolicy, type ScreeningPolicy } from '#domain';
import type { MadeElsewhere } from '../cases/made';
import { ProgrammeRecord } from '../cases/programme-record';
import { programmeLocation } from '../cases/programme.service';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { accepted } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';

/** A built-in version has no row: it ends by being followed. */
const end = namedQuery(
  'policy-end',
  'UPDATE screening_policy SET valid_to = $4 WHERE organisation_id = $1 AND code = $2 AND valid_from = $3',
);

const add = namedQuery(
  'policy-add',
  `INSERT INTO screening_policy (id, organisation_id, code, valid_from, valid_to, mode, accompanied_minors_count, decided_by_id, decided_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Dated versions of the rules of admission. What was decided under a version stays as it was decided. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programme: ProgrammeRecord,
  ) {}

  /** A version from today or later. Refusals `policy-in-past`, `policy-overlaps` {from}. */
  add(policy: ScreeningPolicy): Promise<MadeElsewhere> {
    return this.programme.change('policy', async ({ policies }) => {
      const { day } = currentMoment();
      const { ended } = accepted(addPolicy(policies, policy, day));

      const { id: actorId, organisationId } = currentActor();
      const { code, from, to, mode, settings } = policy;
      const id = newId();
      if (ended) await this.unitOfWork.sql(end, [organisationId, code, ended.from, ended.to]);
      await this.unitOfWork.sql(add, [id, organisationId, code, from, to, mode, settings.accompaniedMinorsCount, actorId, day]);
      return { id, version: null, caseId: null, location: programmeLocation };
    });
  }
}
