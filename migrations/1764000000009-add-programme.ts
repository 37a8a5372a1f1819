import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, secured } from './support/row-security';

const organisation = `(SELECT nullif(current_setting('iyab.organisation', true), ''))::uuid`;

/** What holds for every case of an organisation: reached by its people, whatever their reach over cases, and by the worker that acts for it. */
const securedByOrganisation = (table: string) => secured(table, `organisation_id = ${organisation}`);

const intakeReasons = ['funds', 'contingent', 'travel-closed', 'other'];
const causes = ['intake', 'policy', 'limits', 'restriction-opened', 'restriction-ended'];
const exceptionReasons = ['humanitarian', 'family-unity', 'review-settled', 'earlier-return-accepted', 'nationality-established'];

export class AddProgramme1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      -- Append-only; the latest one holds. \`suspended\`: the reason, or open.
      CREATE TABLE intake_switch (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        suspended text ${oneOf('suspended', intakeReasons)},
        note text,
        decided_by_id uuid NOT NULL REFERENCES staff_account,
        decided_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX intake_switch_latest ON intake_switch (organisation_id, recorded_at DESC);
      ${securedByOrganisation('intake_switch')}

      -- Dated versions beside those built in. Only the end of a version is set later, by the one that follows it.
      CREATE TABLE screening_policy (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        code text NOT NULL,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        mode text NOT NULL ${oneOf('mode', ['gate', 'priority'])},
        accompanied_minors_count boolean NOT NULL,
        decided_by_id uuid NOT NULL REFERENCES staff_account,
        decided_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        EXCLUDE USING gist (organisation_id WITH =, code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      );
      ${securedByOrganisation('screening_policy')}

      -- Append-only; the latest one holds. Limits that are not named keep their default.
      CREATE TABLE programme_limits (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        limits jsonb NOT NULL,
        decided_by_id uuid NOT NULL REFERENCES staff_account,
        decided_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX programme_limits_latest ON programme_limits (organisation_id, recorded_at DESC);
      ${securedByOrganisation('programme_limits')}

      CREATE TABLE travel_restriction (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        country text,
        airport text,
        airline text,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        except_nationalities text[] NOT NULL DEFAULT '{}',
        except_flights text[] NOT NULL DEFAULT '{}',
        source text NOT NULL,
        opened_by_id uuid NOT NULL REFERENCES staff_account,
        opened_on date NOT NULL,
        ended_by_id uuid REFERENCES staff_account,
        ended_on date CHECK ((ended_on IS NULL) = (ended_by_id IS NULL)),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CHECK (num_nonnulls(country, airport, airline) > 0)
      );
      CREATE INDEX travel_restriction_newest ON travel_restriction (organisation_id, id DESC);
      CREATE INDEX travel_restriction_open ON travel_restriction (organisation_id, valid_from, id) WHERE ended_on IS NULL;
      ${securedByOrganisation('travel_restriction')}

      -- A look again at every open case after the programme has changed; \`last_case_id\`: how far it has come.
      CREATE TABLE projection_run (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        cause text NOT NULL ${oneOf('cause', causes)},
        total integer NOT NULL,
        done integer NOT NULL DEFAULT 0,
        last_case_id uuid,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        finished_at timestamptz
      );
      CREATE INDEX projection_run_latest ON projection_run (organisation_id, started_at DESC);
      CREATE INDEX projection_run_unfinished ON projection_run (moved_at) WHERE finished_at IS NULL;
      ${securedByOrganisation('projection_run')}

      -- Why a supervisor admitted a household that the rules alone would not: read by supervisors, and counted.
      CREATE TABLE exceptional_admission (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        case_id uuid NOT NULL REFERENCES return_case,
        reason text NOT NULL ${oneOf('reason', exceptionReasons)},
        note text,
        admitted_by_id uuid NOT NULL REFERENCES staff_account,
        admitted_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX exceptional_admission_case ON exceptional_admission (case_id);
      CREATE INDEX exceptional_admission_year ON exceptional_admission (organisation_id, admitted_on);
      -- by row, never over all cases: only offices and jobs need it, and they ask for one case
      ${secured(
        'exceptional_admission',
        `CASE (SELECT current_setting('iyab.scope', true)) WHEN 'organisation' THEN organisation_id = ${organisation}
          ELSE (SELECT c.id FROM return_case c WHERE c.id = exceptional_admission.case_id) IS NOT NULL END`,
      )}

      -- The place of a household that waits while intake is suspended: since when, and 1 behind those with a criterion. Never which criterion.
      ALTER TABLE return_case ADD COLUMN waitlisted_on date, ADD COLUMN waitlist_rank smallint CHECK (waitlist_rank IN (0, 1)),
        ADD CONSTRAINT return_case_waitlisted CHECK ((waitlisted_on IS NULL) = (waitlist_rank IS NULL));
      CREATE INDEX return_case_waitlist ON return_case (organisation_id, waitlist_rank, waitlisted_on, id)
        WHERE step = 'screened' AND waitlisted_on IS NOT NULL;

      -- Counted over the caller's organisation, other offices included; NULL for whoever does not wait, or belongs to another organisation.
      CREATE FUNCTION waitlist_position(wanted uuid) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT (SELECT count(*)::integer FROM return_case o
            WHERE o.organisation_id = c.organisation_id AND o.step = 'screened' AND o.waitlisted_on IS NOT NULL
              AND (o.waitlist_rank, o.waitlisted_on, o.id) <= (c.waitlist_rank, c.waitlisted_on, c.id))
        FROM return_case c
        WHERE c.id = wanted AND c.organisation_id = nullif(current_setting('iyab.organisation', true), '')::uuid
          AND c.step = 'screened' AND c.waitlisted_on IS NOT NULL
      $$;

      -- What an organisation has decided, as one document: for its people, and for the worker on one of its cases. Nothing for anybody else.
      CREATE FUNCTION programme_of(organisation uuid) RETURNS jsonb
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF organisation IS DISTINCT FROM nullif(current_setting('iyab.organisation', true), '')::uuid AND NOT EXISTS (
          SELECT FROM return_case c WHERE current_setting('iyab.scope', true) = 'case'
            AND c.id = nullif(current_setting('iyab.case', true), '')::uuid AND c.organisation_id = organisation
        ) THEN RETURN NULL; END IF;
        RETURN jsonb_build_object(
          'intakeSuspended', (SELECT s.suspended FROM intake_switch s WHERE s.organisation_id = organisation ORDER BY s.recorded_at DESC LIMIT 1),
          'policies', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'from', p.valid_from, 'to', p.valid_to, 'mode', p.mode,
              'settings', jsonb_build_object('accompaniedMinorsCount', p.accompanied_minors_count)) ORDER BY p.code, p.valid_from), '[]')
            FROM screening_policy p WHERE p.organisation_id = organisation),
          'limits', (SELECT l.limits FROM programme_limits l WHERE l.organisation_id = organisation ORDER BY l.recorded_at DESC LIMIT 1),
          'restrictions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'country', r.country, 'airport', r.airport, 'airline', r.airline,
              'from', r.valid_from, 'to', r.valid_to, 'exceptNationalities', r.except_nationalities, 'exceptFlights', r.except_flights)
              ORDER BY r.valid_from, r.id), '[]')
            FROM travel_restriction r WHERE r.organisation_id = organisation AND r.ended_on IS NULL)
        );
      END $$;

      -- Open cases of the organisation that the caller acts for, in the order of their ids: ids alone, whatever the reach.
      CREATE FUNCTION open_cases(after uuid, most integer) RETURNS TABLE (case_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT c.id FROM return_case c
        WHERE c.organisation_id = nullif(current_setting('iyab.organisation', true), '')::uuid AND c.id > after AND c.step NOT IN ('closed', 'exited')
        ORDER BY c.id LIMIT most
      $$;

      CREATE FUNCTION count_open_cases() RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT count(*)::integer FROM return_case c
        WHERE c.organisation_id = nullif(current_setting('iyab.organisation', true), '')::uuid AND c.step NOT IN ('closed', 'exited')
      $$;

      -- Runs that stand still, across organisations, for the sweeper: ids alone.
      CREATE FUNCTION waiting_projections(older_than interval, most integer) RETURNS TABLE (run_id uuid, organisation_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT p.id, p.organisation_id FROM projection_run p
        WHERE p.finished_at IS NULL AND p.moved_at < now() - older_than
          AND NOT EXISTS (SELECT FROM outbox o WHERE o.sent_at IS NULL AND o.payload ->> 'runId' = p.id::text)
        ORDER BY p.moved_at LIMIT most
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION waitlist_position, waiting_projections, count_open_cases, open_cases, programme_of;
      DROP TABLE exceptional_admission, projection_run, travel_restriction, programme_limits, screening_policy, intake_switch;
      DROP INDEX return_case_waitlist;
      ALTER TABLE return_case DROP CONSTRAINT return_case_waitlisted, DROP COLUMN waitlisted_on, DROP COLUMN waitlist_rank;
      DROP EXTENSION btree_gist;
    `);
  }
}
