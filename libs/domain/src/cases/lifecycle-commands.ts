import type { BirthDate } from '../screening/birth-date';
import type { AppointmentKind, AppointmentOutcome } from './meetings';
import type { Day } from './day';
import type { EntryOf } from './entries';
import type { CaseFacts, MemberFacts, ParentalLink, SuspensionReason } from './facts';
import type { PersonNote } from './notes';

export const withdrawalReasons = ['changed-mind', 'family', 'work-found', 'other-route', 'not-stated'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export const removalReasons = ['registered-in-error', 'left-household', 'stays-in-morocco'] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** Where a household is referred that the programme cannot help to return: never a dead end. DOMAIN §2. */
export const referrals = [
  'entraide-nationale',
  'health-services',
  'association',
  'unhcr',
  'consulate',
  'ordinary-return',
  'regularisation',
] as const;
export type Referral = (typeof referrals)[number];

export const closureReasons = ['reintegration-completed', 'follow-up-ended', 'contact-lost', 'moved-on'] as const;
export type ClosureReason = (typeof closureReasons)[number];

export const reopeningReasons = ['asked-again', 'found-again', 'facts-changed', 'closed-in-error'] as const;
export type ReopeningReason = (typeof reopeningReasons)[number];

export const closureChecks = ['beneficiary-informed', 'plan-settled', 'complaints-answered', 'papers-filed'] as const;
export type ClosureCheck = (typeof closureChecks)[number];

/** A person to be added: everything that the rules look at. */
export type AddedMember = Pick<
  MemberFacts,
  'id' | 'sex' | 'nationality' | 'language' | 'inMorocco' | 'wishesToReturn' | 'earlierReturnYear'
> & {
  birth: BirthDate;
};

/** Household, people who follow it, and the ways in which a case pauses, ends or goes on. */
export type LifecycleCommand =
  | { type: 'add-member'; member: AddedMember; newborn: boolean; links: ParentalLink[] }
  | { type: 'remove-member'; memberId: string; reason: RemovalReason }
  | { type: 'change-principal'; memberId: string }
  | { type: 'split'; newCaseId: string; memberIds: string[] }
  | { type: 'merge'; other: CaseFacts }
  | { type: 'assign'; caseworkerId: string }
  | { type: 'transfer'; officeId: string; caseworkerId: string }
  | { type: 'suspend'; reason: SuspensionReason }
  | { type: 'resume' }
  | { type: 'mark-unreachable' }
  | { type: 'record-death'; memberId: string; diedOn: Day }
  | { type: 'refer-to-asylum'; memberIds: string[] }
  | { type: 'refuse'; referral: Referral }
  | { type: 'withdraw'; memberIds: string[] | null; reason: WithdrawalReason }
  | { type: 'arrive'; arrivedOn: Day; handovers: { memberId: string; signedBy: string }[] }
  | { type: 'close'; reason: ClosureReason; checked: ClosureCheck[] }
  | { type: 'reopen'; reason: ReopeningReason }
  | { type: 'add-note'; noteId: string }
  | { type: 'plan-appointment'; appointmentId: string; memberId: string | null; kind: AppointmentKind; on: Day }
  | { type: 'close-appointment'; appointmentId: string; outcome: AppointmentOutcome };

export type LifecycleChange =
  | { kind: 'member-added'; member: MemberFacts; links: ParentalLink[]; newborn: boolean }
  | ({ kind: 'member-removed'; reason: RemovalReason } & Cascade)
  | { kind: 'principal-changed'; memberId: string }
  /** `entries`: of the new case. */
  | { kind: 'split'; newCaseId: string; memberIds: string[]; entries: EntryOf<'joined'>[] }
  /** The first entry of the new case. */
  | { kind: 'split-off'; fromCaseId: string; memberIds: string[] }
  | { kind: 'merged'; fromCaseId: string; other: CaseFacts; entries: EntryOf<'joined'>[] }
  /** The last entry of the case that is no more. */
  | { kind: 'merged-away'; intoCaseId: string }
  | { kind: 'assigned'; caseworkerId: string }
  | { kind: 'transferred'; officeId: string; caseworkerId: string }
  | { kind: 'suspended'; reason: SuspensionReason }
  | { kind: 'resumed' }
  | ({ kind: 'marked-unreachable'; attempts: number } & Cascade)
  | ({ kind: 'died'; on: Day } & Cascade)
  | ({ kind: 'closed-other'; secret: PersonNote[] } & Cascade)
  | ({ kind: 'refused'; referral: Referral } & Cascade)
  | ({ kind: 'withdrawn'; reason: WithdrawalReason } & Cascade)
  | { kind: 'arrived'; memberIds: string[]; on: Day; handovers: { memberId: string; signedBy: string }[] }
  | { kind: 'closed'; reason: ClosureReason }
  | { kind: 'reopened'; reason: ReopeningReason; memberIds: string[]; entries: EntryOf<'reopened'>[] }
  | { kind: 'noted'; noteId: string }
  | { kind: 'appointment-planned'; appointmentId: string; memberId: string | null; appointment: AppointmentKind; on: Day }
  | { kind: 'appointment-closed'; appointmentId: string; outcome: AppointmentOutcome };

/** What falls when members leave before departure: rooms follow it in the same transaction. DOMAIN §2. */
export interface Cascade {
  memberIds: string[];
  /** Who takes over when the principal applicant leaves others behind. */
  principalId: string | null;
  /** The live booking, cancelled as a whole: the others ask for another one. */
  cancelledBooking: string | null;
  seats: number;
  /** What outside partners had been asked and is recalled. */
  entries: EntryOf<'recalled'>[];
}
