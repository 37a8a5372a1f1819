import { dayIn, type AppointmentKind, type AppointmentOutcome } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { Appointment } from './appointment.entity';
import { CaseRecord } from './case-record';
import type { Made } from './made';

export interface NewAppointment {
  /** `null`: the household. */
  memberId: string | null;
  kind: AppointmentKind;
  at: Date;
  place: string | null;
}

/** Appointments are planned, and closed as kept, missed or cancelled. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
  ) {}

  plan(caseId: string, { memberId, kind, at, place }: NewAppointment): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      const id = newId();
      const onDay = dayIn(at);

      const change = this.cases.decide<'appointment-planned'>(
        { type: 'plan-appointment', appointmentId: id, memberId, kind, on: onDay },
        facts,
      );

      const row = { id, caseId, memberId, kind, at, onDay, place, plannedById: currentActor().id };
      await this.unitOfWork.manager.insert(Appointment, { ...row, outcome: null, outcomeOn: null });

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  /** Refusal `appointment-unknown` when it is not open on this case. */
  close(caseId: string, appointmentId: string, outcome: AppointmentOutcome): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'appointment-closed'>({ type: 'close-appointment', appointmentId, outcome }, facts);

      await this.unitOfWork.manager.update(Appointment, { id: appointmentId, caseId }, { outcome, outcomeOn: currentMoment().day });

      await this.cases.record(facts, change);
      return { id: appointmentId, version: null, caseId };
    });
  }
}
