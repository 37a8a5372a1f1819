import type { ChangeKind } from '#domain';
import { currentActor } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { CaseRecord } from './case-record';
import { cursorOf, readCursor } from './cursor';
import { officersChanges } from './officers-marks';

export interface HistoryEntry {
  seq: number;
  kind: ChangeKind;
  occurredAt: Date;
  /** `null`: the programme itself, or an officer whose name would tell a protected ground. */
  byName: string | null;
  params: Record<string, unknown>;
}

const page = namedQuery<HistoryEntry>(
  'case-history-page',
  `SELECT h.seq, h.kind, h.occurred_at AS "occurredAt",
      CASE WHEN h.kind = ANY ($5) AND h.actor_id <> $4 THEN NULL ELSE a.full_name END AS "byName",
      CASE WHEN h.kind = 'assessed' AND h.actor_id <> $4 THEN '{}' ELSE h.params END AS params
    FROM case_history h LEFT JOIN staff_account a ON a.id = h.actor_id
    WHERE h.case_id = $1 AND h.seq < $2 ORDER BY h.seq DESC LIMIT $3`,
);

/**
 * What happened on a case, newest first: who, when, what. Of an assessment everybody but its author reads only that there was one, and of what else
 * officers do never by whom: a physician's or a protection officer's name would tell the ground (DOMAIN §4: all grounds read alike).
 */
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
      const rows = await this.unitOfWork.sql(page, [caseId, Number(before), limit + 1, currentActor().id, officersChanges]);
      await this.accessLog.record('history-read', caseId);
      const entries = rows.slice(0, limit);
      const last = entries.at(-1);
      return { entries, next: rows.length > limit && last ? cursorOf(String(last.seq)) : null };
    });
  }
}
