import { readConfig } from '#platform/config';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';

/** Bytes of a request body; what is longer is refused before it is read. Fields have their own, smaller limits. */
export const bodyLimit = 2 * 1024 * 1024;

/** The same HTTP server for production, the standalone and the tests. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: readConfig().trustProxy as boolean, // a number of proxies is fastify's to understand, only its type forgot it
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
}
