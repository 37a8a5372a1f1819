import { permitRefusalReasons, type PermitAnswer, type PermitRefusalReason } from '#domain';
import { applyDecorators } from '@nestjs/common';
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

/** A field of this answer: looked at with it, refused (not ignored) with the other one. */
const Of = (answer: 'yes' | 'no') => {
  const fits = (granted: unknown) => granted === (answer === 'yes');
  return applyDecorators(
    ValidateIf(({ granted }: PermitAnswerDto, value) => fits(granted) || value !== undefined),
    ValidateBy({
      name: 'ofTheOtherAnswer',
      validator: { validate: (_value, asked?: ValidationArguments) => fits((asked!.object as PermitAnswerDto).granted) },
    }),
  );
};

/** The Ministry's answer for one person: a permit with its number, last day and name, or a reason. */
export class PermitAnswerDto {
  @IsId()
  memberId!: string;

  @IsBoolean()
  granted!: boolean;

  /** With a permit. @example "AS-2026-00412" */
  @Of('yes')
  @Line(40)
  number?: string;

  /** With a permit: the last day on which it serves. */
  @Of('yes')
  @IsDay()
  validUntil?: string;

  /** With a permit: as it spells the name. @example "OUATTARA" */
  @Of('yes')
  @Line(100)
  familyName?: string;

  @Of('yes')
  @Line(100)
  givenNames?: string;

  /** Without one. */
  @Of('no')
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
