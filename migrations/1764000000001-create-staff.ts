import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStaff1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL
      );
      CREATE TABLE office (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        code text NOT NULL,
        name text NOT NULL,
        UNIQUE (organisation_id, code)
      );
      CREATE TABLE staff_account (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        office_id uuid NOT NULL REFERENCES office,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        full_name text NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        disabled_at timestamptz,
        demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE staff_session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES staff_account,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz
      );
      CREATE INDEX staff_session_account ON staff_session (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_session, staff_account, office, organisation');
  }
}
