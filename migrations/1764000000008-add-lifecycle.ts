import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, securedByCase } from './support/row-security';

const exits = ['withdrawn', 'unreachable', 'deceased', 'closed-other', 'refused', 'removed'];
const suspensions = ['asked-for-time', 'illness', 'document-pending', 'judicial-matter', 'funds', 'other'];
const noteGroups = ['casework', 'movement', 'medical', 'protection'];
const appointments = ['counselling', 'medical', 'protection', 'consulate', 'document-pick-up', 'departure-briefing', 'other'];
const outcomes = ['kept', 'missed', 'cancelled'];
const seatKinds = ['granted', 'opening-balance', 'reserved', 'released', 'flown', 'forfeited'];

/**
 * Tables whose rows about a person go where the person goes. A booking, a decision of screening and the history stay where they happened.
 * The lines of permit batches come with a later migration: the function looks its tables up when it runs.
 */
const belongings = [
  'member_milestone',
  'consent',
  'case_entry',
  'appointment',
  'permit_batch_line',
  'secret_health',
  'secret_trafficking',
  'secret_asylum',
  'secret_minors',
];

export class AddLifecycle1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE member DROP CONSTRAINT member_exit_reason_check,
        ADD CONSTRAINT member_exit_reason_check ${oneOf('exit_reason', exits)};

      ALTER TABLE return_case
        ADD suspended_reason text ${oneOf('suspended_reason', suspensions)},
        ADD suspended_on date,
        ADD reopened boolean NOT NULL DEFAULT false,
        ADD merged_into uuid REFERENCES return_case,
        ADD CONSTRAINT return_case_suspended CHECK ((suspended_on IS NULL) = (suspended_reason IS NULL)),
        ADD CONSTRAINT return_case_merged CHECK (merged_into <> id);

      -- A milestone is set once and stays; one recorded in error is voided, never removed, and may then be reached in truth.
      ALTER TABLE member_milestone DROP CONSTRAINT member_milestone_pkey, ADD voided boolean NOT NULL DEFAULT false;
      CREATE UNIQUE INDEX member_milestone_once ON member_milestone (member_id, milestone) WHERE NOT voided;

      -- Links are found by their adult when people move between cases.
      CREATE INDEX parental_link_adult ON parental_link (adult_id);

      -- Read only by the role group of its author; never exported.
      CREATE TABLE case_note (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        note_group text NOT NULL ${oneOf('note_group', noteGroups)},
        author_id uuid NOT NULL REFERENCES staff_account,
        text text NOT NULL,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX case_note_case ON case_note (case_id, id);
      ${securedByCase('case_note')}

      CREATE TABLE appointment (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        member_id uuid REFERENCES member,
        kind text NOT NULL ${oneOf('kind', appointments)},
        at timestamptz NOT NULL,
        on_day date NOT NULL,
        place text,
        planned_by_id uuid NOT NULL REFERENCES staff_account,
        outcome text ${oneOf('outcome', outcomes)},
        outcome_on date CHECK ((outcome_on IS NULL) = (outcome IS NULL)),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX appointment_case ON appointment (case_id, at);
      ${securedByCase('appointment')}

      -- A departure that was recorded and was not so. One at a time waits for its second person.
      CREATE TABLE departure_correction (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        member_ids uuid[] NOT NULL CHECK (cardinality(member_ids) > 0),
        reason text NOT NULL ${oneOf('reason', ['did-not-travel', 'wrong-day'])},
        departed_on date CHECK ((departed_on IS NOT NULL) = (reason = 'wrong-day')),
        proposed_by_id uuid NOT NULL REFERENCES staff_account,
        proposed_on date NOT NULL,
        decided_by_id uuid REFERENCES staff_account CHECK (decided_by_id <> proposed_by_id),
        approved boolean,
        decided_on date,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT departure_correction_decided CHECK (num_nulls(decided_by_id, approved, decided_on) IN (0, 3))
      );
      CREATE INDEX departure_correction_case ON departure_correction (case_id);
      CREATE UNIQUE INDEX departure_correction_one_waiting ON departure_correction (case_id) WHERE decided_on IS NULL;
      ${securedByCase('departure_correction')}

      -- Seats of people who did not travel leave \`flown\` and are forfeited: each correction moves them once.
      ALTER TABLE contingent_entry DROP CONSTRAINT contingent_entry_kind_check,
        ADD CONSTRAINT contingent_entry_kind_check ${oneOf('kind', [...seatKinds, 'flown-corrected'])},
        ADD correction_id uuid;
      DROP INDEX contingent_entry_once;
      CREATE UNIQUE INDEX contingent_entry_once ON contingent_entry (booking_id, kind, correction_id) NULLS NOT DISTINCT WHERE booking_id IS NOT NULL;
    `);
    await runner.query(moveMembers);
  }

  async down(runner: QueryRunner): Promise<void> {
    // what the older schema has no word for falls back to the nearest one it has
    await runner.query(`
      DROP FUNCTION move_members;

      DROP INDEX contingent_entry_once;
      DELETE FROM contingent_entry WHERE correction_id IS NOT NULL;
      ALTER TABLE contingent_entry DROP COLUMN correction_id, DROP CONSTRAINT contingent_entry_kind_check,
        ADD CONSTRAINT contingent_entry_kind_check ${oneOf('kind', seatKinds)};
      CREATE UNIQUE INDEX contingent_entry_once ON contingent_entry (booking_id, kind) WHERE booking_id IS NOT NULL;

      DROP TABLE departure_correction, appointment, case_note;

      DROP INDEX parental_link_adult, member_milestone_once;
      DELETE FROM member_milestone WHERE voided;
      ALTER TABLE member_milestone DROP COLUMN voided, ADD PRIMARY KEY (member_id, milestone);

      ALTER TABLE return_case DROP COLUMN merged_into, DROP COLUMN reopened, DROP COLUMN suspended_on, DROP COLUMN suspended_reason;

      UPDATE member SET exit_reason = 'withdrawn' WHERE exit_reason IS NOT NULL;
      ALTER TABLE member DROP CONSTRAINT member_exit_reason_check,
        ADD CONSTRAINT member_exit_reason_check ${oneOf('exit_reason', ['withdrawn'])};
    `);
  }
}

/**
 * Members with all that is theirs to another case, which row-level security and the grants (nothing of it can be changed) would forbid.
 * It applies the caller's scope to both cases itself; the caller holds the locks of both. Tasks are written anew with each case's record.
 */
const moveMembers = `
  CREATE FUNCTION move_members(from_case uuid, to_case uuid, member_ids uuid[]) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    wanted constant uuid[] := member_ids;
    moved integer;
  BEGIN
    IF (SELECT count(*) FROM return_case c
        WHERE c.id IN (from_case, to_case) AND c.organisation_id = nullif(current_setting('iyab.organisation', true), '')::uuid
          AND (current_setting('iyab.scope', true) = 'organisation'
            OR current_setting('iyab.scope', true) = 'office' AND c.office_id = nullif(current_setting('iyab.office', true), '')::uuid)) <> 2
    THEN
      RAISE EXCEPTION 'both cases must be in reach' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE member m SET case_id = to_case, principal = false WHERE m.case_id = from_case AND m.id = ANY (wanted);
    GET DIAGNOSTICS moved = ROW_COUNT;
    IF moved <> cardinality(wanted) THEN
      RAISE EXCEPTION 'only members of the case can be moved' USING ERRCODE = 'foreign_key_violation';
    END IF;
    -- a link between two people who now travel apart stays behind until they are on one case again
    UPDATE parental_link l SET case_id = to_case FROM member child, member adult
      WHERE (l.child_id = ANY (wanted) OR l.adult_id = ANY (wanted))
        AND child.id = l.child_id AND child.case_id = to_case AND adult.id = l.adult_id AND adult.case_id = to_case;
    DELETE FROM case_task t WHERE t.case_id = from_case AND t.member_id = ANY (wanted);
    ${belongings.map((table) => `UPDATE ${table} t SET case_id = to_case WHERE t.case_id = from_case AND t.member_id = ANY (wanted);`).join('\n    ')}
    RETURN moved;
  END $$`;
