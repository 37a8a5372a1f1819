import type { Day } from '../cases/day';
import type { Sex } from '../cases/sex';
import type { AgeBand } from '../screening/birth-date';
import type { Criterion } from '../screening/facts';
import type { Funder } from './flight-booking';

/** How people travelled. Special flights and land routes come with their own rooms. */
export type RouteKind = 'scheduled-flight';

/**
 * One confirmed departure of one person, all dimensions frozen at that moment: no person, no case. DOMAIN §9.
 * `delta` is +1; a correction adds −1 in the departure's own year.
 */
export interface DepartureFact {
  departedOn: Day;
  delta: 1 | -1;
  sex: Sex;
  ageBand: AgeBand;
  nationality: string;
  criteria: Criterion[];
  funder: Funder;
  routeKind: RouteKind;
}

/** What a person's departure was counted as, and with which booking they left. Secret: a criterion lies in it. */
export interface CountedDeparture {
  memberId: string;
  bookingId: string;
  fact: DepartureFact;
}
