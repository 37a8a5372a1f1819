import type { Day } from '../cases/day';
import type { Flight } from './flight-booking';

/** A closed country, airport or carrier for a period. `null` members mean "any"; `to` `null`: until it is ended. DOMAIN §5. */
export interface TravelRestriction {
  id: string;
  /** ISO 3166-1 alpha-2 of the country of arrival. */
  country: string | null;
  /** IATA code of the airport of departure or arrival. */
  airport: string | null;
  /** IATA code of the airline: the letters of its flight numbers. */
  airline: string | null;
  from: Day;
  to: Day | null;
  /** Nationalities that travel all the same. */
  exceptNationalities: readonly string[];
  /** Flight numbers that fly all the same: special flights. */
  exceptFlights: readonly string[];
}

/** Whether a restriction closes a flight to a person of that nationality (`null`: undetermined). Days are Casablanca's. */
export function closes(restriction: TravelRestriction, flight: Flight, destination: string, nationality: string | null): boolean {
  const { country, airport, airline, from, to, exceptFlights, exceptNationalities } = restriction;
  if (flight.departsOn < from || (to !== null && flight.departsOn > to)) return false;
  if (exceptFlights.includes(flight.flightNumber) || (nationality !== null && exceptNationalities.includes(nationality))) return false;
  if (country !== null && country !== destination) return false;
  if (airport !== null && airport !== flight.from && airport !== flight.to) return false;
  return airline === null || flight.flightNumber.startsWith(airline);
}
