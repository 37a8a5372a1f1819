import type { Work } from './work';

/** The annual table for those who are signed in: published years, then departures counted exactly, the fold and what is not folded yet. */
export const annual: Work = {
  name: 'annual',
  title: 'annual table',
  path: () => '/api/v1/reports/annual-beneficiaries',
  least: `WITH live AS (SELECT extract(year FROM l.live_from)::integer AS year FROM live_figures l),
    published AS (
      SELECT DISTINCT ON (p.year) p.year, p.beneficiaries, p.source, p.vintage FROM published_figure p
      WHERE p.series = 'annual-beneficiaries' ORDER BY p.year, p.vintage DESC
    ),
    counted AS (
      SELECT u.year, sum(u.beneficiaries)::integer AS beneficiaries FROM (
        SELECT f.year, f.beneficiaries FROM annual_departures f
        UNION ALL
        SELECT extract(year FROM d.departed_on)::integer, d.delta FROM departure_fact d WHERE NOT d.folded
      ) u GROUP BY u.year
    ),
    in_force AS (
      SELECT y.year, v.year IS NOT NULL AS live, p.source, p.vintage, CASE WHEN v.year IS NULL THEN p.beneficiaries ELSE k.beneficiaries END AS beneficiaries
      FROM generate_series(2005, extract(year FROM now())::integer) y (year)
      LEFT JOIN live v ON v.year <= y.year
      LEFT JOIN published p ON p.year = y.year
      LEFT JOIN counted k ON k.year = y.year
    )
  SELECT json_build_object('total', sum(f.beneficiaries), 'years', json_agg(
    CASE WHEN f.live THEN json_build_object('year', f.year, 'beneficiaries', f.beneficiaries, 'source', 'counted')
      ELSE json_build_object('year', f.year, 'beneficiaries', f.beneficiaries, 'source', 'published', 'sourceText', f.source, 'vintage', f.vintage) END
    ORDER BY f.year))::text AS answer
  FROM in_force f`,
};
