import type { MigrationInterface, QueryRunner } from 'typeorm';
import { kinds as before } from './1764000000007-add-entries';
import { oneOf } from './support/row-security';

const added = ['assessed', 'joined', 'reopened'];

export class AddNeutralMarks1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_entry DROP CONSTRAINT case_entry_kind_check, ADD CONSTRAINT case_entry_kind_check ${oneOf('kind', [...before, ...added])};

      -- An exception that followed its people to another case: counted where it was made.
      ALTER TABLE exceptional_admission ADD COLUMN carried boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM exceptional_admission WHERE carried;
      ALTER TABLE exceptional_admission DROP COLUMN carried;
      DELETE FROM case_entry WHERE kind = ANY ('{${added.join(',')}}');
      ALTER TABLE case_entry DROP CONSTRAINT case_entry_kind_check, ADD CONSTRAINT case_entry_kind_check ${oneOf('kind', before)};
    `);
  }
}
