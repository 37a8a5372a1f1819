import type { Day } from '../cases/day';

export const bookingStates = [
  'requested',
  'allocated',
  'placing',
  'verifying',
  'needs-attention',
  'confirmed',
  'flown',
  'rejected',
  'cancelled',
] as const;
export type BookingState = (typeof bookingStates)[number];

/** What can happen to a booking. `allocate` seats, `claim` by a worker, `confirm` with a locator, `doubt` an unknown answer, `park` for a person. */
export type BookingMove = 'allocate' | 'claim' | 'confirm' | 'doubt' | 'park' | 'reject' | 'cancel' | 'fly';

/** The life of a flight booking: state × move → next state. What is not here is refused. DOMAIN §5. */
export const bookingLife = {
  requested: { allocate: 'allocated', reject: 'rejected', cancel: 'cancelled' },
  allocated: { claim: 'placing', park: 'needs-attention', reject: 'rejected', cancel: 'cancelled' },
  placing: { claim: 'placing', confirm: 'confirmed', doubt: 'verifying', park: 'needs-attention', reject: 'rejected', cancel: 'cancelled' },
  verifying: { claim: 'placing', confirm: 'confirmed', park: 'needs-attention', reject: 'rejected', cancel: 'cancelled' },
  'needs-attention': { claim: 'placing', confirm: 'confirmed', reject: 'rejected', cancel: 'cancelled' },
  confirmed: { fly: 'flown', cancel: 'cancelled' },
  flown: {},
  rejected: {},
  cancelled: {},
} as const satisfies Record<BookingState, Partial<Record<BookingMove, BookingState>>>;

/** Where a move leads, or `undefined` when the booking's life has no such move. */
export function nextBookingState(state: BookingState, move: BookingMove): BookingState | undefined {
  return (bookingLife[state] as Partial<Record<BookingMove, BookingState>>)[move];
}

/** A live booking holds seats or may still get a ticket; a case has at most one. */
export function isLive(state: BookingState): boolean {
  return nextBookingState(state, 'cancel') !== undefined;
}

/** The day on which papers have to serve: that of the confirmed flight, when it lies ahead, else today. */
export function servingDay({ booking }: { booking: BookingFacts | null }, today: Day): Day {
  const departsOn = booking?.state === 'confirmed' ? booking.flight!.departsOn : today;
  return departsOn > today ? departsOn : today;
}

/** Who carries: the desk (a movement officer books by hand) or a provider over HTTP. */
export type CarrierKind = 'desk';

export interface BookingFacts {
  id: string;
  state: BookingState;
  carrier: CarrierKind;
  memberIds: string[];
  seats: number;
  funder: Funder;
  /** Fencing token: the number of the latest attempt to place. An answer to an earlier attempt is void. */
  attempt: number;
  flight: Flight | null;
  version: number;
}

/** The itinerary as confirmed. `departsAt` is an instant (UTC), `departsOn` its day in Casablanca. */
export interface Flight {
  locator: string;
  flightNumber: string;
  from: string;
  to: string;
  departsAt: string;
  departsOn: Day;
}

export const funders = ['ministry-of-the-interior', 'state-before-agreement', 'donor'] as const;
export type Funder = (typeof funders)[number];

/** The memorandum of understanding that opened the contingent. SNIA 2020 §1.3.1. */
export const agreementDay: Day = '2007-06-11';

/** Who pays a state seat requested on a day: before the memorandum Morocco paid by its own means, outside any contingent. DOMAIN §5. */
export function stateFunderOn(day: Day): Funder {
  return day < agreementDay ? 'state-before-agreement' : 'ministry-of-the-interior';
}
