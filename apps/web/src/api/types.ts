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
export type GateRow = CaseView['standing']['gates'][number];
export type HistoryEntry = Schemas['HistoryEntryDto'];
export type SecretEntry = Schemas['SecretEntryDto'];
export type SimilarPerson = Schemas['SimilarPersonDto'];

export type SafeContact = Schemas['SafeContactDto'];
export type CallBack = Schemas['CallBackDto'];
export type NewCallBack = Schemas['NewCallBackDto'];
export type Registration = Schemas['RegisterDto'];
export type NewMember = Schemas['NewPersonDto'];
export type MemberCorrection = Schemas['CorrectionDto'];
export type AddedMember = Schemas['NewMemberDto'];
export type Confirmation = Schemas['ConfirmationDto'];
export type NewAssessment =
  Schemas['HealthAssessmentDto'] | Schemas['PregnancyAssessmentDto'] | Schemas['TraffickingAssessmentDto'] | Schemas['AsylumAssessmentDto'];
export type SecretPurpose = Schemas['SecretPurpose'];

export type NamedCode = Schemas['NamedCodeDto'];
export type StaffMember = Schemas['StaffMemberDto'];

export type Programme = Schemas['ProgrammeDto'];
export type Projection = Schemas['ProjectionDto'];
export type Decided = Schemas['DecidedDto'];
export type NewPolicy = Schemas['NewPolicyDto'];
export type Restriction = Schemas['RestrictionDto'];
export type NewRestriction = Schemas['NewRestrictionDto'];
export type ExceptionCount = Schemas['ExceptionCountDto'];
export type Waiting = Schemas['WaitingDto'];

export type ReadinessRow = Schemas['ReadinessRowDto'];
export type Lacking = Schemas['LackingDto'];
export type OutsideCase = Schemas['OutsideCaseDto'];

export type PermitBatch = Schemas['PermitBatchDto'];
export type PermitBatchRow = Schemas['PermitBatchRowDto'];
export type PermitLine = Schemas['PermitLineDto'];
export type PermitCandidate = Schemas['PermitCandidateDto'];
export type BatchAnswer = Schemas['BatchAnswerDto'];
