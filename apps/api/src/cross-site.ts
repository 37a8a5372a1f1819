import { readConfig } from '#platform/config';
import { refused } from '#platform/refused';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what a page of another site could make a browser send: forms, plain text, a foreign Origin (P-13). Runs before the body is read. */
export function refuseCrossSite(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => done(isCrossSite(request) ? refused('cross-site-request') : undefined));
}

function isCrossSite({ method, headers }: FastifyRequest): boolean {
  if (safeMethods.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (headers.origin !== undefined && !ownOrigin(headers.origin, headers.host)) return true;
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  return hasBody && headers['content-length'] !== '0' && !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

function ownOrigin(origin: string, host: string | undefined): boolean {
  if (origin === readConfig().publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
