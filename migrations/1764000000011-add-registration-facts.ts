import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secured } from './support/row-security';

const setting = (name: string) => `(SELECT nullif(current_setting('iyab.${name}', true), ''))::uuid`;
const callTimes = ['morning', 'afternoon', 'evening', 'never-at-home'];

/** What registration keeps besides people: how they are reached safely, and whoever wants to be called back without having consented yet. */
export class AddRegistrationFacts1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whom else to call, and whether that is allowed; when to call. \`contact_version\` is the ETag of the contact alone.
      ALTER TABLE return_case
        ADD COLUMN other_name text, ADD COLUMN other_phone text, ADD COLUMN other_relation text,
        ADD COLUMN may_call_other boolean NOT NULL DEFAULT false,
        ADD COLUMN call_times text[] NOT NULL DEFAULT '{}' CHECK (call_times <@ ARRAY[${callTimes.map((time) => `'${time}'`).join(', ')}]),
        ADD COLUMN contact_version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT return_case_other_contact
          CHECK (num_nonnulls(other_name, other_phone, other_relation) = 3 OR num_nonnulls(other_name, other_phone, other_relation) = 0 AND NOT may_call_other);

      -- Without consent to the processing of data nothing else is stored (law 09-08): a number, a language, and when to call. No name.
      CREATE TABLE call_back (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        office_id uuid NOT NULL REFERENCES office,
        phone text NOT NULL,
        language text NOT NULL,
        wanted_on date,
        made_by_id uuid NOT NULL REFERENCES staff_account,
        made_on date NOT NULL,
        done_by_id uuid REFERENCES staff_account,
        done_on date CHECK ((done_on IS NULL) = (done_by_id IS NULL)),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX call_back_open ON call_back (organisation_id, (done_on IS NOT NULL), coalesce(wanted_on, made_on), id);
      CREATE INDEX call_back_open_office ON call_back (organisation_id, office_id, (done_on IS NOT NULL), coalesce(wanted_on, made_on), id);
      CREATE INDEX call_back_done ON call_back (done_on) WHERE done_on IS NOT NULL;
      ${secured(
        'call_back',
        `CASE (SELECT current_setting('iyab.scope', true))
          WHEN 'organisation' THEN organisation_id = ${setting('organisation')}
          WHEN 'office' THEN organisation_id = ${setting('organisation')} AND office_id = ${setting('office')}
          ELSE false END`,
      )}

      -- Those that have served their purpose, of all organisations: the only way in which a call-back is deleted.
      CREATE FUNCTION forget_call_backs(done_before date) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE forgotten integer;
      BEGIN
        DELETE FROM call_back b WHERE b.done_on < done_before;
        GET DIAGNOSTICS forgotten = ROW_COUNT;
        RETURN forgotten;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION forget_call_backs;
      DROP TABLE call_back;
      ALTER TABLE return_case DROP CONSTRAINT return_case_other_contact, DROP COLUMN contact_version, DROP COLUMN call_times,
        DROP COLUMN may_call_other, DROP COLUMN other_relation, DROP COLUMN other_phone, DROP COLUMN other_name;
    `);
  }
}
