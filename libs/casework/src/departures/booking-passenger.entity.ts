import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat of a booking and whose it is. */
@Entity()
export class BookingPassenger {
  @PrimaryColumn('uuid') bookingId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @Column('uuid') caseId!: string;
  @Column('text', { nullable: true }) ticketNumber!: string | null;
}
