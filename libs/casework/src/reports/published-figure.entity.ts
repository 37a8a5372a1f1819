import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A figure as it was printed, with its source, definition and vintage. Corrected by a new vintage, never overwritten. */
@Entity({ name: 'published_figure' })
export class PublishedFigureRow {
  @PrimaryColumn('text') series!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') vintage!: string;
  @Column('integer') beneficiaries!: number;
  @Column('text') source!: string;
  @Column('text') definition!: string;
}
