import type { BirthPrecision, Day, Sex } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person travelling on a case. `version` is the ETag of the person alone. */
@Entity()
export class Member {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('boolean') principal!: boolean;
  @Column('text') familyName!: string;
  @Column('text') givenNames!: string;
  @Column('text') searchName!: string;
  @Column('text') sex!: Sex;
  @Column('date') birthFrom!: Day;
  @Column('date') birthTo!: Day;
  @Column('text') birthPrecision!: BirthPrecision;
  @Column('text', { nullable: true }) nationality!: string | null;
  @Column('text') language!: string;
  @Column('boolean') inMorocco!: boolean;
  @Column('boolean') wishesToReturn!: boolean;
  @Column('smallint', { nullable: true }) earlierReturnYear!: number | null;
  @Column('integer') version!: number;
}
