import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, securedByCase } from './support/row-security';

/** As of this step of the schema; a later one adds to them. */
export const kinds = [
  'counselled',
  'heard-alone',
  'reconfirmed',
  'sharing-given',
  'document-requested',
  'document-interview',
  'document-issued',
  'document-refused',
  'permit-requested',
  'permit-granted',
  'permit-refused',
  'fitness-certified',
  'authority-recorded',
  'authority-seen',
  'best-interest-determined',
  'best-interest-approved',
  'protection-checked',
  'contact-attempted',
  'recalled',
  'recall-told',
];

export class AddEntries1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was done for the departure conditions: added to, never changed. What an officer found stands in the secret files.
      CREATE TABLE case_entry (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        member_id uuid REFERENCES member,
        kind text NOT NULL ${oneOf('kind', kinds)},
        detail jsonb NOT NULL,
        occurred_on date NOT NULL,
        author_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- the order of recording, whatever the clocks say
        seq bigint GENERATED ALWAYS AS IDENTITY
      );
      CREATE INDEX case_entry_case ON case_entry (case_id, seq);
      ${securedByCase('case_entry')}

      ALTER TABLE consent
        ADD COLUMN interpreter_kind text
          ${oneOf('interpreter_kind', ['professional', 'programme-staff', 'association', 'family', 'consular-staff'])},
        ADD COLUMN referrer text NOT NULL DEFAULT 'self'
          ${oneOf('referrer', ['self', 'family', 'association', 'consulate', 'authority', 'detention'])},
        ADD COLUMN present text[] NOT NULL DEFAULT '{}'
          CHECK (present <@ ARRAY['spouse', 'family', 'lawyer', 'guardian', 'association', 'officer', 'consular-staff']),
        ADD COLUMN guardian text,
        -- counts only once a protection officer has heard the person alone
        ADD COLUMN held boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent DROP COLUMN interpreter_kind, DROP COLUMN referrer, DROP COLUMN present, DROP COLUMN guardian, DROP COLUMN held;
      DROP TABLE case_entry;
    `);
  }
}
