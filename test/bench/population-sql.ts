import { consentForms } from '#casework/cases/reference/consent-forms';
import { departsAfter, reached, verdictDay } from './households';
import { kinds, sqlId } from './ids';
import { caseworkerId, officeId, organisationId } from './staff';

const memberId = (n: string, k: string) => sqlId('member', `((${n}) * 10 + ${k})::text`);
const at = (days: number) => `(c.registered_on + ${days} + time '12:00') AT TIME ZONE 'UTC'`;
const caseworker = `'${caseworkerId}'::uuid`;

/** Days after registration on which each part of the road is walked. */
const days = { assessed: 2, screened: 3, admitted: 4, exited: 5, consented: 6, requested: 7, booked: 9, departed: departsAfter } as const;

/** The cases and people of one chunk, of which everything else is made. */
export const spine = `
  CREATE TEMP TABLE bench_case (n integer, id uuid, number text, registered_on date, destination text, size integer, reached integer, exited boolean) ON COMMIT DROP;
  CREATE TEMP TABLE bench_member (n integer, k integer, family text, given text, search text, sex text, born date, language text) ON COMMIT DROP;
  CREATE TEMP TABLE bench_verdict (size integer, verdict text) ON COMMIT DROP`;

export const emptySpine = 'TRUNCATE bench_case, bench_member';

export const addSpineCases = `INSERT INTO bench_case (n, id, number, registered_on, destination, size, reached, exited)
  SELECT r.n, ${sqlId('case', 'r.n::text')}, r.number, r.registered_on, r.destination, r.size, r.reached, r.exited
  FROM jsonb_to_recordset($1) AS r (n integer, number text, registered_on date, destination text, size integer, reached integer, exited boolean)`;

export const addSpineMembers = `INSERT INTO bench_member (n, k, family, given, search, sex, born, language)
  SELECT r.n, m.k, m.family, m.given, m.search, m.sex, m.born, m.language FROM jsonb_to_recordset($1) AS r (n integer, members jsonb)
  CROSS JOIN LATERAL jsonb_to_recordset(r.members) AS m (k integer, family text, given text, search text, sex text, born date, language text)`;

export const addSpineVerdicts = `INSERT INTO bench_verdict (size, verdict)
  SELECT r.size, r.verdict FROM jsonb_to_recordset($1) AS r (size integer, verdict text)`;

/** One statement a table, in the order of their references. */
export const expansions = [
  `INSERT INTO return_case (id, number, organisation_id, office_id, caseworker_id, registered_by_id, registered_on, destination, phone, may_call,
      may_leave_message, notice_language, step, phase, fly_by, history_count)
    SELECT c.id, c.number, '${organisationId}', '${officeId}', ${caseworker}, ${caseworker}, c.registered_on, c.destination,
      '+2126' || lpad(c.n::text, 8, '0'), true, c.n % 2 = 0, 'fr',
      CASE WHEN c.exited THEN 'exited' ELSE (ARRAY['registered', 'screened', 'admitted', 'consented', 'booked', 'departed'])[c.reached] END,
      CASE WHEN c.reached >= ${reached.departed} THEN 3 WHEN c.reached >= ${reached.consented} THEN 2 ELSE 1 END,
      CASE WHEN c.reached BETWEEN ${reached.admitted} AND ${reached.booked} THEN c.registered_on + ${days.admitted} + 90 END,
      CASE WHEN c.exited THEN 5 ELSE (ARRAY[1, 4, 5, 6, 9, 10])[c.reached] END
    FROM bench_case c`,
  `INSERT INTO member (id, case_id, principal, family_name, given_names, search_name, sex, birth_from, birth_to, birth_precision, nationality, language,
      in_morocco, wishes_to_return, exit_reason, exit_on)
    SELECT ${memberId('m.n', 'm.k')}, c.id, m.k = 1, m.family, m.given, m.search, m.sex, m.born, m.born, 'day', c.destination, m.language, true, true,
      CASE WHEN c.exited THEN 'withdrawn' END, CASE WHEN c.exited THEN c.registered_on + ${days.exited} END
    FROM bench_member m JOIN bench_case c ON c.n = m.n ORDER BY m.n, m.k`,
  `INSERT INTO parental_link (case_id, child_id, adult_id, kind)
    SELECT c.id, ${memberId('c.n', 'child.k')}, ${memberId('c.n', 'adult.k')}, 'parent'
    FROM bench_case c CROSS JOIN generate_series(3, c.size) child (k) CROSS JOIN generate_series(1, 2) adult (k)`,
  `INSERT INTO member_milestone (member_id, case_id, milestone, reached_on, recorded_at)
    SELECT ${memberId('c.n', 'm.k')}, c.id, s.milestone, c.registered_on + s.days, (c.registered_on + s.days + time '12:00') AT TIME ZONE 'UTC'
    FROM bench_case c CROSS JOIN generate_series(1, c.size) m (k)
    JOIN (VALUES (1, 'registered', 0), (2, 'screened', ${days.screened}), (3, 'admitted', ${days.admitted}), (4, 'consented', ${days.consented}),
      (5, 'booked', ${days.booked}), (6, 'departed', ${days.departed})) s (ord, milestone, days) ON s.ord <= c.reached`,
  `INSERT INTO consent (id, case_id, member_id, given_on, form_version, language, method, place, recorded_by_id, recorded_at)
    SELECT ${sqlId('consent', '(c.n * 10 + m.k)::text')}, c.id, ${memberId('c.n', 'm.k')}, c.registered_on + ${days.consented}, '${consentForms.at(-1)}', 'fr',
      'signature', 'OIM Rabat', ${caseworker}, ${at(days.consented)} + m.k * interval '10 minutes'
    FROM bench_case c CROSS JOIN generate_series(1, least(c.size, 2)) m (k) WHERE c.reached >= ${reached.consented}`,
  `INSERT INTO screening_decision (id, case_id, reference, policy, outcome, decided_on, decided_by_id, open_verdict, recorded_at)
    SELECT ${sqlId('screening', '(c.n * 10 + s.ord)::text')}, c.id, s.reference, 'snia-2020', 'eligible', c.registered_on + s.days, ${caseworker},
      replace(replace(v.verdict, '${verdictDay}', (c.registered_on + s.days)::text), '-${kinds.member}-00000000000', '-${kinds.member}-' || lpad(c.n::text, 11, '0'))::jsonb,
      (c.registered_on + s.days + time '12:00') AT TIME ZONE 'UTC'
    FROM bench_case c JOIN bench_verdict v ON v.size = c.size
    JOIN (VALUES (2, 'registration', ${days.screened}), (3, 'decision', ${days.admitted}), (6, 'departure', ${days.departed})) s (ord, reference, days)
      ON s.ord <= c.reached`,
  `INSERT INTO flight_booking (id, case_id, state, carrier, funder, seats, attempt, requested_at, requested_by_id, claimed_at, locator, flight_number,
      departs_from, arrives_at, departs_at, departs_on, version)
    SELECT ${sqlId('booking', 'c.n::text')}, c.id, CASE WHEN c.reached = ${reached.booked} THEN 'confirmed' ELSE 'flown' END, 'desk', 'donor', c.size, 1,
      ${at(days.requested)}, ${caseworker}, ${at(days.requested)}, 'BENCH' || c.n, 'AT' || c.destination, 'CMN', c.destination, ${at(days.departed)},
      c.registered_on + ${days.departed}, 4
    FROM bench_case c WHERE c.reached >= ${reached.booked}`,
  `INSERT INTO booking_passenger (booking_id, member_id, case_id, ticket_number)
    SELECT ${sqlId('booking', 'c.n::text')}, ${memberId('c.n', 'm.k')}, c.id, '147-' || c.n * 10 + m.k
    FROM bench_case c CROSS JOIN generate_series(1, c.size) m (k) WHERE c.reached >= ${reached.booked}`,
  `INSERT INTO case_history (case_id, seq, kind, params, actor_id, occurred_at, recorded_at)
    SELECT c.id, e.seq, e.kind, e.params, ${caseworker}, e.moment, e.moment
    FROM bench_case c CROSS JOIN LATERAL (VALUES
      (1, ${reached.registered}, 'registered', jsonb_build_object('members', c.size), ${at(0)}),
      (2, ${reached.screened}, 'assessed', jsonb_build_object('member', ${memberId('c.n', '1')}), ${at(days.assessed)}),
      (3, ${reached.screened}, 'assessed', jsonb_build_object('member', ${memberId('c.n', '1')}), ${at(days.assessed)}),
      (4, ${reached.screened}, 'screened', jsonb_build_object('reference', 'registration', 'outcome', 'eligible', 'policy', 'snia-2020'), ${at(days.screened)}),
      (5, ${reached.admitted}, 'admitted', jsonb_build_object('policy', 'snia-2020'), ${at(days.admitted)}),
      (6, ${reached.consented}, 'consented', jsonb_build_object('member', ${memberId('c.n', '1')}), ${at(days.consented)}),
      (7, ${reached.booked}, 'booking-requested', jsonb_build_object('booking', ${sqlId('booking', 'c.n::text')}, 'seats', c.size, 'funder', 'donor'), ${at(days.requested)}),
      (8, ${reached.booked}, 'booking-claimed', jsonb_build_object('booking', ${sqlId('booking', 'c.n::text')}, 'attempt', 1), ${at(days.requested)}),
      (9, ${reached.booked}, 'booking-confirmed', jsonb_build_object('booking', ${sqlId('booking', 'c.n::text')}, 'departsOn', c.registered_on + ${days.departed}), ${at(days.booked)}),
      (10, ${reached.departed}, 'departed', jsonb_build_object('booking', ${sqlId('booking', 'c.n::text')}, 'on', c.registered_on + ${days.departed}), ${at(days.departed)})
    ) e (seq, ord, kind, params, moment) WHERE e.ord <= c.reached
    UNION ALL
    SELECT c.id, 5, 'withdrawn', jsonb_build_object('reason', 'changed-mind', 'seats', 0), ${caseworker}, ${at(days.exited)}, ${at(days.exited)}
    FROM bench_case c WHERE c.exited`,
  `INSERT INTO case_task (id, case_id, organisation_id, office_id, kind, role, member_id, due_on)
    SELECT ${sqlId('task', '(c.n * 10 + t.ord)::text')}, c.id, '${organisationId}', '${officeId}', t.kind, t.role, t.member_id, c.registered_on + t.days
    FROM bench_case c CROSS JOIN LATERAL (VALUES
      (1, ${reached.registered}, 'screen', 'oim-caseworker', NULL, 7),
      (2, ${reached.registered}, 'assess-health', 'medical-officer', NULL, 10),
      (3, ${reached.registered}, 'assess-protection', 'protection-officer', NULL, 10),
      (1, ${reached.screened}, 'admit', 'oim-caseworker', NULL, ${days.screened} + 7),
      (2, ${reached.screened}, 'assess-health', 'medical-officer', NULL, 10),
      (3, ${reached.screened}, 'assess-protection', 'protection-officer', NULL, 10),
      (1, ${reached.admitted}, 'consent', 'oim-caseworker', ${memberId('c.n', '1')}, ${days.admitted} + 14),
      (2, ${reached.admitted}, 'consent', 'oim-caseworker', CASE WHEN c.size > 1 THEN ${memberId('c.n', '2')} END, ${days.admitted} + 14),
      (1, ${reached.consented}, 'request-booking', 'oim-caseworker', NULL, ${days.consented} + 14),
      (1, ${reached.booked}, 'record-departure', 'movement-officer', NULL, ${days.departed})
    ) t (ord, ord_reached, kind, role, member_id, days)
    WHERE t.ord_reached = c.reached AND NOT c.exited AND (t.kind <> 'consent' OR t.member_id IS NOT NULL)`,
] as const;

/** Departures, one row a person, of the cases from number `$1` up to, not including, `$2`. */
export const addFacts = `INSERT INTO departure_fact (departed_on, delta, sex, age_band, nationality, criteria, funder, route_kind)
  SELECT d.reached_on, 1, m.sex, CASE WHEN a.years < 5 THEN '0-4' WHEN a.years < 14 THEN '5-13' WHEN a.years < 50 THEN '25-49' ELSE '50+' END,
    m.nationality, CASE WHEN m.principal THEN ARRAY['aged-50-plus'] ELSE '{}' END, 'donor', 'scheduled-flight'
  FROM member_milestone d JOIN member m ON m.id = d.member_id
  CROSS JOIN LATERAL (SELECT extract(year FROM age(d.reached_on, m.birth_from)) AS years) a
  WHERE d.milestone = 'departed' AND d.case_id >= ${sqlId('case', '$1::text')} AND d.case_id < ${sqlId('case', '$2::text')}
  ORDER BY d.reached_on, m.id`;

/** Vacuumed and analysed when all is loaded, as the database's own housekeeping would within minutes. */
export const filledTables =
  'return_case, member, parental_link, member_milestone, consent, screening_decision, flight_booking, booking_passenger, case_history, case_task, departure_fact, annual_departures, published_figure';
