import type { Day, PermitBatchState } from '#domain';
import { namedQuery } from '#platform/named-query';

/** One batch of an organisation is numbered at a time. */
export const numberOneAtATime = namedQuery(
  'permit-batch-number-lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('permit batch ' || $1, 0)) IS NULL AS locked`,
);

export const lastSequence = namedQuery<{ sequence: number }>(
  'permit-batch-last-sequence',
  'SELECT coalesce(max(b.sequence), 0) AS sequence FROM permit_batch b WHERE b.organisation_id = $1 AND b.year = $2',
);

export const addBatch = namedQuery(
  'permit-batch-add',
  `INSERT INTO permit_batch (id, organisation_id, year, sequence, number, state, made_by_id, made_on) VALUES ($1, $2, $3, $4, $5, 'open', $6, $7)`,
);

/** `cases`: how many households it has, also those out of reach. */
export const lockBatch = namedQuery<{ id: string; state: PermitBatchState; cases: number }>(
  'permit-batch-lock',
  'SELECT b.id, b.state, permit_batch_cases(b.id) AS cases FROM permit_batch b WHERE b.organisation_id = $1 AND b.id = $2 FOR UPDATE',
);

export const submitBatch = namedQuery<{ id: string; submittedOn: Day }>(
  'permit-batch-submit',
  `UPDATE permit_batch SET state = 'submitted', submitted_on = $2 WHERE id = $1 AND state = 'open'`,
);

/** The households of a batch that are in reach, in the order in which cases are locked. */
export const casesOfBatch = namedQuery<{ caseId: string }>(
  'permit-batch-cases',
  'SELECT DISTINCT l.case_id AS "caseId" FROM permit_batch_line l WHERE l.batch_id = $1 ORDER BY l.case_id',
);

/** In the order of the cases, like every lock on them. Who is in the batch already stays as they are. */
export const addLines = namedQuery(
  'permit-lines-add',
  `INSERT INTO permit_batch_line (batch_id, case_id, member_id, state)
    SELECT $1, n.case_id, n.member_id, 'waiting' FROM unnest($2::uuid[], $3::uuid[]) AS n (case_id, member_id) ORDER BY n.case_id, n.member_id
    ON CONFLICT (batch_id, member_id) DO NOTHING`,
);

export const keepOnlyLines = namedQuery(
  'permit-lines-keep-only',
  'DELETE FROM permit_batch_line WHERE batch_id = $1 AND NOT member_id = ANY($2::uuid[])',
);

export const dropCases = namedQuery(
  'permit-lines-drop-cases',
  'DELETE FROM permit_batch_line WHERE batch_id = $1 AND case_id = ANY($2::uuid[])',
);

/** Only what waits is answered. Names the batches that may have been the last one's. */
export const answerLines = namedQuery<{ batchId: string }>(
  'permit-lines-answer',
  `UPDATE permit_batch_line l SET state = a.state, answered_on = $2
    FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS a (batch_id, member_id, state)
    WHERE l.case_id = $1 AND l.batch_id = a.batch_id AND l.member_id = a.member_id AND l.state = 'waiting' RETURNING l.batch_id AS "batchId"`,
);

/** Who leaves waits no more ($2); a permit that was granted is recalled as well ($3). */
export const recallLines = namedQuery<{ batchId: string }>(
  'permit-lines-recall',
  `UPDATE permit_batch_line l SET state = 'recalled'
    WHERE l.case_id = $1 AND (l.state = 'waiting' AND l.member_id = ANY($2::uuid[]) OR l.state = 'granted' AND l.member_id = ANY($3::uuid[]))
    RETURNING l.batch_id AS "batchId"`,
);

export const moveLines = namedQuery(
  'permit-lines-move',
  'UPDATE permit_batch_line SET case_id = $2 WHERE case_id = $1 AND member_id = ANY($3::uuid[])',
);

export const settleBatches = namedQuery('permit-batches-settle', 'SELECT settle_permit_batches($1::uuid[]) IS NULL AS settled');
