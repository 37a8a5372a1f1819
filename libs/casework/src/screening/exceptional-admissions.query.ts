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

export const countExceptions = namedQuery<ExceptionCount>(
  'exceptional-admissions-count',
  `SELECT extract(year FROM e.admitted_on)::integer AS year, e.reason, count(*)::integer AS count
    FROM exceptional_admission e WHERE e.organisation_id = $1 GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
);
