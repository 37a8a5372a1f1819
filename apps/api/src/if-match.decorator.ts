import { refused } from '#platform/refused';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The version that the client saw, from `If-Match: "3"`. Refusals `version-missing` (428), `invalid-input`. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw refused('version-missing');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw refused('invalid-input', { fields: ['If-Match'] });
  return Number(version);
});
