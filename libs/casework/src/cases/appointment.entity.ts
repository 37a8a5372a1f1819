import type { AppointmentKind, AppointmentOutcome, Day } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An appointment of a person, or of the household. `onDay` is its day in Casablanca, derived once. */
@Entity()
export class Appointment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { nullable: true }) memberId!: string | null;
  @Column('text') kind!: AppointmentKind;
  @Column('timestamptz') at!: Date;
  @Column('date') onDay!: Day;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('uuid') plannedById!: string;
  @Column('text', { nullable: true }) outcome!: AppointmentOutcome | null;
  @Column('date', { nullable: true }) outcomeOn!: Day | null;
}
