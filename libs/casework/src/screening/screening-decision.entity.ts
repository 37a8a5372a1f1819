import type { Day, PublicVerdict, ScreeningOutcome, ScreeningReference } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One decision of screening. `openVerdict` is what anybody who may open the case reads; the protected part lies in the secret files. */
@Entity()
export class ScreeningDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') reference!: ScreeningReference;
  @Column('text') policy!: string;
  @Column('text') outcome!: ScreeningOutcome;
  @Column('date') decidedOn!: Day;
  @Column('uuid') decidedById!: string;
  @Column('jsonb') openVerdict!: PublicVerdict;
}
