import {
  documentRefusalReasons,
  documentTypes,
  interviewOutcomes,
  type CommandOf,
  type DocumentName,
  type DocumentRefusalReason,
  type DocumentType,
  type InterviewOutcome,
} from '#domain';
import { ArrayUnique } from 'class-validator';
import { IsConsulate, IsId } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { MemberIds } from '../ids.decorator';
import { NestedList } from '../nested.decorator';
import { OneOf } from '../one-of.decorator';
import { Line } from '../text.decorator';

/** A travel document asked of a consulate for these people. */
export class DocumentRequestDto implements Omit<CommandOf<'request-documents'>, 'type'> {
  @MemberIds()
  memberIds!: string[];

  @OneOf('DocumentType', documentTypes)
  documentType!: DocumentType;

  /** @example "ci-rabat" */
  @IsConsulate()
  consulate!: string;
}

export class DocumentInterviewDto implements Omit<CommandOf<'record-interview'>, 'type'> {
  @IsId()
  memberId!: string;

  @OneOf('InterviewOutcome', interviewOutcomes)
  outcome!: InterviewOutcome;
}

/** The name as the paper spells it: exit permit and ticket follow it. */
export class DocumentNameDto implements DocumentName {
  /** @example "OUATTARA" */
  @Line(100)
  familyName!: string;

  /** @example "Mariam" */
  @Line(100)
  givenNames!: string;
}

export class TravelDocumentDto extends DocumentNameDto {
  @IsId()
  memberId!: string;

  /** @example "LP-2026-0412" */
  @Line(40)
  number!: string;

  @IsDay()
  validFrom!: string;

  @IsDay()
  validUntil!: string;
}

export class TravelDocumentsDto implements Omit<CommandOf<'issue-documents'>, 'type'> {
  @OneOf('DocumentType', documentTypes)
  documentType!: DocumentType;

  @ArrayUnique((document?: TravelDocumentDto) => document?.memberId)
  @NestedList(() => TravelDocumentDto, 1, 30)
  documents!: TravelDocumentDto[];
}

export class DocumentRefusalDto implements Omit<CommandOf<'refuse-document'>, 'type'> {
  @IsId()
  memberId!: string;

  @OneOf('DocumentRefusalReason', documentRefusalReasons)
  reason!: DocumentRefusalReason;
}
