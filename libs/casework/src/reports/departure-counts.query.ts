import { namedQuery } from '#platform/named-query';

/** Departures of one year that share a value; `dimension` is `total` with an empty value for all of them. */
export interface DepartureCount {
  year: number;
  dimension: 'total' | 'sex' | 'age' | 'nationality';
  value: string;
  count: number;
}

/**
 * Departures of the years $1 by year, and by sex, age band and nationality, counted from the facts themselves, corrections included. It reads the whole
 * table: for comparing a replay in its database of its own, never for a screen.
 */
export const departureCounts = namedQuery<DepartureCount>(
  'departure-counts',
  `SELECT f.year,
      CASE WHEN grouping(f.sex) = 0 THEN 'sex' WHEN grouping(f.age_band) = 0 THEN 'age' WHEN grouping(f.nationality) = 0 THEN 'nationality' ELSE 'total' END AS dimension,
      coalesce(f.sex, f.age_band, f.nationality, '') AS value,
      sum(f.delta)::integer AS count
    FROM (SELECT extract(year FROM d.departed_on)::integer AS year, d.delta, d.sex, d.age_band, d.nationality FROM departure_fact d) f
    WHERE f.year = ANY($1::integer[])
    GROUP BY GROUPING SETS ((f.year), (f.year, f.sex), (f.year, f.age_band), (f.year, f.nationality))
    ORDER BY 1, 2, 3`,
);
