import type { CaseFacts, Change } from '#domain';
import { AccessLog } from '../cases/access-log';
import { CaseHooks } from '../cases/case-hooks';
import { cursorOf, readCursor } from '../cases/cursor';
import { readerScope } from '../cases/scoped';
import { currentMoment } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { placeInWaitlist, waitlistPage, type WaitlistRow } from './waitlist.query';

type Screened = Extract<Change, { kind: 'screened' }>;

/** Households that the rules let in and that wait until intake is open again. */
@Injectable()
export class WaitlistService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
    private readonly hooks: CaseHooks,
  ) {}

  onModuleInit(): void {
    this.hooks.on(['screened'], (change: Screened, before) => this.place(change, before));
  }

  /** Those in the reader's reach, each with its place among all of the organisation. */
  list(after: string | undefined, limit: number): Promise<{ items: Omit<WaitlistRow, 'rank'>[]; next: string | null }> {
    return this.unitOfWork.read(async () => {
      const scope = readerScope();
      if (!scope) return { items: [], next: null };

      const [rank, on, id] = readCursor(after, ['0', '0001-01-01', '00000000-0000-0000-0000-000000000000']);
      const rows = await this.unitOfWork.sql(waitlistPage[scope.reach], [...scope.values, Number(rank), on, id, limit + 1]);
      await this.accessLog.record('waitlist-read', null, { count: Math.min(rows.length, limit) });

      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(({ rank: _rank, ...row }) => row),
        next: rows.length > limit && last ? cursorOf(String(last.rank), last.waitlistedOn, last.caseId) : null,
      };
    });
  }

  /** That a household holds a criterion is all that its place says, never which one. */
  private async place({ outcome, verdict }: Screened, { id }: CaseFacts): Promise<void> {
    const rank = verdict.criteria.some(({ verdict: answer }) => answer === 'holds') ? 0 : 1;
    await this.unitOfWork.sql(placeInWaitlist, [id, outcome === 'waitlisted', currentMoment().day, rank]);
  }
}
