import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { MadeDto } from './made.dto';

/** The new version as `ETag`, so that the next edit can be sent without reading again. */
@Injectable()
export class EditsInterceptor implements NestInterceptor<MadeDto, MadeDto> {
  intercept(context: ExecutionContext, next: CallHandler<MadeDto>): Observable<MadeDto> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ id, version }) => {
        void reply.header('etag', `"${version}"`);
        return { id, version };
      }),
    );
  }
}

/** A PATCH or PUT under `If-Match`: answers with id and new version, the version also as `ETag`. */
export const Edits = () =>
  applyDecorators(
    UseInterceptors(EditsInterceptor),
    ApiOkResponse({ type: MadeDto, headers: { ETag: { description: 'The new version.', schema: { type: 'string' } } } }),
  );
