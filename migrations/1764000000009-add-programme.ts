import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, secured, securedByCase } from './support/row-security';

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
        finished_at timestamptz
      );
      CREATE INDEX projection_run_latest ON projection_run (organisation_id, started_at DESC);
      ${securedByOrganisation('projection_run')}

      -- Why a supervisor admitted a household that the rules alone would not: read by supervisors, and counted.
      CREATE TABLE exceptional_admission (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        reason text NOT NULL ${oneOf('reason', exceptionReasons)},
        note text,
        admitted_by_id uuid NOT NULL REFERENCES staff_account,
        admitted_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX exceptional_admission_case ON exceptional_admission (case_id);
      ${securedByCase('exceptional_admission')}

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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION count_open_cases, open_cases, programme_of;
      DROP TABLE exceptional_admission, projection_run, travel_restriction, programme_limits, screening_policy, intake_switch;
      DROP EXTENSION btree_gist;
    `);
  }
}
