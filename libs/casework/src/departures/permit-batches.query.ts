import type { BirthDate, Day, MemberFacts, PermitBatchState, PermitLineState, DocumentType, Step } from '#domain';
import { namedQuery } from '#platform/named-query';
import { scopedQuery } from '../cases/scoped';

/** A batch as a list shows it: how many people of the reader's reach are in it, and how their requests stand. */
export interface PermitBatchRow {
  id: string;
  number: string;
  state: PermitBatchState;
  /** `null` for the liaison officer: what went on before the submission is not theirs. */
  madeOn: Day | null;
  madeByName: string | null;
  submittedOn: Day | null;
  people: number;
  waiting: number;
  granted: number;
  refused: number;
  recalled: number;
}

/**
 * One person of a batch, by the allow-list of DOMAIN §10: no phone, address, criterion, reason or health. The name is the travel document's, else the
 * registered one. For the liaison officer everything but `state` is `null` once the person has departed or left.
 */
export interface PermitLineRow {
  caseId: string | null;
  memberId: string | null;
  caseNumber: string | null;
  familyName: string | null;
  givenNames: string | null;
  sex: MemberFacts['sex'] | null;
  birth: BirthDate | null;
  nationality: string | null;
  destination: string | null;
  documentType: DocumentType | null;
  documentNumber: string | null;
  state: PermitLineState;
}

/** A household for which permits may be asked. */
export interface PermitCandidate {
  caseId: string;
  number: string;
  principalName: string;
  nationality: string | null;
  destination: string;
  step: Step;
  /** Persons without a permit. */
  people: number;
  dueOn: Day;
}

const counts = `count(*)::integer AS people, (count(*) FILTER (WHERE l.state = 'waiting'))::integer AS waiting,
  (count(*) FILTER (WHERE l.state = 'granted'))::integer AS granted, (count(*) FILTER (WHERE l.state = 'refused'))::integer AS refused,
  (count(*) FILTER (WHERE l.state = 'recalled'))::integer AS recalled`;

const batches = (inScope: (alias: string) => string, which: string) =>
  `SELECT b.id, b.number, b.state, b.made_on AS "madeOn", s.full_name AS "madeByName", b.submitted_on AS "submittedOn",
      n.people, n.waiting, n.granted, n.refused, n.recalled
    FROM permit_batch b JOIN staff_account s ON s.id = b.made_by_id
    CROSS JOIN LATERAL (
      SELECT ${counts} FROM permit_batch_line l JOIN return_case c ON c.id = l.case_id WHERE l.batch_id = b.id AND ${inScope('c')}) n
    WHERE b.organisation_id = $1 AND n.people > 0 AND ${which}`;

/** Batches with people in reach, newest first, after a key. */
export const permitBatchesPage = scopedQuery<PermitBatchRow>('permit-batches-page', (inScope) =>
  batches(inScope, 'b.id < $3 ORDER BY b.id DESC LIMIT $4'),
);

export const permitBatch = scopedQuery<PermitBatchRow>('permit-batch', (inScope) => batches(inScope, 'b.id = $3'));

/** Those of its people who are in reach. */
export const permitLines = scopedQuery<PermitLineRow>(
  'permit-lines',
  (inScope) => `SELECT l.case_id AS "caseId", l.member_id AS "memberId", c.number AS "caseNumber",
      coalesce(d.detail ->> 'familyName', m.family_name) AS "familyName", coalesce(d.detail ->> 'givenNames', m.given_names) AS "givenNames", m.sex,
      json_build_object('from', m.birth_from, 'to', m.birth_to, 'precision', m.birth_precision) AS birth, m.nationality, c.destination,
      d.detail ->> 'documentType' AS "documentType", d.detail ->> 'number' AS "documentNumber", l.state
    FROM permit_batch_line l JOIN return_case c ON c.id = l.case_id AND ${inScope('c')} JOIN member m ON m.id = l.member_id
    LEFT JOIN LATERAL (
      SELECT e.detail FROM case_entry e WHERE e.case_id = l.case_id AND e.member_id = l.member_id AND e.kind = 'document-issued'
      ORDER BY e.seq DESC LIMIT 1) d ON true
    WHERE l.batch_id = $3 ORDER BY l.case_id, l.member_id`,
);

/** Households with a task to ask for permits that are in no open batch, oldest first, after a key. */
export const permitCandidates = scopedQuery<PermitCandidate>(
  'permit-candidates',
  (
    inScope,
  ) => `SELECT c.id AS "caseId", c.number, m.family_name || ' ' || m.given_names AS "principalName", m.nationality, c.destination, c.step,
      t.people, t.due_on AS "dueOn"
    FROM (
      SELECT k.case_id, count(*)::integer AS people, min(k.due_on) AS due_on FROM case_task k
      WHERE ${inScope('k')} AND k.kind = 'request-permit' AND k.case_id > $3
        AND 0 = (SELECT count(*) FROM permit_batch_line l JOIN permit_batch b ON b.id = l.batch_id
          WHERE l.case_id = k.case_id AND l.state = 'waiting' AND b.state = 'open')
      GROUP BY k.case_id ORDER BY k.case_id LIMIT $4
    ) t JOIN return_case c ON c.id = t.case_id JOIN member m ON m.case_id = c.id AND m.principal ORDER BY c.id`,
);

/** What the liaison officer sees, wherever the cases are: the function applies the reach. */
export const liaisonBatches = namedQuery<PermitBatchRow>(
  'liaison-batches',
  `SELECT b.id, b.number, b.state, NULL AS "madeOn", NULL AS "madeByName", b.submitted_on AS "submittedOn", b.people, b.waiting, b.granted, b.refused,
      b.recalled
    FROM liaison_permit_batches($1::uuid, $2::uuid, $3::integer) b ORDER BY b.id DESC`,
);

export const liaisonLines = namedQuery<PermitLineRow>(
  'liaison-lines',
  `SELECT l.case_id AS "caseId", l.member_id AS "memberId", l.case_number AS "caseNumber", l.family_name AS "familyName", l.given_names AS "givenNames",
      l.sex, l.birth, l.nationality, l.destination, l.document_type AS "documentType", l.document_number AS "documentNumber", l.state
    FROM liaison_permit_lines($1::uuid) l`,
);
