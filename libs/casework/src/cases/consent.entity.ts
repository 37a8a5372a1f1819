import type { ConsentMethod, Day, InterpreterKind, Presence, Referrer } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An adult's declaration of voluntary return: with which form, in which language, who interpreted, who was present. P-25. */
@Entity()
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') memberId!: string;
  @Column('date') givenOn!: Day;
  @Column('text') formVersion!: string;
  @Column('text') language!: string;
  @Column('text') method!: ConsentMethod;
  @Column('text', { nullable: true }) interpreter!: string | null;
  @Column('text', { nullable: true }) interpreterKind!: InterpreterKind | null;
  @Column('text', { nullable: true }) witness!: string | null;
  @Column('text') place!: string;
  @Column('text') referrer!: Referrer;
  @Column('text', { array: true }) present!: Presence[];
  /** Who signed for an unaccompanied minor. */
  @Column('text', { nullable: true }) guardian!: string | null;
  /** Counts only once a protection officer has heard the person alone. */
  @Column('boolean') held!: boolean;
  @Column('uuid') recordedById!: string;
  /** The day on which it ended: whoever had left came back, or came of age and declared for themselves. */
  @Column('date', { nullable: true }) revokedOn!: Day | null;
}
