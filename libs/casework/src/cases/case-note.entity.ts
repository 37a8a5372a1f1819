import type { NoteGroup } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note, readable only by the role group of its author. Never exported. */
@Entity()
export class CaseNote {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') noteGroup!: NoteGroup;
  @Column('uuid') authorId!: string;
  @Column('text') text!: string;
  @Column('timestamptz') occurredAt!: Date;
}
