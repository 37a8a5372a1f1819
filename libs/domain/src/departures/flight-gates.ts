import type { Moment } from '../cases/day';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { green, missing, red, type GateState } from '../cases/gates';
import { isLive, type Flight } from './flight-booking';
import { closes } from './travel-restriction';

/** A confirmed booking for the whole household on that day; under way while one is live. */
export function seat({ booking }: CaseFacts, departure: Moment): GateState {
  if (booking?.state === 'confirmed') return booking.flight!.departsOn === departure.day ? green() : missing;
  return booking && isLive(booking.state) ? { ...missing, status: 'requested', reason: 'answer-awaited' } : missing;
}

/** No restriction in force closes the flight of that day to the person; without a flight on it, the country. DOMAIN §5. */
export function routeOpen(member: MemberFacts, facts: CaseFacts, departure: Moment): GateState {
  const booked = facts.booking?.state === 'confirmed' ? facts.booking.flight! : null;
  const flight = booked?.departsOn === departure.day ? booked : anyFlightOn(departure);
  const closed = facts.programme.restrictions.some((one) => closes(one, flight, facts.destination, member.nationality));
  return closed ? red('route-closed') : green();
}

function anyFlightOn({ day, instant }: Moment): Flight {
  return { locator: '', flightNumber: '', from: '', to: '', departsAt: instant, departsOn: day };
}
