import { dayIn, plusDays, type Day } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { addCallBack, callBacksPage, endCallBack, forgetCallBacks, type CallBackRow } from './call-backs.query';
import { cursorOf, readCursor } from './cursor';
import type { MadeElsewhere } from './made';
import { readerScope } from './scoped';

export interface NewCallBack {
  /** E.164. */
  phone: string;
  language: string;
  wantedOn?: Day | null;
}

/** Days for which a call-back that was made is still seen; then its purpose is served and it is deleted. Law 09-08. */
export const callBacksKeptDays = 30;

const location = '/api/v1/call-backs';

/** Before the first field: who has not consented to the processing of data is called back, and nothing else of them is stored. DOMAIN §2. */
@Injectable()
export class CallBacksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {}

  list(after: string | undefined, limit: number): Promise<{ items: CallBackRow[]; next: string | null }> {
    return this.unitOfWork.read(async () => {
      const scope = readerScope();
      if (!scope) return { items: [], next: null };
      const [done, day, id] = readCursor(after, ['0', '0001-01-01', '00000000-0000-0000-0000-000000000000']);
      const rows = await this.unitOfWork.sql(callBacksPage[scope.reach], [...scope.values, done !== '0', day, id, limit + 1]);
      const items = rows.slice(0, limit);
      await this.accessLog.record('call-backs-listed', null, { count: items.length });
      const last = items.at(-1);
      return { items, next: rows.length > limit && last ? cursorOf(last.doneOn ? '1' : '0', last.wantedOn ?? last.madeOn, last.id) : null };
    });
  }

  /** Refusal `day-not-possible` for a day that is over. */
  ask({ phone, language, wantedOn = null }: NewCallBack): Promise<MadeElsewhere> {
    return this.unitOfWork.run(async () => {
      const { day } = currentMoment();
      if (wantedOn !== null && wantedOn < day) throw refused('day-not-possible', { day: wantedOn });
      const { id: actorId, organisationId, officeId } = currentActor();
      const id = newId();
      await this.unitOfWork.sql(addCallBack, [id, organisationId, officeId, phone, language, wantedOn, actorId, day]);
      return { id, version: null, caseId: null, location };
    });
  }

  /** They were called, or registered. Refusal `not-found` out of reach. */
  done(id: string): Promise<MadeElsewhere> {
    return this.unitOfWork.run(async () => {
      const [made] = await this.unitOfWork.sql(endCallBack, [id, currentMoment().day, currentActor().id]);
      if (!made) throw refused('not-found');
      return { id, version: null, caseId: null, location };
    });
  }

  /** Deletes those that were made long ago, of all organisations. */
  async forgetOld(): Promise<void> {
    const before = plusDays(dayIn(new Date()), -callBacksKeptDays);
    await this.unitOfWork.run(() => this.unitOfWork.sql(forgetCallBacks, [before]));
  }
}
