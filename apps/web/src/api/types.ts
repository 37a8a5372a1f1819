import type { components } from './schema';

// The names by which the screens know what the API answers and takes.
type Schemas = components['schemas'];

export type Session = Schemas['SessionDto'];

export type WorkQueue = Schemas['WorkQueueDto'];
export type QueueTask = Schemas['QueueTaskDto'];

export type CaseRow = Schemas['CaseListRowDto'];
export type CaseView = Schemas['CasePageDto'];
export type Member = Schemas['MemberDto'];
export type Screening = Schemas['ScreeningDto'];
export type Booking = Schemas['BookingDto'];
export type HistoryEntry = Schemas['HistoryEntryDto'];
export type SecretEntry = Schemas['SecretEntryDto'];
export type SimilarPerson = Schemas['SimilarPersonDto'];

export type Registration = Schemas['RegisterDto'];
export type NewMember = Schemas['NewPersonDto'];
export type MemberCorrection = Schemas['CorrectionDto'];
export type NewConsent = Schemas['ConsentDto'];
export type Confirmation = Schemas['ConfirmationDto'];
export type NewAssessment =
  Schemas['HealthAssessmentDto'] | Schemas['PregnancyAssessmentDto'] | Schemas['TraffickingAssessmentDto'] | Schemas['AsylumAssessmentDto'];
export type SecretPurpose = Schemas['SecretPurpose'];

export type NamedCode = Schemas['NamedCodeDto'];
export type StaffMember = Schemas['StaffMemberDto'];
