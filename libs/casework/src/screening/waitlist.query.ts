import type { Day } from '#domain';
import { namedQuery } from '#platform/named-query';
import { scopedQuery } from '../cases/scoped';

export interface WaitlistRow {
  caseId: string;
  caseNumber: string;
  /** Counted over the whole organisation. */
  position: number;
  waitlistedOn: Day;
  personName: string;
  nationality: string | null;
  householdSize: number;
  /** Only for the next page: 0 before 1. */
  rank: number;
}

/** Who waits while intake is suspended, in order: households with a criterion first where the policy takes everybody, then by day, then by case. */
export const waitlistPage = scopedQuery<WaitlistRow>(
  'waitlist-page',
  (inScope) => `SELECT w.id AS "caseId", w.number AS "caseNumber", waitlist_position(w.id) AS position, w.waitlisted_on AS "waitlistedOn",
      m.family_name || ' ' || m.given_names AS "personName", m.nationality, w.waitlist_rank AS rank,
      (SELECT count(*)::integer FROM member h WHERE h.case_id = w.id AND h.exit_reason IS NULL) AS "householdSize"
    FROM (
      SELECT c.id, c.number, c.waitlisted_on, c.waitlist_rank FROM return_case c
      WHERE ${inScope('c')} AND c.step = 'screened' AND c.waitlisted_on IS NOT NULL
        AND (c.waitlist_rank, c.waitlisted_on, c.id) > ($3::smallint, $4::date, $5::uuid)
      ORDER BY c.waitlist_rank, c.waitlisted_on, c.id LIMIT $6
    ) w
    JOIN member m ON m.case_id = w.id AND m.principal
    ORDER BY w.waitlist_rank, w.waitlisted_on, w.id`,
);

/** A household that is screened again keeps the day since which it waits; any other outcome takes it off the list. */
export const placeInWaitlist = namedQuery(
  'waitlist-place',
  `UPDATE return_case SET waitlisted_on = CASE WHEN $2 THEN coalesce(waitlisted_on, $3) END, waitlist_rank = CASE WHEN $2 THEN $4::smallint END
    WHERE id = $1 AND ($2 OR waitlisted_on IS NOT NULL)`,
);
