import type { BookingFacts, Flight } from '../departures/flight-booking';
import type { BirthDate } from '../screening/birth-date';
import type { Assessment, ScreeningReference } from '../screening/facts';
import type { ScreeningOutcome } from '../screening/facts';
import type { ScreeningVerdict } from '../screening/screen';
import type { CountedDeparture } from '../departures/departure-fact';
import type { Day } from './day';
import type { EntryOf } from './entries';
import type { EntryChange, EntryCommand } from './entry-commands';
import type { LifecycleChange, LifecycleCommand } from './lifecycle-commands';
import type { PersonNote } from './notes';
import type { ContactField } from './safe-contact';
import type { CorrectionProposal, DepartureCorrectionReason } from '../departures/correction-proposal';

/** How a declaration of voluntary return was given. `oral` needs a witness. DOMAIN §4. */
export const consentMethods = ['signature', 'thumb', 'oral'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

export const cancellationReasons = ['traveller-unavailable', 'flight-changed', 'document-missing', 'booked-in-error'] as const;
export type CancellationReason = (typeof cancellationReasons)[number];

/** An assessment as it arrives: the author and the day are the actor's and the moment's. */
export type AssessmentInput = Assessment extends infer A ? (A extends Assessment ? Omit<A, 'on' | 'authorId'> : never) : never;

/** Who brought the person to the programme. An authority or a detention holds the declaration until the person was heard alone. */
export const referrers = ['self', 'family', 'association', 'consulate', 'authority', 'detention'] as const;
export type Referrer = (typeof referrers)[number];

/** Who else was in the room. A spouse or an officer holds the declaration until the person was heard alone. */
export const presences = ['spouse', 'family', 'lawyer', 'guardian', 'association', 'officer', 'consular-staff'] as const;
export type Presence = (typeof presences)[number];

/** Who interpreted. Family and consular staff may not. */
export const interpreterKinds = ['professional', 'programme-staff', 'association', 'family', 'consular-staff'] as const;
export type InterpreterKind = (typeof interpreterKinds)[number];

export const exceptionReasons = [
  'humanitarian',
  'family-unity',
  'review-settled',
  'earlier-return-accepted',
  'nationality-established',
] as const;
/** Why a supervisor admits a household that the rules alone would not. Counted; read by supervisors alone. */
export type ExceptionReason = (typeof exceptionReasons)[number];

/** The road itself: what a registered household passes. */
export type RoadCommand =
  | { type: 'assess'; assessment: AssessmentInput }
  /** `excepted`: the case was admitted exceptionally. */
  | { type: 'screen'; policy: string; reference: ScreeningReference; excepted: boolean }
  | { type: 'admit' }
  | { type: 'admit-exceptionally'; reason: ExceptionReason; note: string | null }
  | {
      type: 'consent';
      memberId: string;
      formVersion: string;
      language: string;
      method: ConsentMethod;
      interpreter: string | null;
      interpreterKind: InterpreterKind | null;
      witness: string | null;
      place: string;
      referrer: Referrer;
      present: Presence[];
      /** Who signs for an unaccompanied minor. */
      guardian: string | null;
    }
  | { type: 'request-booking'; bookingId: string }
  | { type: 'place-booking'; bookingId: string; after: number }
  | { type: 'confirm-booking'; bookingId: string; flight: Flight; tickets: Record<string, string> }
  | { type: 'cancel-booking'; bookingId: string; reason: CancellationReason }
  | { type: 'depart' }
  | { type: 'correct-member'; memberId: string; fields: string[]; birth: BirthDate | null }
  | { type: 'correct-contact'; fields: ContactField[] }
  | {
      type: 'propose-departure-correction';
      proposalId: string;
      memberIds: string[];
      reason: DepartureCorrectionReason;
      departedOn: Day | null;
    }
  | { type: 'approve-departure-correction'; approved: boolean };

/** Everything that can be asked of a registered case. (Registration itself has its own decision: there is no case yet.) */
export type Command = RoadCommand | EntryCommand | LifecycleCommand;
export type CommandType = Command['type'];

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

type RoadChange =
  | { kind: 'registered'; members: string[] }
  | { kind: 'assessed'; assessment: Assessment; entries: EntryOf<'assessed'>[] }
  | { kind: 'screened'; reference: ScreeningReference; verdict: ScreeningVerdict; outcome: ScreeningOutcome }
  /** `secret`: why exceptionally. Outside the supervisors all admissions read alike. */
  | { kind: 'admitted'; verdict: ScreeningVerdict; secret: PersonNote[] }
  | { kind: 'consented'; declared: EntryOf<'declared'> & { memberId: string } }
  | { kind: 'booking-requested'; booking: Pick<BookingFacts, 'id' | 'carrier' | 'memberIds' | 'seats' | 'funder'> }
  | { kind: 'booking-claimed'; bookingId: string; attempt: number }
  | { kind: 'booking-confirmed'; bookingId: string; flight: Flight; tickets: Record<string, string> }
  | { kind: 'booking-cancelled'; bookingId: string; reason: CancellationReason; seats: number }
  | { kind: 'departed'; bookingId: string; memberIds: string[]; on: Day; verdict: ScreeningVerdict; counted: CountedDeparture[] }
  | { kind: 'member-corrected'; memberId: string; fields: string[] }
  | { kind: 'contact-corrected'; fields: ContactField[] }
  | { kind: 'departure-correction-proposed'; proposal: CorrectionProposal }
  /** `taken`: as it had been counted; `counted`: as it is now, nothing for people who did not travel. */
  | { kind: 'departure-corrected'; proposal: CorrectionProposal; taken: CountedDeparture[]; counted: CountedDeparture[] }
  | { kind: 'departure-correction-declined'; proposalId: string };

/** One command, one change, one entry in the case's history. What the entry may say is an allow-list of its own: `cases/history`. */
export type Change = RoadChange | EntryChange | LifecycleChange;
export type ChangeKind = Change['kind'];
