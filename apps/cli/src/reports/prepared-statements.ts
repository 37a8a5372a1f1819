import { Client } from 'pg';

type Query = (this: Client, text: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * From here on every statement with values that this process sends is prepared once a connection, as the named ones are anyway: TypeORM's bear no
 * name and would be parsed and planned anew each time. For a process that does nothing but walk: one that serves people would keep statements of
 * every shape for ever. Spares about a tenth of the work of PostgreSQL.
 */
export function prepareStatements(): void {
  const names = new Map<string, string>();
  const query = Client.prototype.query as Query;
  const prepared: Query = function (text, values, callback) {
    if (typeof text !== 'string' || !Array.isArray(values) || !values.length) return query.call(this, text, values, callback);
    const name = names.get(text) ?? `walk-${names.size}`;
    names.set(text, name);
    return query.call(this, { name, text }, values, callback);
  };
  Client.prototype.query = prepared as typeof Client.prototype.query;
}
