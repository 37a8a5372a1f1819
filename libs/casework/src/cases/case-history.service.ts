import type { ChangeKind } from '#domain';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { CaseRecord } from './case-record';
import { cursorOf, readCursor } from './cursor';

export interface HistoryEntry {
  seq: number;
  kind: ChangeKind;
  occurredAt: Date;
  /** `null`: the programme itself. */
  byName: string | null;
  params: Record<string, unknown>;
}

const page = namedQuery<HistoryEntry>(
  'case-history-page',
  `SELECT h.seq, h.kind, h.occurred_at AS "occurredAt", a.full_name AS "byName", h.params
    FROM case_history h LEFT JOIN staff_account a ON a.id = h.actor_id WHERE h.case_id = $1 AND h.seq < $2 ORDER BY h.seq DESC LIMIT $3`,
);

/** What happened on a case, newest first: who, when, what. */
@Injectable()
export class CaseHistoryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly accessLog: AccessLog,
  ) {}

  read(caseId: string, after: string | undefined, limit: number): Promise<{ entries: HistoryEntry[]; next: string | null }> {
    return this.unitOfWork.read(async () => {
      await this.cases.facts(caseId);
      const [before] = readCursor(after, ['999999999']);
      const rows = await this.unitOfWork.sql(page, [caseId, Number(before), limit + 1]);
      await this.accessLog.record('history-read', caseId);
      const entries = rows.slice(0, limit);
      const last = entries.at(-1);
      return { entries, next: rows.length > limit && last ? cursorOf(String(last.seq)) : null };
    });
  }
}
