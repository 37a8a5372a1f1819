import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A declaration ends when the person leaves the programme; who comes back declares anew. */
export class AddRevokedDeclarations1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // declarations and entries are read in one order, that of recording: the instant of writing, not that of the transaction's beginning
    await runner.query(`
      ALTER TABLE consent ADD COLUMN revoked_on date CHECK (revoked_on >= given_on), ALTER COLUMN recorded_at SET DEFAULT clock_timestamp(),
        DROP CONSTRAINT consent_member_id_key;
      CREATE INDEX consent_member ON consent (member_id);
      CREATE UNIQUE INDEX consent_once ON consent (member_id) WHERE revoked_on IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // the older schema knows one declaration of each person: the latest
    await runner.query(`
      DROP INDEX consent_once, consent_member;
      DELETE FROM consent k WHERE EXISTS (SELECT FROM consent later WHERE later.member_id = k.member_id AND later.recorded_at > k.recorded_at);
      ALTER TABLE consent DROP COLUMN revoked_on, ALTER COLUMN recorded_at SET DEFAULT now(), ADD UNIQUE (member_id);
    `);
  }
}
