import type { Day, IntakeReason, ScreeningPolicy } from '#domain';
import { namedQuery } from '#platform/named-query';

export interface IntakeRow {
  suspended: IntakeReason | null;
  note: string | null;
  on: Day;
  byName: string;
}

export const latestIntake = namedQuery<IntakeRow>(
  'programme-intake',
  `SELECT s.suspended, s.note, s.decided_on AS "on", a.full_name AS "byName"
    FROM intake_switch s JOIN staff_account a ON a.id = s.decided_by_id WHERE s.organisation_id = $1 ORDER BY s.recorded_at DESC LIMIT 1`,
);

export interface PolicyRow extends Pick<ScreeningPolicy, 'code' | 'from'> {
  on: Day;
  byName: string;
}

export const decidedPolicies = namedQuery<PolicyRow>(
  'programme-policies',
  `SELECT p.code, p.valid_from AS "from", p.decided_on AS "on", a.full_name AS "byName"
    FROM screening_policy p JOIN staff_account a ON a.id = p.decided_by_id WHERE p.organisation_id = $1`,
);

export const latestLimits = namedQuery<{ on: Day; byName: string }>(
  'programme-limits',
  `SELECT l.decided_on AS "on", a.full_name AS "byName"
    FROM programme_limits l JOIN staff_account a ON a.id = l.decided_by_id WHERE l.organisation_id = $1 ORDER BY l.recorded_at DESC LIMIT 1`,
);

export const addLimits = namedQuery(
  'programme-limits-add',
  'INSERT INTO programme_limits (id, organisation_id, limits, decided_by_id, decided_on) VALUES ($1, $2, $3, $4, $5)',
);
