import type { Limits, ProgrammeFacts } from '#domain';
import { currentActor } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { MadeElsewhere } from './made';
import { programmeFactsOf, programmeOfOrganisation } from './programme.query';
import type { ProjectionCause } from './projections.query';
import { ProjectionsService } from './projections.service';

const oneAtATime = namedQuery('programme-lock', `SELECT pg_advisory_xact_lock(hashtextextended('programme ' || $1, 0)) IS NULL AS locked`);

/** The programme of the acting person's organisation: what is decided for all its cases at once. Every change goes: `change` → lock → facts → work → projection. */
@Injectable()
export class ProgrammeRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projections: ProjectionsService,
  ) {}

  /** As the rules read it. */
  async facts(): Promise<ProgrammeFacts> {
    return programmeFactsOf(await this.decided());
  }

  /** Only those limits that differ from the built-in ones by a decision. */
  async decidedLimits(): Promise<Partial<Limits>> {
    return (await this.decided())?.limits ?? {};
  }

  /** One change at a time, and after it a look at every open case; what `work` refuses undoes all of it. */
  change(cause: ProjectionCause, work: (facts: ProgrammeFacts) => Promise<MadeElsewhere>): Promise<MadeElsewhere> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.sql(oneAtATime, [currentActor().organisationId]);

      const made = await work(await this.facts());

      await this.projections.start(cause);
      return made;
    });
  }

  private async decided() {
    const [row] = await this.unitOfWork.sql(programmeOfOrganisation, [currentActor().organisationId]);
    return row?.programme ?? null;
  }
}
