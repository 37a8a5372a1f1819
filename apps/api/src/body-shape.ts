import type { FastifyInstance } from 'fastify';
import { InvalidInput } from './validation';

/** Objects within objects: no body of ours needs a third of it. */
const deepest = 16;

/** A body is an object, and not a deep one: what walks through it afterwards may do so by calling itself (P-14). Runs before anything looks at it. */
export function refuseOddBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) =>
    done(isOdd(request.body) ? new InvalidInput([{ field: '', code: 'isObject' }]) : undefined),
  );
}

function isOdd(body: unknown): boolean {
  if (body === undefined) return false;
  return typeof body !== 'object' || body === null || Array.isArray(body) || isDeeper(body, deepest);
}

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}
