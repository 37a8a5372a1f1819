import { permitRefusalReasons, type PermitAnswer, type PermitRefusalReason } from '#domain';
import { ArrayUnique, IsBoolean, ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { IsId } from '../code.decorator';
import { IsDay } from '../day.decorator';
import { MemberIds } from '../ids.decorator';
import { NestedList } from '../nested.decorator';
import { OneOf } from '../one-of.decorator';
import { Line } from '../text.decorator';

/** Exit permits asked of the Ministry of the Interior for these people. */
export class PermitRequestDto {
  @MemberIds()
  memberIds!: string[];
}

const ofGrant = ['number', 'validUntil', 'familyName', 'givenNames'];
const ofRefusal = ['reason'];

/** Fields of the other answer are refused, not ignored. */
const WithItsOwnFields = () =>
  ValidateBy({
    name: 'fieldsOfTheOtherAnswer',
    validator: {
      validate: (granted: unknown, asked?: ValidationArguments) =>
        (granted ? ofRefusal : ofGrant).every((field) => (asked!.object as Record<string, unknown>)[field] === undefined),
    },
  });
const IfGranted = () => ValidateIf(({ granted }: PermitAnswerDto) => granted);
const IfRefused = () => ValidateIf(({ granted }: PermitAnswerDto) => !granted);

/** The Ministry's answer for one person: a permit with its number, last day and name, or a reason. */
export class PermitAnswerDto {
  @IsId()
  memberId!: string;

  @WithItsOwnFields()
  @IsBoolean()
  granted!: boolean;

  /** With a permit. @example "AS-2026-00412" */
  @IfGranted()
  @Line(40)
  number?: string;

  /** With a permit: the last day on which it serves. */
  @IfGranted()
  @IsDay()
  validUntil?: string;

  /** With a permit: as it spells the name. @example "OUATTARA" */
  @IfGranted()
  @Line(100)
  familyName?: string;

  @IfGranted()
  @Line(100)
  givenNames?: string;

  /** Without one. */
  @IfRefused()
  @OneOf('PermitRefusalReason', permitRefusalReasons)
  reason?: PermitRefusalReason;
}

export class PermitAnswersDto {
  @ArrayUnique((answer?: PermitAnswerDto) => answer?.memberId)
  @NestedList(() => PermitAnswerDto, 1, 30)
  answers!: PermitAnswerDto[];
}

/** The checked answer as the rules take it. */
export function permitAnswerOf(answer: PermitAnswerDto): PermitAnswer {
  const { memberId, granted, number, validUntil, familyName, givenNames, reason } = answer;
  return granted
    ? { memberId, granted, number: number!, validUntil: validUntil!, familyName: familyName!, givenNames: givenNames! }
    : { memberId, granted: false, reason: reason! };
}
