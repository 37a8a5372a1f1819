import { refusals, type RefusalCode } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf } from './one-of.decorator';
import type { Problem } from './problem';
import type { FieldError } from './validation';

export class FieldErrorDto implements FieldError {
  /** @example "members.0.familyName" */
  field!: string;
  /** The rule that it breaks. @example "isLength" */
  code!: string;
}

/** RFC 9457. Codes and parameters, never a person. */
export class ProblemDto implements Problem {
  /** @example "urn:iyab:not-found" */
  type!: string;
  @OneOf('RefusalCode', Object.keys(refusals))
  code!: RefusalCode;
  /** @example "not found" */
  title!: string;
  /** @example 404 */
  status!: number;
  /** What the code's sentence needs: ids, codes and numbers. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  params!: Problem['params'];
  /** The id under which the log knows the request. */
  correlationId!: string;
  /** With `invalid-input`: each field and the rule it breaks. */
  errors?: FieldErrorDto[];
}
