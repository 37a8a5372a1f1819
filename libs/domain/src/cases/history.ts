import type { Change, ChangeKind } from './commands';

type Entry = Record<string, string | number | boolean | null | readonly string[]>;

/**
 * What the history of a case says of each change: an allow-list of ids and codes. A secret value appears as its field code alone,
 * a protected ground not at all (DOMAIN §4: outside the grant all grounds read alike).
 */
export const historyOf = {
  registered: ({ members }) => ({ members }),
  assessed: ({ assessment }) => ({ member: assessment.memberId }),
  screened: ({ reference, verdict }) => ({ reference, outcome: verdict.outcome, policy: verdict.policy }),
  admitted: ({ verdict }) => ({ policy: verdict.policy }),
  consented: ({ memberId }) => ({ member: memberId }),
  'booking-requested': ({ booking }) => ({
    booking: booking.id,
    seats: booking.seats,
    funder: booking.funder,
    from: 'requested',
    to: 'allocated',
  }),
  'booking-claimed': ({ bookingId, attempt }) => ({ booking: bookingId, attempt, to: 'placing' }),
  'booking-confirmed': ({ bookingId, flight }) => ({ booking: bookingId, departsOn: flight.departsOn, to: 'confirmed' }),
  'booking-cancelled': ({ bookingId, reason, seats }) => ({ booking: bookingId, reason, seats, to: 'cancelled' }),
  departed: ({ bookingId, memberIds, on }) => ({ booking: bookingId, members: memberIds, on }),
  withdrawn: ({ memberIds, reason, cancelledBooking, seats }) => ({ members: memberIds, reason, booking: cancelledBooking, seats }),
  'member-corrected': ({ memberId, fields }) => ({ member: memberId, fields }),
} as const satisfies { [K in ChangeKind]: (change: Extract<Change, { kind: K }>) => Entry };

/** The public parameters of a change's entry. */
export function historyEntry(change: Change): Entry {
  return (historyOf[change.kind] as (change: Change) => Entry)(change);
}
