import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { of, type Observable } from 'rxjs';

/** An answer that is the same until the next release: a strong ETag, an hour in the browser's own cache, 304 for those who have it. */
@Injectable()
export class UnchangingInterceptor implements NestInterceptor {
  private readonly etag: string;

  constructor(fingerprint: string) {
    this.etag = `"${fingerprint}"`;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    void reply.header('etag', this.etag).header('cache-control', 'private, max-age=3600');
    if (!this.isKnown(http.getRequest<FastifyRequest>().headers['if-none-match'])) return next.handle();
    void reply.status(304);
    return of(undefined);
  }

  /** RFC 9110 §13.1.2: weak comparison, several tags, or `*`. */
  private isKnown(header: string | undefined): boolean {
    return header?.split(',').some((tag) => ['*', this.etag].includes(tag.trim().replace(/^W\//, ''))) ?? false;
  }
}
