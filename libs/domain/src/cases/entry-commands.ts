import type { DocumentRefusalReason, DocumentName, DocumentType, InterviewOutcome } from '../departures/papers';
import type { PermitRefusalReason } from '../departures/papers';
import type { TravelNeed } from '../departures/papers';
import type { AuthorityBasis } from '../screening/authority-basis';
import type { ContactMeans, ContactOutcome } from './meetings';
import type { Day } from './day';
import type { EntryOf, KeptEntryKind } from './entries';
import type { PersonNote } from './notes';
import type { Recipient } from './recipients';

/** What the Ministry answered for one person. */
export type PermitAnswer = { memberId: string } & (
  ({ granted: true; number: string; validUntil: Day } & DocumentName) | { granted: false; reason: PermitRefusalReason }
);

/** What a protection officer determined about an unaccompanied minor; two people decide. DOMAIN §4. */
export interface BestInterest {
  returnIsBest: boolean;
  guardian: string;
  tracing: 'family-found' | 'no-family-found' | 'family-unsafe';
  /** Who takes the child over on arrival, and when they accepted in writing. */
  carer: string | null;
  carerAcceptedOn: Day | null;
  escort: string | null;
}

/** Commands that add entries to a case, mostly for its departure conditions. What is secret in them goes to the secret files. */
export type EntryCommand =
  | {
      type: 'counsel';
      memberId: string;
      language: string;
      interpreter: string | null;
      /** The alternatives to return were covered. */
      alternatives: boolean;
      /** The person voiced fear of return. Kept in the secret file; the protection check looks at it. */
      fear: boolean;
      guardian: string | null;
    }
  | { type: 'hear-alone'; memberId: string; wishesToReturn: boolean; note: string | null }
  | { type: 'reconfirm'; memberIds: string[] }
  | { type: 'share'; memberIds: string[]; recipients: Recipient[]; agreed: boolean }
  | { type: 'request-documents'; memberIds: string[]; documentType: DocumentType; consulate: string }
  | { type: 'record-interview'; memberId: string; outcome: InterviewOutcome }
  | {
      type: 'issue-documents';
      documentType: DocumentType;
      documents: (DocumentName & { memberId: string; number: string; validFrom: Day; validUntil: Day })[];
    }
  | { type: 'refuse-document'; memberId: string; reason: DocumentRefusalReason }
  | { type: 'request-permits'; memberIds: string[]; batchId: string | null }
  | { type: 'answer-permits'; answers: PermitAnswer[] }
  | { type: 'certify-fitness'; memberIds: string[]; fit: boolean; validUntil: Day; needs: TravelNeed[]; note: string | null }
  | { type: 'record-authority'; memberId: string; basis: AuthorityBasis; evidence: string }
  | { type: 'accept-authority'; memberId: string; accepted: boolean; note: string | null }
  | ({ type: 'determine-best-interest'; memberId: string } & BestInterest)
  | { type: 'approve-best-interest'; memberId: string; approved: boolean; note: string | null }
  | { type: 'check-protection'; clear: boolean; note: string | null }
  | { type: 'attempt-contact'; memberId: string | null; means: ContactMeans; outcome: ContactOutcome }
  | { type: 'tell-recipients' };

/** Kinds of entries that a change of the same kind writes, and nothing else with them. */
type OwnKind = Exclude<KeptEntryKind, 'recalled' | 'sharing-given' | 'permit-granted' | 'permit-refused'>;

/** One answer of the Ministry may grant some permits and refuse others; with a consent that is taken back, what its recipient was asked is recalled. */
export type EntryChange =
  | { [K in OwnKind]: { kind: K; entries: EntryOf<K>[]; secret: PersonNote[] } }[OwnKind]
  | { kind: 'sharing-given'; entries: EntryOf<'sharing-given' | 'recalled'>[]; secret: PersonNote[] }
  | { kind: 'permit-answered'; entries: EntryOf<'permit-granted' | 'permit-refused'>[]; secret: PersonNote[] };
export type EntryChangeKind = EntryChange['kind'];
