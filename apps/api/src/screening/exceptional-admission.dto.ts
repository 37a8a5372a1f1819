import type { ExceptionCount } from '#casework/screening/exceptional-admissions.query';
import { exceptionReasons, type ExceptionReason } from '#domain';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

/** Read by supervisors alone. */
export class ExceptionalAdmissionDto {
  @OneOf('ExceptionReason', exceptionReasons)
  reason!: ExceptionReason;

  @MayBeNull()
  @Line(1000)
  note!: string | null;
}

export class ExceptionCountDto implements ExceptionCount {
  year!: number;
  @OneOf('ExceptionReason', exceptionReasons)
  reason!: ExceptionReason;
  count!: number;
}

export class ExceptionCountsDto {
  items!: ExceptionCountDto[];
}
