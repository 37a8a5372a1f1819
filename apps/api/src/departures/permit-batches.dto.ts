import type { BatchAnswer } from '#casework/departures/batch-answers.service';
import type { PermitBatchPage } from '#casework/departures/permit-batch-pages.service';
import type { PermitBatchRow, PermitCandidate, PermitLineRow } from '#casework/departures/permit-batches.query';
import {
  documentTypes,
  permitBatchStates,
  permitLineStates,
  steps,
  type DocumentType,
  type PermitBatchState,
  type PermitLineState,
  type Sex,
  type Step,
} from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique } from 'class-validator';
import { BirthDto } from '../cases/case-page.dto';
import { sexes } from '../cases/register.dto';
import { IsId } from '../code.decorator';
import { Ids } from '../ids.decorator';
import { NestedList } from '../nested.decorator';
import { OneOf } from '../one-of.decorator';
import { PermitAnswerDto, permitAnswerOf } from './exit-permits.dto';

/** Households for which permits are asked together. */
export class BatchCasesDto {
  @Ids(100)
  caseIds!: string[];
}

/** A household for which permits may be asked. */
export class PermitCandidateDto implements PermitCandidate {
  caseId!: string;
  /** @example "MA-2026-000412-K" */
  number!: string;
  principalName!: string;
  nationality!: string | null;
  /** @example "CI" */
  destination!: string;
  @OneOf('Step', steps)
  step!: Step;
  /** Persons without a permit. */
  people!: number;
  @ApiProperty({ format: 'date' })
  dueOn!: string;
}

export class PermitCandidatesDto {
  items!: PermitCandidateDto[];
  next!: string | null;
}

/** A batch, with the number of people in the reader's reach and how their requests stand. */
export class PermitBatchRowDto implements PermitBatchRow {
  id!: string;
  /** @example "BI-2026-0007" */
  number!: string;
  @OneOf('PermitBatchState', permitBatchStates)
  state!: PermitBatchState;
  /** `null` for the liaison officer. */
  @ApiProperty({ format: 'date' })
  madeOn!: string | null;
  /** `null` for the liaison officer. */
  madeByName!: string | null;
  @ApiProperty({ format: 'date' })
  submittedOn!: string | null;
  people!: number;
  waiting!: number;
  granted!: number;
  refused!: number;
  recalled!: number;
}

export class PermitBatchesDto {
  items!: PermitBatchRowDto[];
  next!: string | null;
}

/** One person of a batch. For the liaison officer everything but `state` is `null` once the person has departed or left. */
export class PermitLineDto implements PermitLineRow {
  caseId!: string | null;
  memberId!: string | null;
  caseNumber!: string | null;
  /** As the travel document spells it, else as registered. */
  familyName!: string | null;
  givenNames!: string | null;
  @OneOf('Sex', sexes)
  sex!: Sex | null;
  birth!: BirthDto | null;
  nationality!: string | null;
  destination!: string | null;
  @OneOf('DocumentType', documentTypes)
  documentType!: DocumentType | null;
  documentNumber!: string | null;
  @OneOf('PermitLineState', permitLineStates)
  state!: PermitLineState;
}

export class PermitBatchDto extends PermitBatchRowDto implements PermitBatchPage {
  lines!: PermitLineDto[];
}

/** The Ministry's answer for one person of the batch. */
export class BatchAnswerDto extends PermitAnswerDto {
  @IsId()
  caseId!: string;
}

export class BatchAnswersDto {
  @ArrayUnique((answer?: BatchAnswerDto) => answer?.memberId)
  @NestedList(() => BatchAnswerDto, 1, 200)
  answers!: BatchAnswerDto[];
}

export function batchAnswerOf(answer: BatchAnswerDto): BatchAnswer {
  return { caseId: answer.caseId, answer: permitAnswerOf(answer) };
}
