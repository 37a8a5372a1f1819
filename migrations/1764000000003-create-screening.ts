import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, securedByCase } from './support/row-security';

const secretGroups = ['health', 'trafficking', 'asylum', 'minors'];

export class CreateScreening1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE screening_decision (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        reference text NOT NULL ${oneOf('reference', ['registration', 'decision', 'departure'])},
        policy text NOT NULL,
        outcome text NOT NULL ${oneOf('outcome', ['eligible', 'ineligible', 'needs-review', 'waitlisted'])},
        decided_on date NOT NULL,
        decided_by_id uuid NOT NULL,
        -- what anybody who may read the case may read of the verdict; the rest lies in the secret files
        open_verdict jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX screening_decision_case ON screening_decision (case_id, recorded_at);
      ${securedByCase('screening_decision')}
    `);
    for (const group of secretGroups) await runner.query(secretFile(group));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE screening_decision, ${secretGroups.map((group) => `secret_${group}`).join(', ')}`);
  }
}

/** Append-only; reached through \`SecretFile\` alone. */
const secretFile = (group: string) => `
  CREATE TABLE secret_${group} (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES return_case,
    member_id uuid REFERENCES member,
    field text NOT NULL,
    value bytea NOT NULL,
    author_id uuid NOT NULL,
    occurred_on date NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX secret_${group}_case ON secret_${group} (case_id);
  ${securedByCase(`secret_${group}`)}`;
