import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, secured, securedByCase } from './support/row-security';

const organisation = `nullif(current_setting('iyab.organisation', true), '')::uuid`;

export class AddPermitBatches1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Exit permits asked of the Ministry of the Interior for several households at once. Numbered by organisation and year.
      CREATE TABLE permit_batch (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        year smallint NOT NULL,
        sequence integer NOT NULL CHECK (sequence > 0),
        number text NOT NULL,
        state text NOT NULL ${oneOf('state', ['open', 'submitted', 'answered'])},
        made_by_id uuid NOT NULL REFERENCES staff_account,
        made_on date NOT NULL,
        submitted_on date CHECK ((submitted_on IS NULL) = (state = 'open')),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (organisation_id, year, sequence)
      );
      CREATE INDEX permit_batch_newest ON permit_batch (organisation_id, id DESC);
      ${secured(
        'permit_batch',
        `organisation_id = (SELECT ${organisation}) AND (SELECT current_setting('iyab.scope', true)) IN ('organisation', 'office')`,
      )}

      -- One person's request in it. Whoever leaves a household for another takes it along.
      CREATE TABLE permit_batch_line (
        batch_id uuid NOT NULL REFERENCES permit_batch,
        case_id uuid NOT NULL REFERENCES return_case,
        member_id uuid NOT NULL REFERENCES member,
        state text NOT NULL ${oneOf('state', ['waiting', 'granted', 'refused', 'recalled'])},
        answered_on date CHECK (answered_on IS NULL OR state <> 'waiting'),
        PRIMARY KEY (batch_id, member_id)
      );
      CREATE INDEX permit_batch_line_case ON permit_batch_line (case_id);
      ${securedByCase('permit_batch_line')}

      -- Households that wait for a request, in the order of their cases.
      CREATE INDEX case_task_permit ON case_task (organisation_id, case_id) WHERE kind = 'request-permit';
      CREATE INDEX case_task_permit_office ON case_task (organisation_id, office_id, case_id) WHERE kind = 'request-permit';

      -- How many households a batch of the caller's organisation has, those out of the caller's reach included: a number alone.
      CREATE FUNCTION permit_batch_cases(wanted uuid) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT count(DISTINCT l.case_id)::integer FROM permit_batch b JOIN permit_batch_line l ON l.batch_id = b.id
        WHERE b.id = wanted AND b.organisation_id = ${organisation}
      $$;

      -- Submitted batches in which nobody waits any more are answered: judged by all their lines, which one case or office does not see.
      CREATE FUNCTION settle_permit_batches(wanted uuid[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM FROM permit_batch b WHERE b.id = ANY (wanted) AND b.organisation_id = ${organisation} AND b.state = 'submitted'
          ORDER BY b.id FOR UPDATE;
        -- a statement of its own: it sees the lines of whoever held the lock before
        UPDATE permit_batch b SET state = 'answered'
          WHERE b.id = ANY (wanted) AND b.organisation_id = ${organisation} AND b.state = 'submitted'
            AND NOT EXISTS (SELECT FROM permit_batch_line l WHERE l.batch_id = b.id AND l.state = 'waiting');
      END $$;

      -- Whether the acting person is a liaison officer of the Ministry, and the organisation that they act for.
      CREATE FUNCTION liaison_organisation() RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.organisation_id FROM staff_account s
        WHERE s.id = nullif(current_setting('iyab.actor', true), '')::uuid AND s.organisation_id = ${organisation}
          AND s.disabled_at IS NULL AND 'interior-liaison' = ANY (s.roles)
      $$;

      -- What the liaison officer sees of batches: those of the own organisation that were submitted. Only \`wanted\`, when it is given.
      CREATE FUNCTION liaison_permit_batches(wanted uuid, before uuid, most integer)
      RETURNS TABLE (id uuid, number text, state text, submitted_on date, people integer, waiting integer, granted integer, refused integer, recalled integer)
      LANGUAGE sql STABLE ROWS 30 SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT b.id, b.number, b.state, b.submitted_on, n.people, n.waiting, n.granted, n.refused, n.recalled
        FROM permit_batch b CROSS JOIN LATERAL (
          SELECT count(*)::integer AS people, (count(*) FILTER (WHERE l.state = 'waiting'))::integer AS waiting,
            (count(*) FILTER (WHERE l.state = 'granted'))::integer AS granted, (count(*) FILTER (WHERE l.state = 'refused'))::integer AS refused,
            (count(*) FILTER (WHERE l.state = 'recalled'))::integer AS recalled
          FROM permit_batch_line l WHERE l.batch_id = b.id) n
        WHERE b.organisation_id = (SELECT liaison_organisation()) AND b.state <> 'open' AND b.id < before AND (wanted IS NULL OR b.id = wanted)
        ORDER BY b.id DESC LIMIT most
      $$;

      -- The allow-list of DOMAIN §10 for each person of such a batch, until they depart or leave, or somebody of the household no longer agrees
      -- that the Ministry learns of them; from then on nothing but the state of the line.
      CREATE FUNCTION liaison_permit_lines(wanted uuid)
      RETURNS TABLE (case_id uuid, member_id uuid, case_number text, family_name text, given_names text, sex text, birth jsonb, nationality text,
        destination text, document_type text, document_number text, state text)
      LANGUAGE sql STABLE ROWS 100 SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.case_id, s.member_id, s.number, s.family_name, s.given_names, s.sex, s.birth, s.nationality, s.destination, s.document_type,
          s.document_number, l.state
        FROM permit_batch b JOIN permit_batch_line l ON l.batch_id = b.id LEFT JOIN LATERAL (
          SELECT c.id AS case_id, m.id AS member_id, c.number, coalesce(d.detail ->> 'familyName', m.family_name) AS family_name,
            coalesce(d.detail ->> 'givenNames', m.given_names) AS given_names, m.sex,
            jsonb_build_object('from', m.birth_from, 'to', m.birth_to, 'precision', m.birth_precision) AS birth, m.nationality, c.destination,
            d.detail ->> 'documentType' AS document_type, d.detail ->> 'number' AS document_number
          FROM member m JOIN return_case c ON c.id = m.case_id LEFT JOIN LATERAL (
            SELECT e.detail FROM case_entry e WHERE e.case_id = l.case_id AND e.member_id = l.member_id AND e.kind = 'document-issued'
            ORDER BY e.seq DESC LIMIT 1) d ON true
          WHERE m.id = l.member_id AND m.case_id = l.case_id AND l.state <> 'recalled' AND m.exit_reason IS NULL
            AND NOT EXISTS (SELECT FROM member_milestone s WHERE s.member_id = m.id AND s.milestone = 'departed' AND NOT s.voided)
            AND NOT EXISTS (
              SELECT FROM member o CROSS JOIN LATERAL (
                SELECT e.detail FROM case_entry e WHERE e.case_id = l.case_id AND e.member_id = o.id AND e.kind = 'sharing-given'
                  AND e.detail ->> 'recipient' = 'ministry' ORDER BY e.seq DESC LIMIT 1) w
              WHERE o.case_id = l.case_id AND o.exit_reason IS NULL AND w.detail ->> 'agreed' = 'false')
        ) s ON true
        WHERE b.id = wanted AND b.organisation_id = (SELECT liaison_organisation()) AND b.state <> 'open'
        ORDER BY l.case_id, l.member_id
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION liaison_permit_lines, liaison_permit_batches, liaison_organisation, settle_permit_batches, permit_batch_cases;
      DROP INDEX case_task_permit, case_task_permit_office;
      DROP TABLE permit_batch_line, permit_batch;
    `);
  }
}
