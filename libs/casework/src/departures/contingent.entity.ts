import type { Day, Funder } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The balance of an agreement's seats; each movement is explained in the ledger's entries. */
@Entity()
export class Contingent {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') agreement!: string;
  @Column('text') funder!: Funder;
  @Column('date') signedOn!: Day;
  @Column('integer') granted!: number;
  @Column('integer') reserved!: number;
  @Column('integer') flown!: number;
  @Column('integer') forfeited!: number;
  @Column('integer', { nullable: true }) openingUsed!: number | null;
  @Column('boolean') openingFictitious!: boolean;
}
