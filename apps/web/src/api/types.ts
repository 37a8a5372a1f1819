import type {
  BirthDate,
  BookingState,
  CancellationReason,
  CaseStanding,
  CaseTask,
  ConsentMethod,
  Day,
  Funder,
  Milestone,
  Permission,
  PublicVerdict,
  Role,
  SecretGroup,
  Sex,
  Signal,
  Step,
  TaskKind,
  Urgency,
  WithdrawalReason,
} from '#domain';

// What the API answers and takes, as its contract says. Words that the domain defines come from there.

export interface Named {
  id: string;
  name: string;
}

export interface Session {
  account: { id: string; name: string; email: string; roles: Role[]; organisation: Named; office: Named };
  permissions: Permission[];
  demo: boolean;
}

export interface QueueTask {
  id: string;
  kind: TaskKind;
  urgency: Urgency;
  dueOn: Day;
  caseId: string;
  caseNumber: string;
  step: Step;
  memberId: string | null;
  personName: string;
  nationality: string | null;
  householdSize: number;
}

export interface WorkQueue {
  today: Day;
  counts: { urgency: Urgency; count: number; capped: boolean }[];
  tasks: QueueTask[];
  next: string | null;
}

export interface CaseRow {
  id: string;
  number: string;
  principalName: string;
  nationality: string | null;
  destination: string;
  step: Step;
  phase: 1 | 2 | 3;
  householdSize: number;
  registeredOn: Day;
  flyBy: Day | null;
}

export interface SimilarPerson {
  score: number;
  own: boolean;
  caseId: string | null;
  number: string | null;
  name: string | null;
  initials: string;
  birthYear: number | null;
  nationality: string | null;
}

export interface NewMember {
  ref: string;
  principal: boolean;
  familyName: string;
  givenNames: string;
  sex: Sex;
  born?: string;
  age?: number;
  nationality: string | null;
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  earlierReturnYear: number | null;
  signals: Signal['kind'][];
}

export interface Contact {
  phone: string | null;
  mayCall: boolean;
  mayLeaveMessage: boolean;
}

export interface Registration {
  destination: string;
  processingConsent: { language: string; interpreter: string | null } | null;
  contact: Contact;
  members: NewMember[];
  links: { child: string; adult: string; kind: 'parent' | 'guardian' }[];
}

export interface Member {
  id: string;
  version: number;
  principal: boolean;
  familyName: string;
  givenNames: string;
  sex: Sex;
  birth: BirthDate;
  nationality: string | null;
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  earlierReturnYear: number | null;
  milestones: Partial<Record<Milestone, Day>>;
  exit: { reason: 'withdrawn'; on: Day } | null;
}

export type MemberCorrection = Partial<
  Pick<Member, 'familyName' | 'givenNames' | 'sex' | 'nationality' | 'language' | 'inMorocco' | 'wishesToReturn' | 'earlierReturnYear'> & {
    born: string;
    age: number;
  }
>;

export interface Screening {
  id: string;
  reference: 'registration' | 'decision' | 'departure';
  on: Day;
  policy: string;
  outcome: 'eligible' | 'ineligible' | 'needs-review' | 'waitlisted';
  byName: string;
  verdict: PublicVerdict;
}

export interface Consent {
  memberId: string;
  on: Day;
  formVersion: string;
  language: string;
  method: ConsentMethod;
  interpreter: string | null;
  place: string;
}

export interface Booking {
  id: string;
  version: number;
  state: BookingState;
  carrier: 'desk';
  seats: number;
  funder: Funder;
  attempt: number;
  requestedAt: string;
  flight: { locator: string; flightNumber: string; from: string; to: string; departsAt: string; departsOn: Day } | null;
  /** A ticket is `null` until confirmed. */
  tickets: { memberId: string; number: string | null }[];
}

export interface CaseView {
  id: string;
  number: string;
  destination: string;
  registeredOn: Day;
  office: Named;
  caseworker: Named;
  contact: Contact;
  standing: CaseStanding;
  tasks: CaseTask[];
  flyBy: Day | null;
  members: Member[];
  links: { childId: string; adultId: string; kind: 'parent' | 'guardian' }[];
  consents: Consent[];
  screenings: Screening[];
  booking: Booking | null;
}

export interface HistoryEntry {
  seq: number;
  kind: string;
  occurredAt: string;
  byName: string | null;
  params: Record<string, string | number | boolean | null | readonly string[]>;
}

export interface NewConsent extends Omit<Consent, 'on'> {
  witness: string | null;
}

export interface Confirmation {
  locator: string;
  flightNumber: string;
  from: string;
  to: string;
  departsAt: string;
  tickets: { memberId: string; number: string }[];
}

export type NewAssessment =
  | { kind: 'health-issue'; memberId: string; holds: boolean }
  | { kind: 'pregnancy'; memberId: string; holds: boolean; expectedDelivery: Day | null; multiple: boolean }
  | { kind: 'trafficking'; memberId: string; finding: 'identified' | 'presumed' | 'none' }
  | { kind: 'asylum'; memberId: string; clearance: 'not-concerned' | 'cleared' | 'open' };

export type SecretPurpose = 'treatment' | 'assessment' | 'review';

export interface SecretEntry {
  /** `null`: about the household. */
  memberId: string | null;
  field: string;
  value: unknown;
  on: Day;
  byName: string | null;
}

export interface Contingent {
  agreement: string;
  funder: Funder;
  granted: number;
  reserved: number;
  flown: number;
  forfeited: number;
  openingUsed: number | null;
  left: number | null;
  fictitious: boolean;
}

export interface NamedCode {
  code: string;
  fr: string;
  ar: string;
  en: string;
}

export interface Reference {
  countries: (NamedCode & { common: boolean })[];
  languages: NamedCode[];
  airports: (NamedCode & { country: string })[];
  policies: { code: string }[];
  consentForms: string[];
}

export interface AnnualTable {
  years: { year: number; beneficiaries: number | null; source: string | null; vintage: string | null }[];
  total: number | null;
}

export interface StaffMember {
  id: string;
  version: number;
  name: string;
  email: string;
  roles: Role[];
  disabled: boolean;
  office: Named | null;
}

export interface Made {
  id: string;
  version: number | null;
}

interface Call {
  query?: object;
  path?: object;
  header?: object;
  body?: unknown;
  answer?: unknown;
}

/** One operation in the shape that openapi-typescript writes. */
type Operation<C extends Call> = {
  parameters: Pick<C, Extract<keyof C, 'query' | 'path' | 'header'>>;
  responses: { 200: { headers: object; content: { 'application/json': C['answer'] } } };
} & (C extends { body: infer B } ? { requestBody: { content: { 'application/json': B } } } : object);

type Get<A, C extends Call = object> = { get: Operation<C & { answer: A }> };
type Keyed = { header: { 'Idempotency-Key': string } };
type Versioned = { header: { 'If-Match': string } };
type OfCase = { path: { id: string } };
type CaseCommand<B> = { post: Operation<OfCase & Keyed & { body: B; answer: Made }> };
type BookingCommand<B> = {
  post: Operation<{ path: { id: string; bookingId: string }; header: Keyed['header'] & Versioned['header']; body: B; answer: Made }>;
};

export interface paths {
  '/api/v1/sessions': { post: Operation<{ body: { email: string; password: string }; answer: unknown }> };
  '/api/v1/sessions/current': Get<Session> & { delete: Operation<{ answer: undefined }> };
  '/api/v1/work-queue': Get<WorkQueue, { query: { after?: string; limit?: number } }>;
  '/api/v1/cases': Get<
    { items: CaseRow[]; next: string | null },
    { query: { step?: Step; number?: string; after?: string; limit?: number } }
  > & {
    post: Operation<Keyed & { body: Registration; answer: Made }>;
  };
  '/api/v1/similar-people': {
    post: Operation<{ body: { familyName: string; givenNames: string; birthYear?: number }; answer: { people: SimilarPerson[] } }>;
  };
  '/api/v1/cases/{id}': Get<CaseView, OfCase>;
  '/api/v1/cases/{id}/history': Get<
    { entries: HistoryEntry[]; next: string | number | null },
    OfCase & { query: { after?: string | number; limit?: number } }
  >;
  '/api/v1/cases/{id}/members/{memberId}': {
    patch: Operation<Versioned & { path: { id: string; memberId: string }; body: MemberCorrection; answer: Made }>;
  };
  '/api/v1/cases/{id}/screenings': CaseCommand<{ policy: string; reference: 'registration' }>;
  '/api/v1/cases/{id}/admission': CaseCommand<object>;
  '/api/v1/cases/{id}/consents': CaseCommand<NewConsent>;
  '/api/v1/cases/{id}/flight-bookings': CaseCommand<object>;
  '/api/v1/cases/{id}/flight-bookings/{bookingId}/confirmation': BookingCommand<Confirmation>;
  '/api/v1/cases/{id}/flight-bookings/{bookingId}/cancellation': BookingCommand<{ reason: CancellationReason }>;
  '/api/v1/cases/{id}/departure': CaseCommand<object>;
  '/api/v1/cases/{id}/withdrawal': CaseCommand<{ reason: WithdrawalReason }>;
  '/api/v1/cases/{id}/assessments': CaseCommand<NewAssessment>;
  '/api/v1/cases/{id}/secret-files/{group}': Get<
    { entries: SecretEntry[] },
    { path: { id: string; group: SecretGroup }; query: { purpose: SecretPurpose } }
  >;
  '/api/v1/contingent': Get<Contingent>;
  '/api/v1/reference': Get<Reference>;
  '/api/v1/reports/annual-beneficiaries': Get<AnnualTable>;
  '/api/v1/staff': Get<{ items: StaffMember[] }>;
  '/api/v1/staff/{id}': {
    patch: Operation<Versioned & { path: { id: string }; body: { roles?: Role[]; disabled?: boolean }; answer: Made }>;
  };
}
