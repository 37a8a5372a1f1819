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

/** Cases at these steps, newest first, after a key. The page is cut before the people are fetched. */
export const preparingCases = scopedQuery<PreparingCase>(
  'readiness-page',
  (inScope) => `SELECT c.id, c.number, m.family_name || ' ' || m.given_names AS "principalName", m.nationality, c.destination, c.step,
      (SELECT count(*)::integer FROM member h WHERE h.case_id = c.id AND h.exit_reason IS NULL) AS "householdSize", c.fly_by AS "flyBy"
    FROM (
      SELECT p.id, p.number, p.destination, p.step, p.fly_by FROM unnest($5::text[]) AS s (step) CROSS JOIN LATERAL (
        SELECT k.id, k.number, k.destination, k.step, k.fly_by FROM return_case k
        WHERE ${inScope('k')} AND k.step = s.step AND k.id < $3 ORDER BY k.id DESC LIMIT $4
      ) p ORDER BY p.id DESC LIMIT $4
    ) c JOIN member m ON m.case_id = c.id AND m.principal ORDER BY c.id DESC`,
);

/** What the people of these cases are called. */
export const namesOfPeople = namedQuery<{ memberId: string; name: string }>(
  'readiness-names',
  `SELECT m.id AS "memberId", m.family_name || ' ' || m.given_names AS name FROM member m WHERE m.case_id = ANY($1::uuid[])`,
);
