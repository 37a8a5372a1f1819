import type { BookingState, CarrierKind, Day, Funder } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Seats for all travelling members of one case on one itinerary. `attempt` is the fencing token, `version` the ETag. */
@Entity()
export class FlightBooking {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') state!: BookingState;
  @Column('text') carrier!: CarrierKind;
  @Column('uuid', { nullable: true }) contingentId!: string | null;
  @Column('text') funder!: Funder;
  @Column('integer') seats!: number;
  @Column('integer') attempt!: number;
  @Column('timestamptz') requestedAt!: Date | string;
  @Column('uuid') requestedById!: string;
  @Column('timestamptz', { nullable: true }) claimedAt!: Date | string | null;
  @Column('text', { nullable: true }) locator!: string | null;
  @Column('text', { nullable: true }) flightNumber!: string | null;
  @Column('text', { nullable: true }) departsFrom!: string | null;
  @Column('text', { nullable: true }) arrivesAt!: string | null;
  @Column('timestamptz', { nullable: true }) departsAt!: Date | string | null;
  @Column('date', { nullable: true }) departsOn!: Day | null;
  @Column('integer') version!: number;
}
