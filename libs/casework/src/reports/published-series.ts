import type { Day } from '#domain';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { publishedSeries } from './reference/published-series';

const add = namedQuery(
  'published-figures-add',
  `INSERT INTO published_figure (series, year, vintage, beneficiaries, source, definition)
    SELECT 'annual-beneficiaries', f.year, f.vintage, f.beneficiaries, f."sourceText", f.definition
    FROM jsonb_to_recordset($1) AS f (year integer, vintage text, beneficiaries integer, "sourceText" text, definition text)
    ON CONFLICT (series, year, vintage) DO NOTHING`,
);

const goLive = namedQuery('live-figures-set', 'INSERT INTO live_figures (live_from) VALUES ($1) ON CONFLICT (only_one) DO NOTHING');

/** The published series, and the 1 January from which counted departures take over. DOMAIN §9. */
@Injectable()
export class PublishedSeries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async load(): Promise<void> {
    await this.unitOfWork.run(() => this.unitOfWork.sql(add, [JSON.stringify(publishedSeries)]));
  }

  async goLive(from: Day): Promise<void> {
    await this.unitOfWork.run(() => this.unitOfWork.sql(goLive, [from]));
  }
}
