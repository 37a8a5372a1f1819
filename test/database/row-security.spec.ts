import { AppointmentsService } from '#casework/cases/appointments.service';
import { NotesService } from '#casework/cases/notes.service';
import { DepartureCorrectionsService } from '#casework/departures/departure-corrections.service';
import { historyEntry } from '#domain';
import { grants } from '../../migrations';
import { as, programme, registered, walked, type Programme } from '../builders/programme';
import { connected, rowsOf, startCasework } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';
import type { TestingModule } from '@nestjs/testing';
import { Client } from 'pg';

let database: TestDatabase;
let app: TestingModule;
let ours: Programme;
let theirs: Programme;
let ourCase: string;
let theirCase: string;
let ourOpenCase: string;
let asApp: Client;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startCasework(database);
  ours = await programme(app, 'ours');
  theirs = await programme(app, 'theirs');
  [ourCase] = (await walked(app, ours, { size: 3, end: 'departed', shape: 'family' })) as [string];
  [theirCase] = (await walked(app, theirs, { size: 3, end: 'departed', shape: 'family' })) as [string];
  await followUp(ours, ourCase);
  ourOpenCase = await registered(app, ours.caseworker);
  await registered(app, ours.elsewhere);
  asApp = new Client({ connectionString: database.appUrl });
  await asApp.connect();
});
afterAll(async () => {
  await asApp.end();
  await app.close();
});

/** What no road passes by itself: a note, an appointment, a correction that waits, a batch of permits, an exception. */
async function followUp({ caseworker, movement, organisationId }: Programme, caseId: string): Promise<void> {
  const service = <T>(type: new (...args: never[]) => T): T => app.get(type, { strict: false });
  await as(caseworker, () => service(NotesService).add(caseId, 'a note'));
  const appointment = { memberId: null, kind: 'other' as const, at: new Date(), place: null };
  await as(caseworker, () => service(AppointmentsService).plan(caseId, appointment));
  const people = await rowsOf<{ id: string }>(database.superUrl, 'SELECT id FROM member WHERE case_id = $1', [caseId]);
  const correction = { memberIds: people.map(({ id }) => id), reason: 'did-not-travel' as const, departedOn: null };
  await as(movement, () => service(DepartureCorrectionsService).propose(caseId, correction));

  await rowsOf(
    database.superUrl,
    `INSERT INTO exceptional_admission (id, organisation_id, case_id, reason, admitted_by_id, admitted_on) VALUES ($1, $1, $2, 'humanitarian', $3, '2026-11-02')`,
    [organisationId, caseId, caseworker.id],
  );
  await rowsOf(
    database.superUrl,
    `WITH batch AS (
        INSERT INTO permit_batch (id, organisation_id, year, sequence, number, state, made_by_id, made_on, submitted_on)
        VALUES ($1, $1, 2026, 999, 'spec', 'submitted', $3, '2026-11-02', '2026-11-02') RETURNING id
      ) INSERT INTO permit_batch_line (batch_id, case_id, member_id, state) SELECT b.id, $2, m.id, 'waiting' FROM batch b, member m WHERE m.case_id = $2`,
    [organisationId, caseId, caseworker.id],
  );
}

/** Has rows of a case, by the catalog: a table that comes tomorrow is in the list. */
async function caseTables(): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    database.ownerUrl,
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      WHERE c.relkind IN ('r', 'p') AND (c.relname = 'return_case'
        OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'case_id' AND NOT a.attisdropped)) ORDER BY 1`,
  );
  // kept keys point to a case and say nothing of it: they are their actor's, and guarded by grants alone
  return rows.map(({ name }) => name).filter((name) => name !== 'idempotency_key');
}

interface Scope {
  scope?: string;
  organisation?: string;
  office?: string;
  case?: string;
}

/** As the application's role, in a transaction with this context, which is undone. */
async function within<T>(context: Scope, work: (client: Client) => Promise<T>): Promise<T> {
  await asApp.query('BEGIN');
  try {
    for (const [name, value] of Object.entries(context)) await asApp.query(`SELECT set_config('iyab.' || $1, $2, true)`, [name, value]);
    return await work(asApp);
  } finally {
    await asApp.query('ROLLBACK');
  }
}

const idColumn = (table: string) => (table === 'return_case' ? 'id' : 'case_id');

const casesSeen = async (client: Client, table: string) => {
  const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT ${idColumn(table)} AS id FROM ${table}`);
  return rows.map(({ id }) => id).filter((id) => id !== null);
};

const refusalOf = (client: Client, text: string, values: unknown[] = []) =>
  client.query(text, values).then(
    ({ rowCount }) => `${rowCount} rows`,
    (error: { code: string }) => error.code,
  );
const denied = '42501';

describe('P-03 the database enforces the scope even when a service forgets', () => {
  it('the application owns nothing, and cannot step past row-level security', async () => {
    const [role] = await rowsOf<object>(
      database.appUrl,
      'SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false });
    const owned = `SELECT relname FROM pg_class WHERE relowner = current_user::regrole UNION ALL SELECT proname FROM pg_proc WHERE proowner = current_user::regrole
      UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole UNION ALL SELECT datname FROM pg_database WHERE datdba = current_user::regrole`;
    expect(await rowsOf(database.appUrl, owned)).toEqual([]);
    const memberships = 'SELECT roleid FROM pg_auth_members WHERE member = current_user::regrole';
    expect(await rowsOf(database.appUrl, memberships)).toEqual([]);
    await connected(database.appUrl, async (client) =>
      expect(await refusalOf(client, 'CREATE TABLE public.mine (id integer)')).toBe(denied),
    );
  });

  it('every table with rows of a case has row-level security, forced, and a policy for the application', async () => {
    const tables = await caseTables();
    expect(tables.length).toBeGreaterThan(14);
    const unguarded = await rowsOf(
      database.ownerUrl,
      `SELECT c.relname FROM pg_class c WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = '{0}'))`,
      [tables],
    );
    expect(unguarded).toEqual([]);
  });

  it('shows nothing of any case without a context, though there is something to see', async () => {
    for (const table of await caseTables()) {
      const rows = `SELECT count(*)::integer AS count FROM ${table}`;
      expect([table, (await asApp.query(rows)).rows]).toEqual([table, [{ count: 0 }]]);
      const [all] = await rowsOf<{ count: number }>(database.superUrl, rows);
      expect([table, all!.count > 0]).toEqual([table, true]);
    }
  });

  it('changes nothing without a context', async () => {
    await within({}, async (client) => {
      expect(await refusalOf(client, `UPDATE return_case SET phone = '1'`)).toBe('0 rows');
      expect(await refusalOf(client, `UPDATE member SET family_name = 'X'`)).toBe('0 rows');
      expect(await refusalOf(client, `DELETE FROM case_task`)).toBe('0 rows');
    });
  });

  it('an organisation sees its own cases, in every table', async () => {
    const { organisationId: organisation } = ours;
    for (const table of await caseTables()) {
      const seen = await within({ scope: 'organisation', organisation }, (client) => casesSeen(client, table));
      expect([table, seen.includes(theirCase)]).toEqual([table, false]);
      expect([table, seen.length > 0]).toEqual([table, true]);
    }
  });

  it('an office sees its own cases', async () => {
    const { organisationId: organisation, officeId: office } = ours.caseworker;
    const elsewhere = ours.elsewhere.officeId;
    for (const table of (await caseTables()).filter((name) => name !== 'access_log')) {
      const seen = await within({ scope: 'office', organisation, office }, (client) => casesSeen(client, table));
      expect([table, seen.filter((id) => id !== ourCase && id !== ourOpenCase)]).toEqual([table, []]);
      expect([table, seen.length > 0]).toEqual([table, true]);
      const others = await within({ scope: 'office', organisation, office: elsewhere }, (client) => casesSeen(client, table));
      expect([table, others.filter((id) => id === ourCase || id === ourOpenCase)]).toEqual([table, []]);
    }
    const crossed = { scope: 'office', organisation: theirs.organisationId, office };
    expect(await within(crossed, (client) => casesSeen(client, 'return_case'))).toEqual([]);
  });

  it('a job sees the case that it is about', async () => {
    for (const table of (await caseTables()).filter((name) => name !== 'access_log')) {
      const wanted = table === 'case_task' ? ourOpenCase : ourCase; // who has departed has nothing to do any more
      expect([table, await within({ scope: 'case', case: wanted }, (client) => casesSeen(client, table))]).toEqual([table, [wanted]]);
      expect(await within({ scope: 'case', case: '' }, (client) => casesSeen(client, table))).toEqual([]);
    }
  });

  it.each(['none', 'everything', ''])('nobody sees anything with the scope "%s"', async (scope) => {
    const { organisationId: organisation, officeId: office } = ours.caseworker;
    await within({ scope, organisation, office, case: ourCase }, async (client) => {
      for (const table of (await caseTables()).filter((name) => name !== 'access_log')) expect(await casesSeen(client, table)).toEqual([]);
    });
  });

  it('nothing can be written for another organisation', async () => {
    const { organisationId: organisation } = ours;
    const at = <T>(work: (client: Client) => Promise<T>) => within({ scope: 'organisation', organisation }, work);
    const copied = await rowsOf<Record<string, string>>(
      database.superUrl,
      `SELECT office_id, caseworker_id, organisation_id FROM return_case WHERE id = $1`,
      [theirCase],
    );
    const { office_id, caseworker_id, organisation_id } = copied[0]!;
    const newCase = `INSERT INTO return_case (id, number, organisation_id, office_id, caseworker_id, registered_by_id, registered_on, destination, may_call,
      may_leave_message, notice_language, step, phase) VALUES (gen_random_uuid(), 'X', $1, $2, $3, $3, '2026-01-01', 'CI', false, false, 'fr', 'registered', 1)`;
    expect(await at((client) => refusalOf(client, newCase, [organisation_id, office_id, caseworker_id]))).toBe(denied);
    expect(await at((client) => refusalOf(client, newCase, [organisation, office_id, caseworker_id]))).toBe('1 rows');
    const history = `INSERT INTO case_history (case_id, seq, kind, params, actor_id, occurred_at) VALUES ($1, 99, 'screened', $2, $3, now())`;
    const entry = historyEntry({
      kind: 'consented',
      declared: { kind: 'declared', memberId: 'm', on: '2026-01-01', authorId: 'a', held: false, guardian: false },
    });
    expect(await at((client) => refusalOf(client, history, [theirCase, entry, caseworker_id]))).toBe(denied);
    expect(await at((client) => refusalOf(client, history, [ourCase, entry, caseworker_id]))).toBe('1 rows');
    const secret = `INSERT INTO secret_health (id, case_id, field, value, author_id, occurred_on) VALUES (gen_random_uuid(), $1, 'signal', '', $2, '2026-01-01')`;
    expect(await at((client) => refusalOf(client, secret, [theirCase, caseworker_id]))).toBe(denied);
    const log = `INSERT INTO access_log (organisation_id, actor_id, action) VALUES ($1, $2, 'case-opened')`;
    expect(await at((client) => refusalOf(client, log, [organisation_id, caseworker_id]))).toBe(denied);
    const moved = 'UPDATE return_case SET organisation_id = $1, office_id = $2';
    expect(await at((client) => refusalOf(client, moved, [organisation_id, office_id]))).toBe(denied);
  });

  it.each([
    'case_history',
    'case_entry',
    'case_note',
    'access_log',
    'secret_health',
    'secret_trafficking',
    'secret_asylum',
    'secret_minors',
    'secret_departure',
    'contingent_entry',
    'departure_fact',
  ])('what is written into %s stays as it was written', async (table) => {
    for (const statement of [
      `UPDATE ${table} SET ${settable[table] ?? 'recorded_at = now()'}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ])
      expect(await within({ scope: 'organisation', organisation: ours.organisationId }, (client) => refusalOf(client, statement))).toBe(
        denied,
      );
  });

  it('the criteria of a departure can be written, not read', async () => {
    await connected(database.appUrl, async (client) => {
      expect(await refusalOf(client, 'SELECT criteria FROM departure_fact')).toBe(denied);
      expect(await refusalOf(client, 'SELECT delta FROM departure_fact')).toMatch(/rows/);
    });
  });
});

const settable: Record<string, string> = { departure_fact: 'delta = -1' };

describe('the table of grants', () => {
  it('names every table of the schema', async () => {
    const tables = await rowsOf<{ name: string }>(
      database.ownerUrl,
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(grants).sort());
  });

  it('is what the application may do, no more and no less', async () => {
    const rows = await rowsOf<{ name: string; rights: string[] }>(
      database.ownerUrl,
      `SELECT c.relname AS name, array_agg(DISTINCT r.privilege) AS rights FROM pg_class c CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) r (privilege)
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND (has_table_privilege('iyab_app', c.oid, r.privilege)
          OR r.privilege IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege('iyab_app', c.oid, r.privilege)) GROUP BY 1`,
    );
    const written = Object.entries(grants).map(([name, text]) => [name, (text.replace(/\([^)]*\)/g, '').match(/[A-Z]+/g) ?? []).sort()]);
    expect(Object.fromEntries(rows.map(({ name, rights }) => [name, rights.sort()]))).toEqual(Object.fromEntries(written));
  });
});
