import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf, securedByCase } from './support/row-security';

const states = ['requested', 'allocated', 'placing', 'verifying', 'needs-attention', 'confirmed', 'flown', 'rejected', 'cancelled'];
const funders = ['ministry-of-the-interior', 'state-before-agreement', 'donor'];

export class CreateDepartures1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contingent (
        id uuid PRIMARY KEY,
        agreement text NOT NULL UNIQUE,
        funder text NOT NULL ${oneOf('funder', funders)},
        signed_on date NOT NULL,
        granted integer NOT NULL CHECK (granted >= 0),
        reserved integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        flown integer NOT NULL DEFAULT 0 CHECK (flown >= 0),
        forfeited integer NOT NULL DEFAULT 0 CHECK (forfeited >= 0),
        opening_used integer CHECK (opening_used >= 0),
        opening_fictitious boolean NOT NULL DEFAULT false,
        CHECK (reserved + flown + forfeited + coalesce(opening_used, 0) <= granted)
      );

      CREATE TABLE flight_booking (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES return_case,
        state text NOT NULL ${oneOf('state', states)},
        carrier text NOT NULL ${oneOf('carrier', ['desk'])},
        contingent_id uuid REFERENCES contingent,
        funder text NOT NULL ${oneOf('funder', funders)},
        seats integer NOT NULL CHECK (seats > 0),
        attempt integer NOT NULL DEFAULT 0,
        requested_at timestamptz NOT NULL,
        requested_by_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        claimed_at timestamptz,
        locator text UNIQUE CHECK (locator IS NOT NULL OR state NOT IN ('confirmed', 'flown')),
        flight_number text,
        departs_from text,
        arrives_at text,
        departs_at timestamptz,
        departs_on date,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX flight_booking_case ON flight_booking (case_id);
      CREATE UNIQUE INDEX flight_booking_one_live ON flight_booking (case_id)
        WHERE state IN ('requested', 'allocated', 'placing', 'verifying', 'needs-attention', 'confirmed');
      CREATE INDEX flight_booking_waiting ON flight_booking (id) WHERE state IN ('requested', 'allocated');
      ${securedByCase('flight_booking')}

      CREATE TABLE booking_passenger (
        booking_id uuid NOT NULL REFERENCES flight_booking,
        member_id uuid NOT NULL REFERENCES member,
        case_id uuid NOT NULL REFERENCES return_case,
        ticket_number text,
        PRIMARY KEY (booking_id, member_id)
      );
      CREATE INDEX booking_passenger_case ON booking_passenger (case_id);
      ${securedByCase('booking_passenger')}

      -- Every seat explained: append-only, no person.
      CREATE TABLE contingent_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        contingent_id uuid NOT NULL REFERENCES contingent,
        booking_id uuid,
        kind text NOT NULL ${oneOf('kind', ['granted', 'opening-balance', 'reserved', 'released', 'flown', 'forfeited'])},
        seats integer NOT NULL CHECK (seats > 0),
        source text,
        occurred_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX contingent_entry_booking ON contingent_entry (booking_id);
      CREATE UNIQUE INDEX contingent_entry_once ON contingent_entry (booking_id, kind) WHERE booking_id IS NOT NULL;

      -- Departures count once: append-only, dimensions frozen, no person and no case. Survives erasure.
      CREATE TABLE departure_fact (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        departed_on date NOT NULL,
        delta smallint NOT NULL CHECK (delta IN (-1, 1)),
        sex text NOT NULL,
        age_band text NOT NULL,
        nationality text NOT NULL,
        criteria text[] NOT NULL,
        funder text NOT NULL,
        route_kind text NOT NULL,
        folded boolean NOT NULL DEFAULT false
      );
      CREATE INDEX departure_fact_unfolded ON departure_fact (id) WHERE NOT folded;

      -- A fold of the facts that can be thrown away; reading = fold + what is not folded yet.
      CREATE TABLE annual_departures (
        year integer PRIMARY KEY,
        beneficiaries integer NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE annual_departures, departure_fact, contingent_entry, booking_passenger, flight_booking, contingent');
  }
}
