import { isLive } from '../departures/flight-booking';
import { travelling } from './household';
import type { Rule } from './rule';

/** Leaving the programme: any moment before departure, no penalty, may register again. An open booking falls and its seats come back. DOMAIN §2. */
export const withdrawRule: Rule<'withdraw'> = {
  decide: ({ reason }, facts) => {
    const booking = facts.booking && isLive(facts.booking.state) ? facts.booking : null;
    return {
      kind: 'withdrawn',
      memberIds: travelling(facts).map(({ id }) => id),
      reason,
      cancelledBooking: booking?.id ?? null,
      seats: booking?.seats ?? 0,
    };
  },
};
