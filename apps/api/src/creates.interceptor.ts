import { IdempotencyKeys, locationOf, type KeyedResult } from '#platform/idempotency';
import { refused } from '#platform/refused';
import {
  applyDecorators,
  HttpCode,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { MadeDto } from './made.dto';

const statusKey = 'iyab:creates';
const keyShape = /^[\w-]{8,100}$/;

/** Carries a creating request out once for its `Idempotency-Key`, in one unit of work with the key. */
@Injectable()
export class CreatesInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<KeyedResult>): Observable<MadeDto> {
    const http = context.switchToHttp();
    return from(this.carryOut(http.getRequest(), http.getResponse(), this.reflector.get<number>(statusKey, context.getHandler()), next));
  }

  private async carryOut(request: FastifyRequest, reply: FastifyReply, status: number, next: CallHandler<KeyedResult>): Promise<MadeDto> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !keyShape.test(key)) throw refused('idempotency-key-missing');

    const route = `${request.method} ${request.url.split('?')[0]}`;
    const made = await this.keys.once({ route, key, body: request.body, status }, () => lastValueFrom(next.handle()));

    void reply.header('location', locationOf(made));
    if (made.version !== null) void reply.header('etag', `"${made.version}"`);
    return { id: made.id, version: made.version };
  }
}

/** A creating or commanding POST: needs an `Idempotency-Key`, answers with `id`, `version`, Location. */
export const Creates = (status: 201 | 202 = 201) =>
  applyDecorators(
    HttpCode(status),
    SetMetadata(statusKey, status),
    UseInterceptors(CreatesInterceptor),
    ApiResponse({
      status,
      type: MadeDto,
      description: status === 201 ? 'Done.' : 'Accepted; a worker carries on.',
      headers: { Location: { description: 'Where it can be read.', schema: { type: 'string' } } },
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', pattern: keyShape.source },
      description: 'Chosen by the client (a UUID); a repeat with the same key has the same outcome.',
    }),
  );
