import type { BirthDate } from '../screening/birth-date';
import type { AssessingOffice, ProtectedFacts, ScreeningFacts } from '../screening/facts';
import type { BookingFacts } from '../departures/flight-booking';
import type { ContingentFacts } from '../departures/contingent';
import type { Day } from './day';
import type { Milestone } from './milestones';

export type Sex = 'female' | 'male';

/** Why a member stopped before departure. DOMAIN: "side exits per member". */
export const memberExits = ['withdrawn'] as const;
export type MemberExit = (typeof memberExits)[number];

/** What the rules know of one person who travels on the case. */
export interface MemberFacts {
  id: string;
  principal: boolean;
  sex: Sex;
  birth: BirthDate;
  /** ISO 3166-1 alpha-2; `null` while undetermined. */
  nationality: string | null;
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

export interface ConsentFacts {
  memberId: string;
  on: Day;
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
  consents: ConsentFacts[];
  /** The latest decision of screening, without protected grounds; `stale` once a fact it rests on has changed since. */
  screening: (ScreeningFacts & { stale: boolean }) | null;
  /** The live booking, else the latest one. */
  booking: BookingFacts | null;
  contingent: ContingentFacts | null;
  /** Which officers have assessed anybody so far. Says nothing of what they found: the same for everybody, like the task it ends. */
  assessed: AssessingOffice[];
  /** Secret facts; `null` when the command does not need them and they were not opened. */
  protected: ProtectedFacts | null;
  /** The furthest phase reached so far: it never goes back. */
  phase: 1 | 2 | 3;
}
