import type { BirthDate } from '../screening/birth-date';
import type { AssessingOffice, ProtectedFacts, ScreeningFacts } from '../screening/facts';
import type { BookingFacts } from '../departures/flight-booking';
import type { ContingentFacts } from '../departures/contingent';
import type { CorrectionProposal } from '../departures/correction-proposal';
import type { CountedDeparture } from '../departures/departure-fact';
import type { AppointmentKind } from './meetings';
import type { Day } from './day';
import type { CaseEntry } from './entries';
import type { Milestone } from './milestones';
import type { ProgrammeFacts } from './programme';
import type { Sex } from './sex';

/**
 * Why a member stopped. DOMAIN §2: "side exits per member". `closed-other` is what everybody reads of a referral to asylum;
 * `refused` left with a referral elsewhere, `removed` was no member of the household (any more).
 */
export const memberExits = ['withdrawn', 'unreachable', 'deceased', 'closed-other', 'refused', 'removed'] as const;
export type MemberExit = (typeof memberExits)[number];

/** What the rules know of one person who travels on the case. */
export interface MemberFacts {
  id: string;
  principal: boolean;
  sex: Sex;
  birth: BirthDate;
  /** ISO 3166-1 alpha-2; `null` while undetermined. */
  nationality: string | null;
  /** In which the person is counselled. */
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  /** Year of an earlier assisted return, when one is known. */
  earlierReturnYear: number | null;
  milestones: Partial<Record<Milestone, Day>>;
  exit: { reason: MemberExit; on: Day } | null;
}

/** `parent`: the adult's own child. `guardian`: parental authority without parenthood (guardian, legal representative). */
export interface ParentalLink {
  childId: string;
  adultId: string;
  kind: 'parent' | 'guardian';
}

/** An appointment that has not been closed yet. */
export interface AppointmentFacts {
  id: string;
  memberId: string | null;
  kind: AppointmentKind;
  on: Day;
}

/** What lies in the secret files: nothing of it leaves the decision. */
export interface SecretFacts extends ProtectedFacts {
  /** In the order of recording. */
  departures: CountedDeparture[];
}

/** Everything `decide` may look at. Loaded under the case lock; nothing else is consulted. */
export interface CaseFacts {
  id: string;
  number: string;
  organisationId: string;
  officeId: string;
  caseworkerId: string;
  registeredById: string;
  registeredOn: Day;
  /** ISO 3166-1 alpha-2 of the country of return. */
  destination: string;
  members: MemberFacts[];
  links: ParentalLink[];
  /** What was declared and done for the departure conditions, in the order of recording. */
  entries: CaseEntry[];
  /** Those that are still to be kept. */
  appointments: AppointmentFacts[];
  /** The latest decision of screening, without protected grounds; `stale` once a fact it rests on has changed since. */
  screening: (ScreeningFacts & { stale: boolean }) | null;
  /** The live booking, else the latest one. */
  booking: BookingFacts | null;
  contingent: ContingentFacts | null;
  /** Switches, policies, limits and restrictions in force. */
  programme: ProgrammeFacts;
  /** Why nothing goes on for the moment. */
  suspended: { reason: SuspensionReason; on: Day } | null;
  /** Taken up again after it was closed; a second closure ends it. */
  reopened: boolean;
  /** A correction of the departure that waits for a second person. */
  correction: CorrectionProposal | null;
  /** Which officers have assessed anybody so far. Says nothing of what they found: the same for everybody, like the task it ends. */
  assessed: AssessingOffice[];
  /** Secret facts; `null` when the command does not need them and they were not opened. */
  protected: SecretFacts | null;
  /** The furthest phase reached so far: it never goes back. */
  phase: 1 | 2 | 3;
}

export const suspensionReasons = ['asked-for-time', 'illness', 'document-pending', 'judicial-matter', 'funds', 'other'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];
