import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH', 'CONNECTION_CLOSED']);
/** SQLSTATE classes: connection exceptions, too many connections, server shutting down or starting. */
const unavailableStates = /^(08|53|57P)/;

/** Whether an error says that the database cannot be reached or is going down, as opposed to a fault of ours. */
export function isUnavailable(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (cause instanceof DatabaseError) return unavailableStates.test(cause.code ?? '');
  if (!(cause instanceof Error)) return false;
  const { code } = cause as NodeJS.ErrnoException;
  return (
    networkCodes.has(code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/.test(cause.message)
  );
}
