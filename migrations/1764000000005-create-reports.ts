import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReports1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A correction is a new vintage, never an overwrite.
      CREATE TABLE published_figure (
        series text NOT NULL,
        year integer NOT NULL,
        vintage text NOT NULL,
        beneficiaries integer NOT NULL CHECK (beneficiaries >= 0),
        source text NOT NULL,
        definition text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (series, year, vintage)
      );

      -- From which 1 January departures counted here are in force instead of the published series. One row at most.
      CREATE TABLE live_figures (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        live_from date NOT NULL CHECK (extract(month FROM live_from) = 1 AND extract(day FROM live_from) = 1)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE live_figures, published_figure');
  }
}
