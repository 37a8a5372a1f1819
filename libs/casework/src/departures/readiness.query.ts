import type { Day, Step } from '#domain';
import { namedQuery } from '#platform/named-query';
import { scopedQuery } from '../cases/scoped';

export interface PreparingCase {
  id: string;
  number: string;
  principalName: string;
  nationality: string | null;
  destination: string;
  step: Step;
  householdSize: number;
  flyBy: Day | null;
}

/** Whom the list shows, newest first. */
const shown = (cases: string) => `SELECT c.id, c.number, m.family_name || ' ' || m.given_names AS "principalName", m.nationality,
    c.destination, c.step, (SELECT count(*)::integer FROM member h WHERE h.case_id = c.id AND h.exit_reason IS NULL) AS "householdSize",
    c.fly_by AS "flyBy"
  FROM (${cases}) c JOIN member m ON m.case_id = c.id AND m.principal ORDER BY c.id DESC`;

/**
 * Cases at these steps, newest first, after a key; of one destination when it is named. The page is cut before the people are fetched.
 * A destination is looked for among those alone that prepare, in the order of the index.
 */
export const preparingCases = scopedQuery<PreparingCase>('readiness-page', (inScope) =>
  shown(`SELECT p.id, p.number, p.destination, p.step, p.fly_by FROM unnest($5::text[]) AS s (step) CROSS JOIN LATERAL (
      SELECT k.id, k.number, k.destination, k.step, k.fly_by FROM return_case k
      WHERE ${inScope('k')} AND k.step = s.step AND k.id < $3 AND ($6::text IS NULL OR k.destination = $6) ORDER BY k.id DESC LIMIT $4
    ) p ORDER BY p.id DESC LIMIT $4`),
);

/** Where the cases of these numbers stand, newest first, whatever their step. */
export const casesOfNumbers = scopedQuery<Pick<PreparingCase, 'id' | 'number' | 'destination' | 'step'>>(
  'readiness-numbers',
  (inScope) =>
    `SELECT k.id, k.number, k.destination, k.step FROM return_case k WHERE k.number = ANY($3::text[]) AND ${inScope('k')} ORDER BY k.id DESC`,
);

/** A page that was cut by number. */
export const preparingCasesOf = scopedQuery<PreparingCase>('readiness-chosen', (inScope) =>
  shown(`SELECT k.id, k.number, k.destination, k.step, k.fly_by FROM return_case k WHERE k.id = ANY($3::uuid[]) AND ${inScope('k')}`),
);

/** What the people of these cases are called. */
export const namesOfPeople = namedQuery<{ memberId: string; name: string }>(
  'readiness-names',
  `SELECT m.id AS "memberId", m.family_name || ' ' || m.given_names AS name FROM member m WHERE m.case_id = ANY($1::uuid[])`,
);
