import { refused } from '#platform/refused';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

const header = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The version that the edit rests on, `"3"`. Missing: 428; stale: 412.',
});

/** The version that the client saw, from `If-Match: "3"`. Refusals `version-missing` (428), `invalid-input`. */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number => {
    const seen = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (!seen) throw refused('version-missing');
    const version = /^(?:W\/)?"(\d{1,9})"$/.exec(seen)?.[1];
    if (version === undefined) throw refused('invalid-input', { fields: ['If-Match'] });
    return Number(version);
  },
  [(target, name) => header(target, name!, Object.getOwnPropertyDescriptor(target, name!)!)],
);
