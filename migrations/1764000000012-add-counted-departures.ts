import type { MigrationInterface, QueryRunner } from 'typeorm';
import { securedByCase } from './support/row-security';

/** What each person's departure was counted as: a correction takes back exactly that. A criterion lies in it, so it is kept as the secret files are. */
export class AddCountedDepartures1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE secret_departure (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        member_id uuid NOT NULL REFERENCES member,
        value bytea NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX secret_departure_case ON secret_departure (case_id);
      ${securedByCase('secret_departure')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE secret_departure`);
  }
}
