import type { Role } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who works with the product. Disabling or changing roles acts on their next request (P-11). */
@Entity()
export class StaffAccount {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') officeId!: string;
  @Column('text') email!: string;
  @Column('text') fullName!: string;
  @Column('text', { select: false }) passwordHash!: string;
  @Column('text', { array: true }) roles!: Role[];
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @Column('boolean') demo!: boolean;
  @Column('integer') version!: number;
}
