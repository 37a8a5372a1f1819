import type { ParentalLink } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is whose child, or under whose authority, within the case. */
@Entity({ name: 'parental_link' })
export class ParentalLinkRow implements ParentalLink {
  @Column('uuid') caseId!: string;
  @PrimaryColumn('uuid') childId!: string;
  @PrimaryColumn('uuid') adultId!: string;
  @Column('text') kind!: ParentalLink['kind'];
}
