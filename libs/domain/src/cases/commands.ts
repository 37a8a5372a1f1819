import type { Permission } from '../staff/permissions';
import type { BookingFacts, Flight } from '../departures/flight-booking';
import type { BirthDate } from '../screening/birth-date';
import type { Assessment, ScreeningReference } from '../screening/facts';
import type { ScreeningVerdict } from '../screening/screen';
import type { DepartureFact } from '../departures/departure-fact';
import type { Day } from './day';
import type { Step } from './household';

/** How a declaration of voluntary return was given. `oral` needs a witness. DOMAIN §4. */
export const consentMethods = ['signature', 'thumb', 'oral'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

export const withdrawalReasons = ['changed-mind', 'family', 'work-found', 'other-route', 'not-stated'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export const cancellationReasons = ['traveller-unavailable', 'flight-changed', 'document-missing', 'booked-in-error'] as const;
export type CancellationReason = (typeof cancellationReasons)[number];

/** An assessment as it arrives: the author and the day are the actor's and the moment's. */
export type AssessmentInput = Assessment extends infer A ? (A extends Assessment ? Omit<A, 'on' | 'authorId'> : never) : never;

/** Everything that can be asked of a registered case. (Registration itself has its own decision: there is no case yet.) */
export type Command =
  | { type: 'assess'; assessment: AssessmentInput }
  | { type: 'screen'; policy: string; reference: ScreeningReference }
  | { type: 'admit' }
  | {
      type: 'consent';
      memberId: string;
      formVersion: string;
      language: string;
      method: ConsentMethod;
      interpreter: string | null;
      witness: string | null;
      place: string;
    }
  | { type: 'request-booking'; bookingId: string }
  | { type: 'place-booking'; bookingId: string; after: number }
  | { type: 'confirm-booking'; bookingId: string; flight: Flight; tickets: Record<string, string> }
  | { type: 'cancel-booking'; bookingId: string; reason: CancellationReason }
  | { type: 'depart' }
  | { type: 'withdraw'; reason: WithdrawalReason }
  | { type: 'correct-member'; memberId: string; fields: string[]; birth: BirthDate | null };
export type CommandType = Command['type'];

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** One command, one change, one entry in the case's history. What the entry may say is an allow-list of its own: `cases/history`. */
export type Change =
  | { kind: 'registered'; members: string[] }
  | { kind: 'assessed'; assessment: Assessment }
  | { kind: 'screened'; reference: ScreeningReference; verdict: ScreeningVerdict }
  | { kind: 'admitted'; verdict: ScreeningVerdict }
  | { kind: 'consented'; memberId: string }
  | { kind: 'booking-requested'; booking: Pick<BookingFacts, 'id' | 'carrier' | 'memberIds' | 'seats' | 'funder'> }
  | { kind: 'booking-claimed'; bookingId: string; attempt: number }
  | { kind: 'booking-confirmed'; bookingId: string; flight: Flight; tickets: Record<string, string> }
  | { kind: 'booking-cancelled'; bookingId: string; reason: CancellationReason; seats: number }
  | { kind: 'departed'; bookingId: string; memberIds: string[]; on: Day; verdict: ScreeningVerdict; facts: DepartureFact[] }
  | { kind: 'withdrawn'; memberIds: string[]; reason: WithdrawalReason; cancelledBooking: string | null; seats: number }
  | { kind: 'member-corrected'; memberId: string; fields: string[] };
export type ChangeKind = Change['kind'];

/**
 * Who may give a command and at which steps of the road it makes sense at all. Finer conditions are the room's own.
 * Milestones stay reached, so a household whose confirmed booking was cancelled still stands at *booked* and asks for another one there;
 * and a child may come of age, or turn out to be of age, after the others have declared.
 */
export const commandTable = {
  assess: {
    permission: ['assessment:health', 'assessment:protection'],
    steps: ['registered', 'screened', 'admitted', 'consented', 'booked'],
  },
  screen: { permission: ['case:screen'], steps: ['registered', 'screened'] },
  admit: { permission: ['case:admit'], steps: ['screened'] },
  consent: { permission: ['case:consent'], steps: ['admitted', 'consented', 'booked'] },
  'request-booking': { permission: ['booking:request'], steps: ['consented', 'booked'] },
  'place-booking': { permission: 'system', steps: ['consented', 'booked'] },
  'confirm-booking': { permission: ['booking:confirm'], steps: ['consented', 'booked'] },
  'cancel-booking': { permission: ['booking:cancel'], steps: ['consented', 'booked'] },
  depart: { permission: ['departure:record'], steps: ['booked'] },
  withdraw: { permission: ['case:withdraw'], steps: ['registered', 'screened', 'admitted', 'consented', 'booked'] },
  'correct-member': { permission: ['case:correct'], steps: ['registered', 'screened', 'admitted', 'consented', 'booked'] },
} as const satisfies Record<CommandType, { permission: readonly Permission[] | 'system'; steps: readonly Step[] }>;

export const commandTypes = Object.keys(commandTable) as CommandType[];
