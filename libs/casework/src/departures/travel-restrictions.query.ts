import type { Day, TravelRestriction } from '#domain';
import { namedQuery } from '#platform/named-query';

export interface RestrictionRow extends Omit<TravelRestriction, 'exceptNationalities' | 'exceptFlights'> {
  exceptNationalities: string[];
  exceptFlights: string[];
  source: string;
  openedOn: Day;
  openedByName: string;
  endedOn: Day | null;
  endedByName: string | null;
}

/** Newest first, after a key; those that have ended included. */
export const restrictionsPage = namedQuery<RestrictionRow>(
  'travel-restrictions-page',
  `SELECT r.id, r.country, r.airport, r.airline, r.valid_from AS "from", r.valid_to AS "to", r.except_nationalities AS "exceptNationalities",
      r.except_flights AS "exceptFlights", r.source, r.opened_on AS "openedOn", o.full_name AS "openedByName", r.ended_on AS "endedOn",
      e.full_name AS "endedByName"
    FROM travel_restriction r JOIN staff_account o ON o.id = r.opened_by_id LEFT JOIN staff_account e ON e.id = r.ended_by_id
    WHERE r.organisation_id = $1 AND r.id < $2 ORDER BY r.id DESC LIMIT $3`,
);

export const addRestriction = namedQuery(
  'travel-restriction-add',
  `INSERT INTO travel_restriction (id, organisation_id, country, airport, airline, valid_from, valid_to, except_nationalities, except_flights, source,
      opened_by_id, opened_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

export const findRestriction = namedQuery<{ id: string; endedOn: Day | null }>(
  'travel-restriction-find',
  'SELECT r.id, r.ended_on AS "endedOn" FROM travel_restriction r WHERE r.organisation_id = $1 AND r.id = $2',
);

export const endRestriction = namedQuery(
  'travel-restriction-end',
  'UPDATE travel_restriction SET ended_on = $3, ended_by_id = $4 WHERE organisation_id = $1 AND id = $2 AND ended_on IS NULL',
);
