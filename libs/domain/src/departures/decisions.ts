import type { CommandOf } from '../cases/commands';
import type { CaseFacts } from '../cases/facts';
import { undeclared } from '../cases/consent';
import { preparing } from '../cases/household';
import { refuse, type Refusal } from '../cases/refusals';
import type { Rule } from '../cases/rule';
import { admissionRefusal, screenAgain } from '../screening/decisions';
import { seatsAvailable } from './contingent';
import { countedDepartures } from './counting';
import { readinessRefusal } from '../readiness';
import { isLive, nextBookingState, stateFunderOn, type BookingFacts, type BookingMove } from './flight-booking';

/** One seat for every travelling member or none; a family of five on four seats gets none. DOMAIN §5. */
export const requestBookingRule: Rule<'request-booking'> = {
  may: (facts, now) => {
    const { day } = now;
    if (facts.booking && isLive(facts.booking.state)) return refuse('booking-exists');
    const inadmissible = admissionRefusal(facts);
    if (inadmissible) return inadmissible;
    const missing = undeclared(facts, day);
    if (missing) return refuse('consent-missing', { member: missing.id });
    const unready = readinessRefusal(facts, now, 'book');
    if (unready) return unready;
    const funder = stateFunderOn(day);
    if (funder === 'state-before-agreement') return undefined;
    const available = facts.contingent ? seatsAvailable(facts.contingent) : 0;
    return available >= preparing(facts).length ? undefined : refuse('contingent-exhausted', { left: available });
  },

  decide: ({ bookingId }, facts, _actor, { day }) => {
    const memberIds = preparing(facts).map(({ id }) => id);
    return {
      kind: 'booking-requested',
      booking: { id: bookingId, carrier: 'desk', memberIds, seats: memberIds.length, funder: stateFunderOn(day) },
    };
  },
};

/**
 * A worker takes the booking in hand, after the attempt that it saw: of two workers who saw the same, one comes too late.
 * Each claim is a new attempt, and an answer to an older attempt counts no more (fencing).
 */
export const placeBookingRule: Rule<'place-booking'> = {
  may: (facts) => moveRefusal(facts, 'claim'),
  decide: (command, facts) => {
    const booking = own(command, facts);
    if ('refused' in booking) return booking;
    if (booking.attempt !== command.after) return refuse('booking-overtaken', { attempt: booking.attempt });
    return { kind: 'booking-claimed', bookingId: booking.id, attempt: booking.attempt + 1 };
  },
};

/** The carrier's answer: locator, flight and a ticket for each traveller. */
export const confirmBookingRule: Rule<'confirm-booking'> = {
  may: (facts) => moveRefusal(facts, 'confirm'),
  decide: (command, facts, _actor, { day }) => {
    const booking = own(command, facts);
    if ('refused' in booking) return booking;
    if (command.flight.departsOn < day) return refuse('departure-in-past', { departsOn: command.flight.departsOn });
    const ticketless = booking.memberIds.find((id) => !command.tickets[id]);
    if (ticketless) return refuse('ticket-missing', { member: ticketless });
    const stranger = Object.keys(command.tickets).find((id) => !booking.memberIds.includes(id));
    if (stranger) return refuse('member-unknown', { member: stranger });
    return { kind: 'booking-confirmed', bookingId: booking.id, flight: command.flight, tickets: command.tickets };
  },
};

export const cancelBookingRule: Rule<'cancel-booking'> = {
  may: (facts) => moveRefusal(facts, 'cancel'),
  decide: (command, facts) => {
    const booking = own(command, facts);
    if ('refused' in booking) return booking;
    return { kind: 'booking-cancelled', bookingId: booking.id, reason: command.reason, seats: booking.seats };
  },
};

/** The household boarded. Not before the day of the flight; counted once, in the year of that day in Casablanca. DOMAIN §5, §9. */
export const departRule: Rule<'depart'> = {
  may: (facts, { day }) => {
    const stuck = moveRefusal(facts, 'fly');
    if (stuck) return stuck;
    const inadmissible = admissionRefusal(facts);
    if (inadmissible) return inadmissible;
    const missing = undeclared(facts, day);
    if (missing) return refuse('consent-missing', { member: missing.id });
    const { departsOn, departsAt } = facts.booking!.flight!;
    if (departsOn > day) return refuse('departure-not-reached', { departsOn });
    return readinessRefusal(facts, { day: departsOn, instant: departsAt }, 'board');
  },

  decide: (_command, facts, _actor, { day }) => {
    const booking = facts.booking!;
    const on = booking.flight!.departsOn;
    const verdict = screenAgain(facts, day);
    const leaving = preparing(facts);
    const memberIds = leaving.map(({ id }) => id);
    return {
      kind: 'departed',
      bookingId: booking.id,
      memberIds,
      on,
      verdict,
      counted: countedDepartures(leaving, verdict, booking, on),
    };
  },
};

function moveRefusal({ booking }: CaseFacts, move: BookingMove): Refusal | undefined {
  if (!booking) return refuse('booking-missing');
  return nextBookingState(booking.state, move) ? undefined : refuse('booking-state', { state: booking.state });
}

/** The booking that the command names, when it is the case's current one. */
function own(command: CommandOf<'place-booking' | 'confirm-booking' | 'cancel-booking'>, { booking }: CaseFacts): BookingFacts | Refusal {
  return booking?.id === command.bookingId ? booking : refuse('booking-missing');
}
