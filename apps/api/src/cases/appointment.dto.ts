import { appointmentKinds, appointmentOutcomes, type AppointmentKind, type AppointmentOutcome } from '#domain';
import { IsId } from '../code.decorator';
import { IsInstant } from '../day.decorator';
import { OneOf } from '../one-of.decorator';
import { MayBeNull } from '../presence.decorator';
import { Line } from '../text.decorator';

export class NewAppointmentDto {
  /** `null`: the household. */
  @MayBeNull()
  @IsId()
  memberId!: string | null;

  @OneOf('AppointmentKind', appointmentKinds)
  kind!: AppointmentKind;

  /** @example "2026-12-03T09:30:00Z" */
  @IsInstant()
  at!: string;

  /** @example "OIM Rabat" */
  @MayBeNull()
  @Line(100)
  place!: string | null;
}

export class AppointmentOutcomeDto {
  @OneOf('AppointmentOutcome', appointmentOutcomes)
  outcome!: AppointmentOutcome;
}
