import { runInContext } from '#platform/context';
import type { FastifyInstance } from 'fastify';

/** Opens the context of each request after its body was read, just before guards and handler run. */
export function openRequestContexts(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => runInContext({ requestId: request.id }, done));
}
