import type { ExceptionReason } from '#domain';
import { namedQuery } from '#platform/named-query';

export interface ExceptionCount {
  year: number;
  reason: ExceptionReason;
  count: number;
}

export const addException = namedQuery(
  'exceptional-admission-add',
  `INSERT INTO exceptional_admission (id, organisation_id, case_id, reason, note, admitted_by_id, admitted_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Whether the case was admitted exceptionally: for the services, so that what everybody reads never tells. */
export const isException = namedQuery<{ exceptional: boolean }>(
  'exceptional-admission-of-case',
  'SELECT EXISTS (SELECT FROM exceptional_admission e WHERE e.case_id = $1) AS exceptional',
);

/** To the case that its people go on, unless that one has its own. */
export const carryException = namedQuery(
  'exceptional-admission-carry',
  `INSERT INTO exceptional_admission (id, organisation_id, case_id, reason, note, admitted_by_id, admitted_on, carried)
    SELECT $3, e.organisation_id, $2, e.reason, e.note, e.admitted_by_id, e.admitted_on, true FROM exceptional_admission e
    WHERE e.case_id = $1 AND NOT EXISTS (SELECT FROM exceptional_admission o WHERE o.case_id = $2) ORDER BY e.recorded_at LIMIT 1`,
);

export const countExceptions = namedQuery<ExceptionCount>(
  'exceptional-admissions-count',
  `SELECT extract(year FROM e.admitted_on)::integer AS year, e.reason, count(*)::integer AS count
    FROM exceptional_admission e WHERE e.organisation_id = $1 AND NOT e.carried GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
);
