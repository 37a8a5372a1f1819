import type { QueryResultRow } from 'pg';

/** A prepared statement with a name: planned once a connection, explained by a test as the application's role. */
export interface NamedQuery<Row extends QueryResultRow> {
  name: string;
  text: string;
  /** Only there for the type of its rows. */
  row?: Row;
}

const registry = new Map<string, NamedQuery<QueryResultRow>>();

/** Declares a statement. Names are unique in the program; SQL lists its columns. */
export function namedQuery<Row extends QueryResultRow>(name: string, text: string): NamedQuery<Row> {
  if (registry.has(name)) throw new Error(`two statements are named ${name}`);
  const query: NamedQuery<Row> = { name, text };
  registry.set(name, query);
  return query;
}

export function namedQueries(): NamedQuery<QueryResultRow>[] {
  return [...registry.values()];
}
