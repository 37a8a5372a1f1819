import type { Day, Step, TaskKind } from '#domain';
import { scopedQuery } from './scoped';

export interface TaskRow {
  id: string;
  kind: TaskKind;
  dueOn: Day;
  caseId: string;
  caseNumber: string;
  step: Step;
  memberId: string | null;
  personName: string;
  nationality: string | null;
  householdSize: number;
}

/** Tasks of the reader's roles after a key, most urgent first. The page is cut before the case and its people are fetched. */
export const workQueuePage = scopedQuery<TaskRow>(
  'work-queue-page',
  (
    inScope,
  ) => `SELECT t.id, t.kind, t.due_on AS "dueOn", t.case_id AS "caseId", c.number AS "caseNumber", c.step, t.member_id AS "memberId",
      coalesce(m.family_name || ' ' || m.given_names, '') AS "personName", m.nationality,
      (SELECT count(*)::integer FROM member h WHERE h.case_id = t.case_id AND h.exit_reason IS NULL) AS "householdSize"
    FROM (
      SELECT p.id, p.kind, p.due_on, p.case_id, p.member_id FROM unnest($3::text[]) AS r (role)
      CROSS JOIN LATERAL (
        SELECT k.id, k.kind, k.due_on, k.case_id, k.member_id FROM case_task k
        WHERE ${inScope('k')} AND k.role = r.role AND (k.due_on, k.id) > ($4::date, $5::uuid) ORDER BY k.due_on, k.id LIMIT $6
      ) p ORDER BY p.due_on, p.id LIMIT $6
    ) t
    JOIN return_case c ON c.id = t.case_id
    -- a case that was merged away may still have somebody to tell, and nobody who heads it
    LEFT JOIN LATERAL (
      SELECT x.family_name, x.given_names, x.nationality FROM member x
      WHERE x.case_id = t.case_id AND (t.member_id IS NULL OR x.id = t.member_id) ORDER BY x.principal DESC, x.id LIMIT 1
    ) m ON true
    ORDER BY t.due_on, t.id`,
);

/** How many tasks are due before each boundary, counted up to a cap. */
export const workQueueCounts = scopedQuery<{ boundary: Day; count: number }>(
  'work-queue-counts',
  (inScope) => `SELECT b.until AS boundary, (
      SELECT count(*)::integer FROM (
        SELECT p.id FROM unnest($3::text[]) AS r (role)
        CROSS JOIN LATERAL (
          SELECT k.id FROM case_task k WHERE ${inScope('k')} AND k.role = r.role AND k.due_on >= b.since AND k.due_on < b.until LIMIT $6
        ) p LIMIT $6
      ) capped) AS count
    FROM unnest($4::date[], $5::date[]) AS b (since, until)`,
);
