import { namedQuery } from '#platform/named-query';

/** The worker's job that carries a run on. */
export const reprojectOutlooks = 'reproject-outlooks';

export const projectionCauses = ['intake', 'policy', 'limits', 'restriction-opened', 'restriction-ended'] as const;
/** What changed in the programme. */
export type ProjectionCause = (typeof projectionCauses)[number];

export interface ProjectionRow {
  cause: ProjectionCause;
  total: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
}

export const openRun = namedQuery(
  'projection-open',
  'INSERT INTO projection_run (id, organisation_id, cause, total) SELECT $1, $2, $3, count_open_cases()',
);

export const latestRun = namedQuery<ProjectionRow>(
  'projection-latest',
  `SELECT r.cause, r.total, r.done, r.started_at AS "startedAt", r.finished_at AS "finishedAt"
    FROM projection_run r WHERE r.organisation_id = $1 ORDER BY r.started_at DESC LIMIT 1`,
);

/** Where a run stands that is not finished, and whether a newer one has taken its place. */
export const standingRun = namedQuery<{ lastCaseId: string | null; overtaken: boolean }>(
  'projection-standing',
  `SELECT r.last_case_id AS "lastCaseId", EXISTS (
      SELECT FROM projection_run n WHERE n.organisation_id = r.organisation_id AND n.started_at > r.started_at) AS overtaken
    FROM projection_run r WHERE r.id = $1 AND r.finished_at IS NULL`,
);

export const nextCases = namedQuery<{ caseId: string }>('projection-next-cases', 'SELECT o.case_id AS "caseId" FROM open_cases($1, $2) o');

/** Only from where the worker took it up: a second worker on the same run finds no row and leaves it. */
export const moveRun = namedQuery<{ id: string }>(
  'projection-move',
  `UPDATE projection_run SET done = done + $3, last_case_id = $4, moved_at = clock_timestamp()
    WHERE id = $1 AND last_case_id IS NOT DISTINCT FROM $2 AND finished_at IS NULL RETURNING id`,
);

/** Cases were opened and closed meanwhile: a finished run has looked at as many as it has looked at. An overtaken one keeps its figures. */
export const finishRun = namedQuery(
  'projection-finish',
  'UPDATE projection_run SET finished_at = clock_timestamp(), total = CASE WHEN $2 THEN total ELSE done END WHERE id = $1 AND finished_at IS NULL',
);

/** Every transaction that may still hold the programme as it was before has a number below this one. */
export const horizon = namedQuery<{ horizon: string }>(
  'projection-horizon',
  'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS horizon',
);
export const settled = namedQuery<{ settled: boolean }>(
  'projection-settled',
  'SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS settled',
);

export const waitingRuns = namedQuery<{ runId: string; organisationId: string }>(
  'projections-waiting',
  'SELECT w.run_id AS "runId", w.organisation_id AS "organisationId" FROM waiting_projections(make_interval(mins => $1), $2) w',
);
