import { AccessLog } from '../cases/access-log';
import { cursorOf, readCursor } from '../cases/cursor';
import { readerScope } from '../cases/scoped';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import {
  liaisonBatches,
  liaisonLines,
  permitBatch,
  permitBatchesPage,
  permitCandidates,
  permitLines,
  type PermitBatchRow,
  type PermitCandidate,
  type PermitLineRow,
} from './permit-batches.query';

export interface PermitBatchPage extends PermitBatchRow {
  lines: PermitLineRow[];
}

const first = '00000000-0000-0000-0000-000000000000';
const end = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Batches as they are read: by those who reach cases, and by the liaison officer, who reaches none and sees an allow-list. DOMAIN §10. */
@Injectable()
export class PermitBatchPages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {}

  candidates(after: string | undefined, limit: number): Promise<{ items: PermitCandidate[]; next: string | null }> {
    return this.unitOfWork.read(async () => {
      const scope = readerScope();
      const [from] = readCursor(after, [first]);
      const rows = scope ? await this.unitOfWork.sql(permitCandidates[scope.reach], [...scope.values, from, limit + 1]) : [];
      await this.accessLog.record('permit-candidates-listed', null, { count: Math.min(rows.length, limit) });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, next: rows.length > limit && last ? cursorOf(last.caseId) : null };
    });
  }

  list(after: string | undefined, limit: number): Promise<{ items: PermitBatchRow[]; next: string | null }> {
    return this.unitOfWork.read(async () => {
      const scope = readerScope();
      const [before] = readCursor(after, [end]);
      const rows = scope
        ? await this.unitOfWork.sql(permitBatchesPage[scope.reach], [...scope.values, before, limit + 1])
        : await this.unitOfWork.sql(liaisonBatches, [null, before, limit + 1]);
      await this.accessLog.record('permit-batches-listed', null, { count: Math.min(rows.length, limit) });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, next: rows.length > limit && last ? cursorOf(last.id) : null };
    });
  }

  /** Refusal `not-found` when nobody in it is in reach. */
  open(id: string): Promise<PermitBatchPage> {
    return this.unitOfWork.read(async () => {
      const batch = await this.get(id);
      const lines = await this.lines(id);
      await this.accessLog.record('permit-batch-opened', null, { batch: id, count: lines.length });
      return { ...batch, lines };
    });
  }

  /** Within an open unit of work. Refusal `not-found`. */
  async get(id: string): Promise<PermitBatchRow> {
    const scope = readerScope();
    const [batch] = scope
      ? await this.unitOfWork.sql(permitBatch[scope.reach], [...scope.values, id])
      : await this.unitOfWork.sql(liaisonBatches, [id, end, 1]);
    if (!batch) throw refused('not-found');
    return batch;
  }

  /** Within an open unit of work: the lines as the acting person sees them. */
  async lines(id: string): Promise<PermitLineRow[]> {
    const scope = readerScope();
    return scope ? this.unitOfWork.sql(permitLines[scope.reach], [...scope.values, id]) : this.unitOfWork.sql(liaisonLines, [id]);
  }
}
