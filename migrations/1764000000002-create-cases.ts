import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, secured, securedByCase, securedByOwnScope } from './support/row-security';

const steps = ['registered', 'screened', 'admitted', 'consented', 'booked', 'departed', 'arrived', 'closed', 'exited'];

export class CreateCases1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE return_case (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        organisation_id uuid NOT NULL REFERENCES organisation,
        office_id uuid NOT NULL REFERENCES office,
        caseworker_id uuid NOT NULL REFERENCES staff_account,
        registered_by_id uuid NOT NULL REFERENCES staff_account,
        registered_on date NOT NULL,
        destination text NOT NULL,
        phone text,
        may_call boolean NOT NULL,
        may_leave_message boolean NOT NULL,
        notice_language text NOT NULL,
        notice_interpreter text,
        step text NOT NULL ${oneOf('step', steps)},
        phase smallint NOT NULL CHECK (phase BETWEEN 1 AND 3),
        fly_by date,
        changes_on date,
        screening_stale boolean NOT NULL DEFAULT false,
        -- which officers have assessed, never what they found
        assessed text[] NOT NULL DEFAULT '{}' CHECK (assessed <@ ARRAY['health', 'protection']),
        history_count integer NOT NULL DEFAULT 0
      );
      CREATE INDEX return_case_newest ON return_case (organisation_id, id DESC);
      CREATE INDEX return_case_newest_office ON return_case (organisation_id, office_id, id DESC);
      CREATE INDEX return_case_step ON return_case (organisation_id, step, id DESC);
      CREATE INDEX return_case_step_office ON return_case (organisation_id, office_id, step, id DESC);
      CREATE INDEX return_case_changes ON return_case (changes_on) WHERE changes_on IS NOT NULL;
      ${securedByOwnScope('return_case', 'id')}

      CREATE TABLE member (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        principal boolean NOT NULL,
        family_name text NOT NULL,
        given_names text NOT NULL,
        search_name text NOT NULL,
        sex text NOT NULL ${oneOf('sex', ['female', 'male'])},
        birth_from date NOT NULL,
        birth_to date NOT NULL CHECK (birth_to >= birth_from),
        birth_precision text NOT NULL ${oneOf('birth_precision', ['day', 'month', 'year', 'estimated'])},
        nationality text,
        language text NOT NULL,
        in_morocco boolean NOT NULL,
        wishes_to_return boolean NOT NULL,
        earlier_return_year smallint,
        exit_reason text ${oneOf('exit_reason', ['withdrawn'])},
        exit_on date CHECK ((exit_on IS NULL) = (exit_reason IS NULL)),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX member_case ON member (case_id);
      CREATE UNIQUE INDEX member_one_principal ON member (case_id) WHERE principal;
      CREATE INDEX member_search_name ON member USING gin (search_name gin_trgm_ops);
      ${securedByCase('member')}

      CREATE TABLE parental_link (
        case_id uuid NOT NULL REFERENCES return_case,
        child_id uuid NOT NULL REFERENCES member,
        adult_id uuid NOT NULL REFERENCES member CHECK (adult_id <> child_id),
        kind text NOT NULL ${oneOf('kind', ['parent', 'guardian'])},
        PRIMARY KEY (child_id, adult_id)
      );
      CREATE INDEX parental_link_case ON parental_link (case_id);
      ${securedByCase('parental_link')}

      CREATE TABLE member_milestone (
        member_id uuid NOT NULL REFERENCES member,
        case_id uuid NOT NULL REFERENCES return_case,
        milestone text NOT NULL ${oneOf('milestone', steps.slice(0, -1))},
        reached_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (member_id, milestone)
      );
      CREATE INDEX member_milestone_case ON member_milestone (case_id);
      ${securedByCase('member_milestone')}

      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        member_id uuid NOT NULL UNIQUE REFERENCES member,
        given_on date NOT NULL,
        form_version text NOT NULL,
        language text NOT NULL,
        method text NOT NULL ${oneOf('method', ['signature', 'thumb', 'oral'])},
        interpreter text,
        witness text CHECK (method <> 'oral' OR witness IS NOT NULL),
        place text NOT NULL,
        recorded_by_id uuid NOT NULL REFERENCES staff_account,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX consent_case ON consent (case_id);
      ${securedByCase('consent')}

      CREATE TABLE case_history (
        case_id uuid NOT NULL REFERENCES return_case,
        seq integer NOT NULL,
        kind text NOT NULL,
        params jsonb NOT NULL,
        actor_id uuid NOT NULL,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (case_id, seq)
      );
      ${securedByCase('case_history')}

      CREATE TABLE case_task (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        organisation_id uuid NOT NULL,
        office_id uuid NOT NULL,
        kind text NOT NULL,
        role text NOT NULL,
        member_id uuid REFERENCES member,
        due_on date NOT NULL
      );
      CREATE INDEX case_task_case ON case_task (case_id);
      CREATE INDEX case_task_due ON case_task (organisation_id, role, due_on, id);
      CREATE INDEX case_task_due_office ON case_task (organisation_id, office_id, role, due_on, id);
      ${securedByOwnScope('case_task', 'case_id')}

      CREATE TABLE case_step_span (
        case_id uuid NOT NULL REFERENCES return_case,
        seq integer NOT NULL,
        step text NOT NULL ${oneOf('step', steps)},
        since date NOT NULL,
        until date,
        PRIMARY KEY (case_id, seq)
      );
      ${securedByCase('case_step_span')}

      CREATE TABLE access_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id uuid NOT NULL,
        actor_id uuid NOT NULL,
        action text NOT NULL,
        case_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX access_log_newest ON access_log (organisation_id, id DESC);
      ${secured('access_log', `organisation_id = (SELECT nullif(current_setting('iyab.organisation', true), ''))::uuid`)}

      -- A sequence for each year (gaps accepted). The application owns nothing, so the owner makes it on first use.
      CREATE FUNCTION next_case_sequence(wanted_year integer) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE sequence_name text := 'case_number_' || wanted_year;
      BEGIN
        IF to_regclass('public.' || sequence_name) IS NULL THEN
          PERFORM pg_advisory_xact_lock(hashtext(sequence_name));
          EXECUTE format('CREATE SEQUENCE IF NOT EXISTS public.%I MAXVALUE 999999', sequence_name);
        END IF;
        RETURN nextval(('public.' || sequence_name)::regclass);
      END $$;

      -- Cases whose stored outlook is due to change by itself, across organisations: ids alone.
      CREATE FUNCTION due_outlooks(today date, most integer) RETURNS TABLE (case_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT c.id FROM return_case c WHERE c.changes_on <= today ORDER BY c.changes_on, c.id LIMIT most
      $$;

      -- Name search over the caller's organisation. It applies the scope itself: a person of another office is a score, initials and a birth year.
      -- As the owner's function it may use the trigram index, which row-level security would forbid (its operator is not leakproof);
      -- the planner, which thinks comparing names costs nothing, is told so.
      -- Every match is ranked: a name that is common in another organisation must not push out the one that is looked for.
      CREATE FUNCTION similar_people(wanted text, most integer)
      RETURNS TABLE (member_id uuid, case_id uuid, own boolean, score real, initials text, birth_year integer)
      LANGUAGE sql STABLE ROWS 20 SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET pg_trgm.similarity_threshold = 0.3 SET enable_seqscan = off AS $$
        WITH m AS MATERIALIZED (SELECT id, case_id, search_name, given_names, family_name, birth_from FROM member WHERE search_name % wanted)
        SELECT m.id, m.case_id,
          coalesce(current_setting('iyab.scope', true) = 'organisation' OR c.office_id = nullif(current_setting('iyab.office', true), '')::uuid, false),
          similarity(m.search_name, wanted), left(m.given_names, 1) || '. ' || left(m.family_name, 1) || '.', extract(year FROM m.birth_from)::integer
        FROM m JOIN return_case c ON c.id = m.case_id
        WHERE c.organisation_id = nullif(current_setting('iyab.organisation', true), '')::uuid
          AND current_setting('iyab.scope', true) IN ('organisation', 'office')
        ORDER BY 4 DESC, 1
        LIMIT least(most, 50)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION similar_people, due_outlooks, next_case_sequence;
      DROP TABLE access_log, case_step_span, case_task, case_history, consent, member_milestone, parental_link, member, return_case;
      DO $$ DECLARE made text; BEGIN
        FOR made IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND sequencename ~ '^case_number_[0-9]{4}$' LOOP
          EXECUTE format('DROP SEQUENCE public.%I', made);
        END LOOP;
      END $$;
      DROP EXTENSION pg_trgm;
    `);
  }
}
