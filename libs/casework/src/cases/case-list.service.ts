import { parseCaseNumber, type Day, type Step } from '#domain';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { cursorOf, readCursor } from './cursor';
import { readerScope, scopedQuery } from './scoped';

export interface CaseListRow {
  id: string;
  number: string;
  /** `null`: a case without people, merged into another one. */
  principalName: string | null;
  nationality: string | null;
  destination: string;
  step: Step;
  phase: 1 | 2 | 3;
  householdSize: number;
  registeredOn: Day;
  flyBy: Day | null;
}

export interface CaseList {
  items: CaseListRow[];
  next: string | null;
}

const shown = (
  page: string,
) => `SELECT c.id, c.number, m.family_name || ' ' || m.given_names AS "principalName", m.nationality, c.destination, c.step, c.phase,
    (SELECT count(*)::integer FROM member h WHERE h.case_id = c.id AND h.exit_reason IS NULL) AS "householdSize",
    c.registered_on AS "registeredOn", c.fly_by AS "flyBy"
  FROM (${page}) c LEFT JOIN member m ON m.case_id = c.id AND m.principal ORDER BY c.id DESC`;

const columns = 'k.id, k.number, k.destination, k.step, k.phase, k.registered_on, k.fly_by';

const newest = scopedQuery<CaseListRow>('case-list-newest', (inScope) =>
  shown(`SELECT ${columns} FROM return_case k WHERE ${inScope('k')} AND k.id < $3 ORDER BY k.id DESC LIMIT $4`),
);
const atStep = scopedQuery<CaseListRow>('case-list-step', (inScope) =>
  shown(`SELECT ${columns} FROM return_case k WHERE ${inScope('k')} AND k.id < $3 AND k.step = $5 ORDER BY k.id DESC LIMIT $4`),
);
const numbered = scopedQuery<CaseListRow>('case-list-number', (inScope) =>
  shown(`SELECT ${columns} FROM return_case k WHERE k.number = $3 AND ${inScope('k')}`),
);

const end = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Cases in the reader's reach, newest first, by step or by number. */
@Injectable()
export class CaseListService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {}

  list({ step, number, after, limit }: { step?: Step; number?: string; after?: string; limit: number }): Promise<CaseList> {
    return this.unitOfWork.read(async () => {
      const rows = number === undefined ? await this.page(step, after, limit + 1) : await this.find(number);
      await this.accessLog.record('cases-listed', null, { count: Math.min(rows.length, limit) });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, next: rows.length > limit && last ? cursorOf(last.id) : null };
    });
  }

  private async page(step: Step | undefined, after: string | undefined, most: number): Promise<CaseListRow[]> {
    const scope = readerScope();
    if (!scope) return [];
    const [before] = readCursor(after, [end]);
    return step
      ? this.unitOfWork.sql(atStep[scope.reach], [...scope.values, before, most, step])
      : this.unitOfWork.sql(newest[scope.reach], [...scope.values, before, most]);
  }

  /** A number with a mistyped or swapped character is no number: nothing is found rather than somebody else's case. */
  private async find(text: string): Promise<CaseListRow[]> {
    const scope = readerScope();
    const number = parseCaseNumber(text);
    return scope && number ? this.unitOfWork.sql(numbered[scope.reach], [...scope.values, number]) : [];
  }
}
