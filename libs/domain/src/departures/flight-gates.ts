import type { Moment } from '../cases/day';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { green, missing, red, type GateState } from '../cases/gates';
import { isLive, type Flight } from './flight-booking';
import { closes } from './travel-restriction';

/** A confirmed booking for the whole household; under way while one is live. */
export function seat({ booking }: CaseFacts): GateState {
  if (booking?.state === 'confirmed') return green();
  return booking && isLive(booking.state) ? { ...missing, status: 'requested', reason: 'answer-awaited' } : missing;
}

/** No restriction in force closes this flight to the person; without a flight, the country on that day. DOMAIN §5. */
export function routeOpen(member: MemberFacts, facts: CaseFacts, departure: Moment): GateState {
  const flight = facts.booking?.state === 'confirmed' ? facts.booking.flight! : anyFlightOn(departure);
  const closed = facts.programme.restrictions.some((one) => closes(one, flight, facts.destination, member.nationality));
  return closed ? red('route-closed') : green();
}

function anyFlightOn({ day, instant }: Moment): Flight {
  return { locator: '', flightNumber: '', from: '', to: '', departsAt: instant, departsOn: day };
}
