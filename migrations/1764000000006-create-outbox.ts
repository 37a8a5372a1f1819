import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutbox1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Ids only: a job never holds a person.
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        job text NOT NULL,
        payload jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz
      );
      CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;

      -- Successes only, never a body: a repeat is answered under today's rights.
      CREATE TABLE idempotency_key (
        actor_id uuid NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        body_hash bytea NOT NULL,
        status smallint NOT NULL,
        location text NOT NULL,
        resource_id uuid NOT NULL,
        resource_version integer,
        case_id uuid,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (actor_id, route, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (recorded_at);

      -- Accepted bookings that no worker has taken up and nobody is about to announce, for the sweeper: ids alone, across organisations.
      CREATE FUNCTION waiting_bookings(older_than interval, most integer) RETURNS TABLE (case_id uuid, booking_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT b.case_id, b.id FROM flight_booking b
        WHERE b.state IN ('requested', 'allocated') AND b.recorded_at < now() - older_than
          AND NOT EXISTS (SELECT FROM outbox o WHERE o.sent_at IS NULL AND o.payload ->> 'bookingId' = b.id::text)
        ORDER BY b.id LIMIT most
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION waiting_bookings; DROP TABLE idempotency_key, outbox');
  }
}
