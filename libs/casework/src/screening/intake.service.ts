import type { IntakeReason } from '#domain';
import type { MadeElsewhere } from '../cases/made';
import { ProgrammeRecord } from '../cases/programme-record';
import { programmeLocation } from '../cases/programme.service';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';

const add = namedQuery(
  'intake-switch-add',
  'INSERT INTO intake_switch (id, organisation_id, suspended, note, decided_by_id, decided_on) VALUES ($1, $2, $3, $4, $5, $6)',
);

/** Opens and suspends intake: while it is suspended, households that the rules find eligible wait in order. DOMAIN §3 (2010: lack of funds). */
@Injectable()
export class IntakeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programme: ProgrammeRecord,
  ) {}

  /** `suspended`: why, or `null` to open. Refusal `intake-unchanged` when it is so already. */
  switch(suspended: IntakeReason | null, note: string | null): Promise<MadeElsewhere> {
    return this.programme.change('intake', async ({ intakeSuspended }) => {
      if (intakeSuspended === suspended) throw refused('intake-unchanged');

      const { id: actorId, organisationId } = currentActor();
      const id = newId();
      await this.unitOfWork.sql(add, [id, organisationId, suspended, note, actorId, currentMoment().day]);
      return { id, version: null, caseId: null, location: programmeLocation };
    });
  }
}
