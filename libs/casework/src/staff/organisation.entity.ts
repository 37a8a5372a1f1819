import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
}

@Entity()
export class Office {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
}
