import type { TravelRestriction } from '#domain';
import { cursorOf, readCursor } from '../cases/cursor';
import type { MadeElsewhere } from '../cases/made';
import { ProgrammeRecord } from '../cases/programme-record';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { addRestriction, endRestriction, findRestriction, restrictionsPage, type RestrictionRow } from './travel-restrictions.query';

export interface NewRestriction extends Omit<TravelRestriction, 'id'> {
  /** Who closed it: a notice, a letter, an airline's message. */
  source: string;
}

const location = '/api/v1/travel-restrictions';

/** Closed countries, airports and carriers, with their exceptions. DOMAIN §5. */
@Injectable()
export class TravelRestrictionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programme: ProgrammeRecord,
  ) {}

  list(after: string | undefined, limit: number): Promise<{ items: RestrictionRow[]; next: string | null }> {
    return this.unitOfWork.read(async () => {
      const [before] = readCursor(after, ['ffffffff-ffff-ffff-ffff-ffffffffffff']);
      const rows = await this.unitOfWork.sql(restrictionsPage, [currentActor().organisationId, before, limit + 1]);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, next: rows.length > limit && last ? cursorOf(last.id) : null };
    });
  }

  /** Refusal `invalid-input` when it names nothing that is closed, or ends before it begins. */
  open(restriction: NewRestriction): Promise<MadeElsewhere> {
    const { country, airport, airline, from, to, exceptNationalities, exceptFlights, source } = restriction;
    if (country === null && airport === null && airline === null)
      throw refused('invalid-input', { fields: ['country', 'airport', 'airline'] });
    if (to !== null && to < from) throw refused('invalid-input', { fields: ['to'] });
    return this.programme.change('restriction-opened', async () => {
      const { id: actorId, organisationId } = currentActor();
      const id = newId();
      await this.unitOfWork.sql(addRestriction, [
        ...[id, organisationId, country, airport, airline, from, to, exceptNationalities, exceptFlights, source],
        ...[actorId, currentMoment().day],
      ]);
      return { id, version: null, caseId: null, location };
    });
  }

  /** Refusals `not-found`, `restriction-ended`. */
  end(id: string): Promise<MadeElsewhere> {
    return this.programme.change('restriction-ended', async () => {
      const { id: actorId, organisationId } = currentActor();
      const [restriction] = await this.unitOfWork.sql(findRestriction, [organisationId, id]);
      if (!restriction) throw refused('not-found');
      if (restriction.endedOn !== null) throw refused('restriction-ended');

      await this.unitOfWork.sql(endRestriction, [organisationId, id, currentMoment().day, actorId]);
      return { id, version: null, caseId: null, location };
    });
  }
}
