import { readConfig } from '#platform/config';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { sendProblem } from './problem';

/** Bytes of a request body; what is longer is refused before it is read. Fields have their own, smaller limits. */
export const bodyLimit = 2 * 1024 * 1024;

/** The same HTTP server for production, the standalone and the tests. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: trusted(readConfig().trustProxy),
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // an address that cannot be read never reaches the filter
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply, { code: 'invalid-input', params: { fields: [] } }),
  });
}

/** Fastify trusts nobody when it is given a number: as many proxies as the setting says, counted from this server outwards. */
function trusted(setting: boolean | number | string) {
  return typeof setting === 'number' ? (_address: string | undefined, hop: number) => hop < setting : setting;
}
