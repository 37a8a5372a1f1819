import { namedQuery } from '#platform/named-query';

/**
 * What a change makes of a case, in one statement: the derived columns, the milestones reached or voided, the members who left, came back or
 * took the lead, the tasks as they are now, the span of the step when it changed (`$9`), and the entry of the history with its number. The case's
 * row is locked, so the numbers have no gap. A milestone is voided before it is reached anew, and one lead is laid down before another is taken:
 * unique indexes look at each row as it comes.
 */
export const recordChange = namedQuery(
  'case-record-change',
  `WITH numbered AS (
      UPDATE return_case SET history_count = history_count + 1, step = $2, phase = $3, fly_by = $4, screening_stale = $5, assessed = $6, changes_on = $16,
        office_id = $19, caseworker_id = $20, suspended_reason = $21, suspended_on = $22, reopened = $23
      WHERE id = $1
      RETURNING history_count, organisation_id, office_id
    ),
    voided AS (
      UPDATE member_milestone s SET voided = true FROM jsonb_to_recordset($17) AS v ("memberId" uuid, milestone text)
      WHERE s.member_id = v."memberId" AND s.milestone = v.milestone AND NOT s.voided RETURNING s.member_id
    ),
    reached AS (
      INSERT INTO member_milestone (case_id, member_id, milestone, reached_on)
      SELECT $1, m."memberId", m.milestone, m."on" FROM jsonb_to_recordset($10) AS m ("memberId" uuid, milestone text, "on" date)
      WHERE (SELECT count(*) FROM voided) >= 0
    ),
    followers AS (
      UPDATE member m SET principal = false, exit_reason = e.reason, exit_on = e."on"
      FROM jsonb_to_recordset($11) AS e ("memberId" uuid, reason text, "on" date) WHERE m.id = e."memberId" AND m.case_id = $1 RETURNING m.id
    ),
    leaders AS (
      UPDATE member m SET principal = true, exit_reason = e.reason, exit_on = e."on"
      FROM jsonb_to_recordset($18) AS e ("memberId" uuid, reason text, "on" date) WHERE m.id = e."memberId" AND m.case_id = $1
        AND (SELECT count(*) FROM followers) >= 0
    ),
    cleared AS (DELETE FROM case_task WHERE case_id = $1),
    planned AS (
      INSERT INTO case_task (id, case_id, organisation_id, office_id, kind, role, member_id, due_on)
      SELECT t.id, $1, n.organisation_id, n.office_id, t.kind, t.role, t."memberId", t."dueOn"
      FROM numbered n, jsonb_to_recordset($12) AS t (id uuid, kind text, role text, "memberId" uuid, "dueOn" date)
    ),
    ended AS (UPDATE case_step_span SET until = $8 WHERE case_id = $1 AND until IS NULL AND $9),
    begun AS (
      INSERT INTO case_step_span (case_id, seq, step, since)
      SELECT $1, coalesce(max(s.seq), 0) + 1, $2, $8 FROM case_step_span s WHERE s.case_id = $1 HAVING $9
    )
    INSERT INTO case_history (case_id, seq, kind, params, actor_id, occurred_at) SELECT $1, history_count, $7, $13, $14, $15 FROM numbered`,
);

/** The same for what changes by itself or with the programme: tasks, urgency and the next day on which to look again; no entry of history. */
export const refreshOutlook = namedQuery(
  'case-refresh-outlook',
  `WITH refreshed AS (UPDATE return_case SET changes_on = $2, fly_by = $3 WHERE id = $1 RETURNING organisation_id, office_id),
    cleared AS (DELETE FROM case_task WHERE case_id = $1)
    INSERT INTO case_task (id, case_id, organisation_id, office_id, kind, role, member_id, due_on)
      SELECT t.id, $1, r.organisation_id, r.office_id, t.kind, t.role, t."memberId", t."dueOn"
      FROM refreshed r, jsonb_to_recordset($4) AS t (id uuid, kind text, role text, "memberId" uuid, "dueOn" date)`,
);

export const dueOutlooks = namedQuery<{ caseId: string }>('outlooks-due', 'SELECT d.case_id AS "caseId" FROM due_outlooks($1, $2) d');
