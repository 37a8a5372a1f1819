import type { Day } from '../cases/day';
import type { CaseFacts, MemberFacts } from '../cases/facts';
import { ageBand } from '../screening/birth-date';
import type { ScreeningVerdict } from '../screening/screen';
import type { CountedDeparture, DepartureFact } from './departure-fact';
import type { BookingFacts } from './flight-booking';

/** What the departure of these people with this booking adds to the figures. ISO 3166 user code `XX`: nationality undetermined. */
export function countedDepartures(
  members: readonly MemberFacts[],
  verdict: ScreeningVerdict,
  booking: Pick<BookingFacts, 'id' | 'funder'>,
  on: Day,
): CountedDeparture[] {
  return members.map((member) => ({
    memberId: member.id,
    bookingId: booking.id,
    fact: {
      departedOn: on,
      delta: 1,
      sex: member.sex,
      ageBand: ageBand(member.birth, on),
      nationality: member.nationality ?? 'XX',
      criteria: verdict.criteria
        .filter(({ verdict, members }) => verdict === 'holds' && members.includes(member.id))
        .map(({ criterion }) => criterion),
      funder: booking.funder,
      routeKind: 'scheduled-flight',
    },
  }));
}

/** The same person on another day may be of another age; all other dimensions stay as they were frozen when they left. */
export function redated({ memberId, bookingId, fact }: CountedDeparture, facts: CaseFacts, departedOn: Day): CountedDeparture {
  const { birth } = facts.members.find(({ id }) => id === memberId)!;
  return { memberId, bookingId, fact: { ...fact, departedOn, ageBand: ageBand(birth, departedOn) } };
}

/** What a departure, or its correction, adds to the figures: what was counted wrongly is taken back exactly as it was counted. DOMAIN §9. */
export function addedFacts(change: { taken?: readonly CountedDeparture[]; counted: readonly CountedDeparture[] }): DepartureFact[] {
  const back = (change.taken ?? []).map(({ fact }) => ({ ...fact, delta: -1 as const }));
  return [...back, ...change.counted.map(({ fact }) => fact)];
}

/** The seats of each booking that are forfeited, because their people did not travel. */
export function forfeitedSeats({
  taken,
  counted,
}: {
  taken: readonly CountedDeparture[];
  counted: readonly CountedDeparture[];
}): Map<string, number> {
  const seats = new Map<string, number>();
  if (counted.length) return seats;
  for (const { bookingId } of taken) seats.set(bookingId, (seats.get(bookingId) ?? 0) + 1);
  return seats;
}
