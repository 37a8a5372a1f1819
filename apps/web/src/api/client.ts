import createClient from 'openapi-fetch';
import { NoConnection, problemOf } from './problem';
import type { paths } from './schema';

/** The API as its document describes it. Same origin, session in a cookie. */
export const api = createClient<paths>({ baseUrl: location.origin });

/** The data of an answer; throws `Problem` when the server said no, `NoConnection` when nobody answered. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw new NoConnection('no answer', { cause });
  });
  if (!response.ok) throw problemOf(response.status, error);
  return data as T;
}

/** The version that an edit was based on, as an entity tag. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** A random UUID. `crypto.randomUUID` is there only on https and localhost, and so is signing in. */
export function newId(): string {
  return crypto.randomUUID();
}
