import type { CallTime, Day, Step } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One household's decision to return. What is derived (step, phase, flyBy) is stored with each command and only compared in lists. */
@Entity()
export class ReturnCase {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') officeId!: string;
  @Column('uuid') caseworkerId!: string;
  @Column('uuid') registeredById!: string;
  @Column('date') registeredOn!: Day;
  @Column('text') destination!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('boolean') mayCall!: boolean;
  @Column('boolean') mayLeaveMessage!: boolean;
  /** Whom else to call: all three, or none. */
  @Column('text', { nullable: true }) otherName!: string | null;
  @Column('text', { nullable: true }) otherPhone!: string | null;
  @Column('text', { nullable: true }) otherRelation!: string | null;
  @Column('boolean') mayCallOther!: boolean;
  @Column('text', { array: true }) callTimes!: CallTime[];
  /** The ETag of the contact alone. */
  @Column('integer') contactVersion!: number;
  @Column('text') noticeLanguage!: string;
  @Column('text', { nullable: true }) noticeInterpreter!: string | null;
  @Column('text') step!: Step;
  @Column('smallint') phase!: 1 | 2 | 3;
  /** The case in which this household is now; then nobody is left on this one. */
  @Column('uuid', { nullable: true }) mergedInto!: string | null;
}
