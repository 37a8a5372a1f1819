import { secretGroups } from '#domain';
import type { Client } from 'pg';
import { connected } from './casework';

/** Enough for a plan to matter: PostgreSQL reads a small table from end to end whatever its indexes. */
export const crowdedCases = 30_000;

const id = (kind: string, n: string) => `('00000000-0000-7000-8${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const steps = `(ARRAY['registered', 'screened', 'admitted', 'consented', 'booked', 'departed'])[1 + n % 6]`;
const rank = '(1 + n % 6)';
const who = `${id('003', '(n % 40)')}`;
const cases = `FROM generate_series(1, ${crowdedCases}) n`;
const people = `${cases} CROSS JOIN generate_series(0, 1) k`;
const day = `('2020-01-01'::date + (n % 2000))`;

/** Two organisations of five offices, their staff, and cases at every step: shapes and numbers, nobody's story. */
const statements = [
  `INSERT INTO organisation (id, code, name) SELECT ${id('001', 'n')}, 'crowd-' || n, 'crowd' FROM generate_series(0, 1) n`,
  `INSERT INTO office (id, organisation_id, code, name) SELECT ${id('002', 'n')}, ${id('001', '(n % 2)')}, 'o' || n, 'office' FROM generate_series(0, 9) n`,
  `INSERT INTO staff_account (id, organisation_id, office_id, email, full_name, password_hash, roles)
    SELECT ${id('003', 'n')}, ${id('001', '(n % 2)')}, ${id('002', '(n % 10)')}, 'p' || n || '@crowd.example', 'P', '', '{oim-caseworker}' FROM generate_series(0, 39) n`,
  `INSERT INTO staff_session (token_hash, account_id) SELECT sha256(n::text::bytea), ${who} FROM generate_series(1, 20000) n`,
  `INSERT INTO return_case (id, number, organisation_id, office_id, caseworker_id, registered_by_id, registered_on, destination, may_call, may_leave_message,
      notice_language, step, phase, fly_by)
    SELECT ${id('004', 'n')}, 'N' || n, ${id('001', '(n % 2)')}, ${id('002', '(n % 10)')}, ${who}, ${who}, ${day}, 'CI', true, false, 'fr', ${steps}, 1, ${day} ${cases}`,
  `INSERT INTO member (id, case_id, principal, family_name, given_names, search_name, sex, birth_from, birth_to, birth_precision, nationality, language, in_morocco, wishes_to_return)
    SELECT ${id('005', '(n * 2 + k)')}, ${id('004', 'n')}, k = 0, 'F' || n, 'G' || k, md5(n::text) || ' ' || k, 'female', '1990-01-01', '1990-01-01', 'day', 'CI', 'fr', true, true ${people}`,
  `INSERT INTO parental_link (case_id, child_id, adult_id, kind) SELECT ${id('004', 'n')}, ${id('005', '(n * 2 + 1)')}, ${id('005', '(n * 2)')}, 'parent' ${cases}`,
  `INSERT INTO member_milestone (member_id, case_id, milestone, reached_on)
    SELECT ${id('005', '(n * 2 + k)')}, ${id('004', 'n')}, m.milestone, ${day}
    ${people} JOIN unnest(ARRAY['registered', 'screened', 'admitted', 'consented', 'booked', 'departed']) WITH ORDINALITY m (milestone, at) ON m.at <= ${rank}`,
  `INSERT INTO consent (id, case_id, member_id, given_on, form_version, language, method, place, recorded_by_id)
    SELECT ${id('006', 'n')}, ${id('004', 'n')}, ${id('005', '(n * 2)')}, ${day}, '1', 'fr', 'signature', 'p', ${who} ${cases} WHERE ${rank} >= 4`,
  `INSERT INTO case_history (case_id, seq, kind, params, actor_id, occurred_at)
    SELECT ${id('004', 'n')}, s, 'screened', '{}', ${who}, now() ${cases} CROSS JOIN generate_series(1, 5) s`,
  `INSERT INTO case_entry (id, case_id, member_id, kind, detail, occurred_on, author_id)
    SELECT ${id('00d', '(n * 2 + k)')}, ${id('004', 'n')}, ${id('005', '(n * 2 + k)')}, 'counselled', '{}', ${day}, ${who} ${people}`,
  `INSERT INTO case_note (id, case_id, note_group, author_id, text, occurred_at) SELECT ${id('010', 'n')}, ${id('004', 'n')}, 'casework', ${who}, 'n', now() ${cases}`,
  `INSERT INTO appointment (id, case_id, member_id, kind, at, on_day, planned_by_id, outcome, outcome_on)
    SELECT ${id('011', '(n * 2 + k)')}, ${id('004', 'n')}, ${id('005', '(n * 2 + k)')}, 'consulate', now(), ${day}, ${who}, CASE WHEN k = 0 THEN 'kept' END,
      CASE WHEN k = 0 THEN ${day} END ${people}`,
  `INSERT INTO departure_correction (id, case_id, member_ids, reason, proposed_by_id, proposed_on)
    SELECT ${id('012', 'n')}, ${id('004', 'n')}, ARRAY[${id('005', '(n * 2)')}], 'did-not-travel', ${who}, ${day} ${cases}`,
  `INSERT INTO case_task (id, case_id, organisation_id, office_id, kind, role, due_on)
    SELECT ${id('007', '(n * 2 + k)')}, ${id('004', 'n')}, ${id('001', '(n % 2)')}, ${id('002', '(n % 10)')}, 'screen',
      (ARRAY['oim-caseworker', 'medical-officer'])[k + 1], ${day} + n % 60 ${people}`,
  `INSERT INTO case_step_span (case_id, seq, step, since) SELECT ${id('004', 'n')}, 1, ${steps}, ${day} ${cases}`,
  `INSERT INTO access_log (organisation_id, actor_id, action, case_id) SELECT ${id('001', '(n % 2)')}, ${who}, 'case-opened', ${id('004', 'n')} ${people}`,
  `INSERT INTO screening_decision (id, case_id, reference, policy, outcome, decided_on, decided_by_id, open_verdict)
    SELECT ${id('008', '(n * 2 + k)')}, ${id('004', 'n')}, 'registration', 'snia-2020', 'eligible', ${day}, ${who}, '{}' ${people}`,
  `INSERT INTO exceptional_admission (id, organisation_id, case_id, reason, admitted_by_id, admitted_on)
    SELECT ${id('00e', 'n')}, ${id('001', '(n % 2)')}, ${id('004', 'n')}, 'humanitarian', ${who}, ${day} ${cases}`,
  ...secretGroups.map(
    (group) => `INSERT INTO secret_${group} (id, case_id, field, value, author_id, occurred_on)
      SELECT ${id('009', 'n')}, ${id('004', 'n')}, 'signal', '{}', ${who}, ${day} ${cases}`,
  ),
  `INSERT INTO secret_departure (id, case_id, member_id, value) SELECT ${id('009', 'n')}, ${id('004', 'n')}, ${id('005', '(n * 2)')}, '{}' ${cases}`,
  `INSERT INTO contingent (id, agreement, funder, signed_on, granted, flown) VALUES (${id('00a', '1')}, 'crowd', 'ministry-of-the-interior', '2007-06-11', 14500, 9000)`,
  `INSERT INTO flight_booking (id, case_id, state, carrier, funder, seats, requested_at, requested_by_id, locator)
    SELECT ${id('00b', '(n * 2 + k)')}, ${id('004', 'n')}, CASE WHEN k = 0 THEN 'cancelled' WHEN n % 100 = 0 THEN 'allocated' ELSE 'flown' END, 'desk', 'ministry-of-the-interior', 2,
      now(), ${who}, CASE WHEN k = 1 THEN 'L' || n END ${people}`,
  `INSERT INTO booking_passenger (booking_id, member_id, case_id) SELECT ${id('00b', '(n * 2 + 1)')}, ${id('005', '(n * 2 + k)')}, ${id('004', 'n')} ${people}`,
  `INSERT INTO permit_batch (id, organisation_id, year, sequence, number, state, made_by_id, made_on, submitted_on)
    SELECT ${id('00f', 'n')}, ${id('001', '(n % 2)')}, 2026, n + 1, 'BI-' || n, 'submitted', ${who}, ${day}, ${day} FROM generate_series(0, 599) n`,
  `INSERT INTO permit_batch_line (batch_id, case_id, member_id, state)
    SELECT ${id('00f', '(n % 600)')}, ${id('004', 'n')}, ${id('005', '(n * 2 + k)')}, 'waiting' ${people}`,
  `INSERT INTO contingent_entry (contingent_id, booking_id, kind, seats, occurred_on) SELECT ${id('00a', '1')}, ${id('00b', '(n * 2 + 1)')}, 'reserved', 2, ${day} ${cases}`,
  `INSERT INTO departure_fact (departed_on, delta, sex, age_band, nationality, criteria, funder, route_kind, folded)
    SELECT ${day}, 1, 'female', '25-49', 'CI', '{}', 'donor', 'scheduled-flight', n > 100 ${people}`,
  `INSERT INTO annual_departures (year, beneficiaries) SELECT n, 4000 FROM generate_series(2020, 2026) n`,
  `INSERT INTO outbox (id, job, payload, sent_at) SELECT ${id('00c', 'n')}, 'place-flight-booking', '{}', CASE WHEN n > 50 THEN now() END FROM generate_series(1, 20000) n`,
  `INSERT INTO idempotency_key (actor_id, route, key, body_hash, status, location, resource_id) SELECT ${who}, 'r', n::text, '', 201, '/', ${who} FROM generate_series(1, 20000) n`,
];

/** Fills a database with a crowd, without the checks of references: what is made here refers to what is made here. */
export async function fillWithACrowd(superUrl: string): Promise<void> {
  await connected(superUrl, async (client: Client) => {
    await client.query(`SET session_replication_role = 'replica'`);
    for (const statement of statements) await client.query(statement);
    await client.query('ANALYZE');
  });
}
