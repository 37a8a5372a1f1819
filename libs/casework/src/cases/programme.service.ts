import { defaultLimits, type Day, type IntakeReason, type Limits, type ScreeningPolicy } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { MadeElsewhere } from './made';
import { addLimits, decidedPolicies, latestIntake, latestLimits } from './programme-page.query';
import { ProgrammeRecord } from './programme-record';

/** Who decided something for the programme, and when. */
export interface Decided {
  on: Day;
  byName: string;
}

export interface ProgrammePage {
  /** `suspended`: why no household is admitted; `decided`: by the latest switch, `null` when it has always been open. */
  intake: { suspended: IntakeReason | null; note: string | null; decided: Decided | null };
  /** Each dated version; `decided` is `null` for those built in. */
  policies: (ScreeningPolicy & { decided: Decided | null })[];
  limits: Limits;
  defaultLimits: Limits;
  limitsDecided: Decided | null;
}

/** Where the programme can be read. */
export const programmeLocation = '/api/v1/programme';

/** What holds for every case of the organisation; and its limits. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programme: ProgrammeRecord,
  ) {}

  read(): Promise<ProgrammePage> {
    return this.unitOfWork.read(async () => {
      const organisation = [currentActor().organisationId];
      const facts = await this.programme.facts();
      const [intake] = await this.unitOfWork.sql(latestIntake, organisation);
      const [limits] = await this.unitOfWork.sql(latestLimits, organisation);
      const policies = await this.unitOfWork.sql(decidedPolicies, organisation);
      return {
        intake: { suspended: facts.intakeSuspended, note: intake?.note ?? null, decided: intake ? decided(intake) : null },
        policies: facts.policies.map((policy) => {
          const row = policies.find(({ code, from }) => code === policy.code && from === policy.from);
          return { ...policy, decided: row ? decided(row) : null };
        }),
        limits: facts.limits,
        defaultLimits,
        limitsDecided: limits ?? null,
      };
    });
  }

  /** Days and other limits; those that are not named stay as they are. */
  setLimits(wanted: Partial<Limits>): Promise<MadeElsewhere> {
    return this.programme.change('limits', async () => {
      const { id: actorId, organisationId } = currentActor();
      const id = newId();
      const limits = { ...(await this.programme.decidedLimits()), ...wanted };
      await this.unitOfWork.sql(addLimits, [id, organisationId, limits, actorId, currentMoment().day]);
      return { id, version: null, caseId: null, location: programmeLocation };
    });
  }
}

const decided = ({ on, byName }: Decided): Decided => ({ on, byName });
