import { currentActor } from '#platform/context';
import { namedQuery, type NamedQuery } from '#platform/named-query';
import type { QueryResultRow } from 'pg';

/** The predicate of the reader's scope, with `$1` = organisation and `$2` = office, so that an index serves it. Row-level security is the net below. */
const predicates = {
  organisation: (alias: string) => `${alias}.organisation_id = $1 AND ($2::uuid IS NOT NULL)`,
  office: (alias: string) => `${alias}.organisation_id = $1 AND ${alias}.office_id = $2`,
};

type Reach = keyof typeof predicates;

/** One statement for each reach, made from one text. */
export function scopedQuery<Row extends QueryResultRow>(
  name: string,
  text: (inScope: (alias: string) => string) => string,
): Record<Reach, NamedQuery<Row>> {
  return {
    organisation: namedQuery<Row>(`${name}-organisation`, text(predicates.organisation)),
    office: namedQuery<Row>(`${name}-office`, text(predicates.office)),
  };
}

/** The reader's reach and the first two values. `undefined` for those who reach no case: their lists are empty. */
export function readerScope(): { reach: Reach; values: [string, string] } | undefined {
  const { scope, organisationId, officeId } = currentActor();
  return scope === 'none' ? undefined : { reach: scope, values: [organisationId, officeId] };
}
