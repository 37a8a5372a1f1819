import autocannon from 'autocannon';
import type { Belongings } from './belongings';
import { sampleOf, type Sample } from './samples';

export interface Target {
  /** Such as `http://127.0.0.1:3000`. */
  url: string;
  headers?: Record<string, string>;
  /** The path of the next request; called once a request. */
  nextPath(): string;
}

/**
 * Sends requests over so many connections for so many seconds, each connection the next one as soon as the last was answered.
 * @throws when any answer is not 2xx, late or missing
 */
export async function applyLoad(
  { url, headers, nextPath }: Target,
  connections: number,
  seconds: number,
  belongings: Belongings,
): Promise<Sample> {
  const latenciesMs: number[] = [];
  let forget = () => {};
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const instance = autocannon(
      { url, connections, duration: seconds, headers, requests: [{ setupRequest: (request) => ({ ...request, path: nextPath() }) }] },
      (error: Error | null, finished) => (error ? fail(error) : done(finished)),
    );
    instance.on('response', (_client, _status, _bytes, ms) => latenciesMs.push(ms));
    forget = belongings.add(async () => instance.stop());
  });
  forget();
  const { non2xx, errors, timeouts, duration } = result;
  if (non2xx || errors || timeouts) throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} failed, ${timeouts} were late`);
  return sampleOf(latenciesMs, duration);
}
