import type { CountedFigure, Day, PublishedFigure } from '#domain';
import { namedQuery } from '#platform/named-query';

export interface AnnualRow {
  published: PublishedFigure[];
  counted: CountedFigure[];
  liveFrom: Day | null;
}

/** Published figures, and departures counted exactly at the moment of reading: the fold and what is not folded yet, in one snapshot. */
export const annualFigures = namedQuery<AnnualRow>(
  'annual-figures',
  `SELECT
    coalesce((SELECT json_agg(json_build_object('year', p.year, 'beneficiaries', p.beneficiaries, 'sourceText', p.source, 'vintage', p.vintage) ORDER BY p.year, p.vintage)
      FROM published_figure p WHERE p.series = 'annual-beneficiaries'), '[]') AS published,
    coalesce((SELECT json_agg(json_build_object('year', t.year, 'beneficiaries', t.beneficiaries) ORDER BY t.year) FROM (
      SELECT u.year, sum(u.beneficiaries)::integer AS beneficiaries FROM (
        SELECT f.year, f.beneficiaries FROM annual_departures f
        UNION ALL
        SELECT extract(year FROM d.departed_on)::integer, d.delta FROM departure_fact d WHERE NOT d.folded
      ) u GROUP BY u.year
    ) t), '[]') AS counted,
    (SELECT l.live_from::text FROM live_figures l) AS "liveFrom"`,
);

export const addDepartureFacts = namedQuery(
  'departure-facts-add',
  `INSERT INTO departure_fact (departed_on, delta, sex, age_band, nationality, criteria, funder, route_kind)
    SELECT f."departedOn", f.delta, f.sex, f."ageBand", f.nationality, f.criteria, f.funder, f."routeKind"
    FROM jsonb_to_recordset($1) AS f ("departedOn" date, delta smallint, sex text, "ageBand" text, nationality text, criteria text[], funder text, "routeKind" text)`,
);

/** Moves facts into the fold: marked as folded, never by a high-water mark, so that a slower transaction's facts are never passed over. */
export const foldDepartures = namedQuery<{ year: number }>(
  'departures-fold',
  `WITH taken AS (SELECT id FROM departure_fact WHERE NOT folded ORDER BY id LIMIT 10000 FOR UPDATE SKIP LOCKED),
    marked AS (UPDATE departure_fact d SET folded = true FROM taken t WHERE d.id = t.id RETURNING d.departed_on, d.delta)
  INSERT INTO annual_departures (year, beneficiaries)
    SELECT extract(year FROM m.departed_on)::integer, sum(m.delta) FROM marked m GROUP BY 1 ORDER BY 1
  ON CONFLICT (year) DO UPDATE SET beneficiaries = annual_departures.beneficiaries + excluded.beneficiaries
  RETURNING year`,
);
