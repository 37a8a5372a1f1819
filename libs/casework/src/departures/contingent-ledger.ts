import { currentMoment } from '#platform/context';
import { namedQuery } from '#platform/named-query';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';

const reserve = namedQuery<{ id: string }>(
  'contingent-reserve',
  `WITH taken AS (
      UPDATE contingent SET reserved = reserved + $3
        WHERE id = $1 AND granted - reserved - flown - forfeited - coalesce(opening_used, 0) >= $3 RETURNING id
    )
    INSERT INTO contingent_entry (contingent_id, booking_id, kind, seats, occurred_on) SELECT id, $2, 'reserved', $3, $4 FROM taken RETURNING contingent_id AS id`,
);

const move = (name: string, kind: 'released' | 'flown', change: string) =>
  namedQuery(
    name,
    `WITH held AS (SELECT contingent_id, seats FROM contingent_entry WHERE booking_id = $1 AND kind = 'reserved'),
      moved AS (UPDATE contingent c SET ${change} FROM held h WHERE c.id = h.contingent_id RETURNING c.id, h.seats)
    INSERT INTO contingent_entry (contingent_id, booking_id, kind, seats, occurred_on) SELECT id, $1, '${kind}', seats, $2 FROM moved`,
  );

const release = move('contingent-release', 'released', 'reserved = c.reserved - h.seats');
const fly = move('contingent-fly', 'flown', 'reserved = c.reserved - h.seats, flown = c.flown + h.seats');

/** From `flown` to `forfeited`, explained by two entries of the correction. */
const forfeit = namedQuery(
  'contingent-forfeit',
  `WITH flown AS (SELECT contingent_id FROM contingent_entry WHERE booking_id = $1 AND kind = 'flown'),
    moved AS (UPDATE contingent c SET flown = c.flown - $3, forfeited = c.forfeited + $3 FROM flown f WHERE c.id = f.contingent_id RETURNING c.id)
  INSERT INTO contingent_entry (contingent_id, booking_id, correction_id, kind, seats, occurred_on)
    SELECT m.id, $1, $2, k.kind, $3, $4 FROM moved m CROSS JOIN unnest(ARRAY['flown-corrected', 'forfeited']) AS k (kind)`,
);

/**
 * The seats that the state pays for: granted − reserved − flown − forfeited, counted in persons. Each movement is one statement that
 * changes the balance and explains it; the balance cannot go below zero, whoever asks at the same time.
 */
@Injectable()
export class ContingentLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All seats or none. Refusal `contingent-exhausted` when too few are left, also when others took them a moment ago. */
  async reserve(contingentId: string, bookingId: string, seats: number, available: number): Promise<void> {
    const rows = await this.unitOfWork.sql(reserve, [contingentId, bookingId, seats, currentMoment().day]);
    if (!rows.length) throw refused('contingent-exhausted', { left: Math.min(available, seats - 1) });
  }

  /** Gives a cancelled booking's seats back. A booking outside the contingent held none. */
  async release(bookingId: string): Promise<void> {
    await this.unitOfWork.sql(release, [bookingId, currentMoment().day]);
  }

  async fly(bookingId: string): Promise<void> {
    await this.unitOfWork.sql(fly, [bookingId, currentMoment().day]);
  }

  /** Seats of people who, as a correction says, did not travel: paid for all the same. A booking outside the contingent held none. */
  async forfeit(bookingId: string, correctionId: string, seats: number): Promise<void> {
    await this.unitOfWork.sql(forfeit, [bookingId, correctionId, seats, currentMoment().day]);
  }
}
