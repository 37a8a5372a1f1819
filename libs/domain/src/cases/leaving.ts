import { isLive } from '../departures/flight-booking';
import { ageOn } from '../screening/birth-date';
import type { Actor } from '../staff/actor';
import type { Moment } from './day';
import type { CaseFacts } from './facts';
import { adults, leftAlone, preparing, travelling } from './household';
import type { Cascade } from './lifecycle-commands';
import { strangerAmong } from './members';
import { recalls } from './recalls';
import { refuse, type Refusal } from './refusals';

/** Whether these people may leave the case together. Refusals `member-unknown`, `member-not-travelling`, `minors-left-alone`. */
export function leavingRefusal(facts: CaseFacts, memberIds: readonly string[], { day }: Moment): Refusal | undefined {
  const stranger = strangerAmong(facts, memberIds);
  if (stranger) return stranger;
  const minors = leftAlone(facts, memberIds, day);
  return minors.length ? refuse('minors-left-alone', { members: minors.map(({ id }) => id) }) : undefined;
}

/**
 * What falls when people leave before departure: the booking as a whole (a booking has a seat for everybody, so those who stay ask again), and
 * what outside partners had been asked. The principal applicant is followed by the eldest adult who stays. DOMAIN §2, P-25.
 */
export function cascade(facts: CaseFacts, memberIds: readonly string[], actor: Actor, { day }: Moment): Cascade {
  const leaving = preparing(facts).filter(({ id }) => memberIds.includes(id));
  const booking = leaving.length && facts.booking && isLive(facts.booking.state) ? facts.booking : null;
  return {
    memberIds: [...memberIds],
    principalId: successor(facts, memberIds, day),
    cancelledBooking: booking?.id ?? null,
    seats: booking?.seats ?? 0,
    entries: recalls(
      facts,
      leaving.map(({ id }) => id),
      day,
      actor.id,
    ),
  };
}

function successor(facts: CaseFacts, leaving: readonly string[], day: string): string | null {
  if (!facts.members.some(({ id, principal }) => principal && leaving.includes(id))) return null;
  const staying = travelling(facts).filter(({ id }) => !leaving.includes(id));
  const grown = staying.filter((member) => adults(facts, day).includes(member));
  const byAge = (grown.length ? grown : staying).sort(
    (a, b) => ageOn(b.birth, day).least - ageOn(a.birth, day).least || (a.id < b.id ? -1 : 1),
  );
  return byAge[0]?.id ?? null;
}
