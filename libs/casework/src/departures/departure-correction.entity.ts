import type { Day, DepartureCorrectionReason } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A departure that was recorded and was not so: proposed by one person, decided by another. */
@Entity()
export class DepartureCorrection {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid', { array: true }) memberIds!: string[];
  @Column('text') reason!: DepartureCorrectionReason;
  /** The right day; `null`: they did not travel. */
  @Column('date', { nullable: true }) departedOn!: Day | null;
  @Column('uuid') proposedById!: string;
  @Column('date') proposedOn!: Day;
  @Column('uuid', { nullable: true }) decidedById!: string | null;
  @Column('boolean', { nullable: true }) approved!: boolean | null;
  @Column('date', { nullable: true }) decidedOn!: Day | null;
}
