import type { DocumentName, DocumentType, DocumentRefusalReason, InterviewOutcome } from '../departures/papers';
import type { PermitRefusalReason } from '../departures/papers';
import type { TravelNeed } from '../departures/papers';
import type { AuthorityBasis } from '../screening/authority-basis';
import type { Day } from './day';
import type { Recipient } from './recipients';
import type { ContactMeans, ContactOutcome } from './meetings';

/**
 * What was done for the departure conditions, as everybody on the case may know it: dated, signed, never changed. Gates are read from these
 * entries alone. What an officer found or heard stands in the secret files beside them; here is only its neutral mark (DOMAIN §4, last lines).
 */
export interface EntryDetails {
  /** A declaration of voluntary return that still counts; read from the record of the declarations. `held`: until a hearing alone; `guardian`: of a minor. */
  declared: { held: boolean; guardian: boolean };
  /** A counselling session. `guardian`: of an unaccompanied minor, with whoever has authority over them. */
  counselled: { language: string; interpreted: boolean; alternatives: boolean; guardian: boolean };
  /** A protection officer spoke with the person alone: do they themselves wish to return? */
  'heard-alone': { wishesToReturn: boolean };
  /** `at`: the instant (UTC) at which the declaration was confirmed again. */
  reconfirmed: { at: string };
  /** Agreed, or no longer agreed, that this recipient learns of the person. */
  'sharing-given': { recipient: Recipient; agreed: boolean };
  'document-requested': { documentType: DocumentType; consulate: string };
  'document-interview': { outcome: InterviewOutcome };
  'document-issued': DocumentName & { documentType: DocumentType; number: string; validFrom: Day; validUntil: Day };
  'document-refused': { reason: DocumentRefusalReason };
  'permit-requested': { batchId: string | null };
  'permit-granted': DocumentName & { number: string; validUntil: Day };
  'permit-refused': { reason: PermitRefusalReason };
  /** `until`: the last day on which this verdict lets the person fly. */
  'fitness-certified': { fit: boolean; until: Day; needs: readonly TravelNeed[] };
  /** `adultIds`: with whom the child travelled then. */
  'authority-recorded': { basis: AuthorityBasis; adultIds: readonly string[] };
  'authority-seen': { accepted: boolean };
  /** `adultIds`: who of age travelled on the case then. */
  'best-interest-determined': { positive: boolean; adultIds: readonly string[] };
  'best-interest-approved': { approved: boolean };
  /** `memberIds`: whom the check covered. */
  'protection-checked': { clear: boolean; memberIds: readonly string[] };
  'contact-attempted': { means: ContactMeans; outcome: ContactOutcome };
  /** What had been asked of somebody outside and is asked no more; they have still to be told. */
  recalled: { what: 'document' | 'permit'; recipient: Recipient };
  /** The recipients of all recalls so far of this person's were told. */
  'recall-told': Record<never, never>;
  /** An officer has assessed somebody, whichever officer, whomever, whatever was found. */
  assessed: Record<never, never>;
  /** People came from another case, by a merge or a split; who had registered that one. */
  joined: { registeredById: string };
  /** The case was taken up again. */
  reopened: Record<never, never>;
}
export type EntryKind = keyof EntryDetails;

interface Signed {
  /** The person it concerns; `null`: the household. */
  memberId: string | null;
  on: Day;
  authorId: string;
}

export type EntryOf<K extends EntryKind> = { [E in K]: Signed & { kind: E } & EntryDetails[E] }[K];
/** One entry, in the order of recording. */
export type CaseEntry = EntryOf<EntryKind>;

/** What was done for the departure conditions, as a case's page tells it. */
export const entryKinds = [
  'counselled',
  'heard-alone',
  'reconfirmed',
  'sharing-given',
  'document-requested',
  'document-interview',
  'document-issued',
  'document-refused',
  'permit-requested',
  'permit-granted',
  'permit-refused',
  'fitness-certified',
  'authority-recorded',
  'authority-seen',
  'best-interest-determined',
  'best-interest-approved',
  'protection-checked',
  'contact-attempted',
  'recalled',
  'recall-told',
] as const satisfies readonly EntryKind[];
export type KeptEntryKind = (typeof entryKinds)[number];

/** Kept with them for the rules alone: the history tells of these already. */
export const entryMarks = ['assessed', 'joined', 'reopened'] as const satisfies readonly EntryKind[];

interface WithEntries {
  entries: readonly CaseEntry[];
}

/** The entries of these kinds about one person (`null`: the household), oldest first. */
export function entriesOf<K extends EntryKind>({ entries }: WithEntries, memberId: string | null, ...kinds: K[]): EntryOf<K>[] {
  return entries.filter((entry) => entry.memberId === memberId && (kinds as EntryKind[]).includes(entry.kind)) as EntryOf<K>[];
}

/** The last of them; `undefined` when there is none. */
export function findLatest<K extends EntryKind>(facts: WithEntries, memberId: string | null, ...kinds: K[]): EntryOf<K> | undefined {
  return entriesOf(facts, memberId, ...kinds).at(-1);
}

/** Whether the first was recorded after the second; a missing second is before everything. */
export function isAfter({ entries }: WithEntries, entry: CaseEntry, other: CaseEntry | undefined): boolean {
  return !other || entries.indexOf(entry) > entries.indexOf(other);
}
