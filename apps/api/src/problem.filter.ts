import { refusals, type RefusalCode, type RefusalParams } from '#domain';
import { Refused } from '#platform/refused';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '#platform/unavailable';
import { InvalidInput, type FieldError } from './validation';

/** RFC 9457, with what a program needs: the code, its parameters, and the id under which the log knows the request. */
export interface Problem {
  type: string;
  code: RefusalCode;
  title: string;
  status: number;
  params: RefusalParams;
  correlationId: string;
  errors?: FieldError[];
}

interface Said {
  code: RefusalCode;
  params?: RefusalParams;
  errors?: FieldError[];
}

/** Every error leaves as a problem without internals (P-17); what is our own fault is logged, with its stack and without a person. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { code, params = {}, errors } = this.translate(error, request.id);
    const { status } = refusals[code];
    const problem: Problem = {
      type: `urn:iyab:${code}`,
      code,
      title: code.replaceAll('-', ' '),
      status,
      params,
      correlationId: request.id,
      ...(errors && { errors }),
    };
    if (status === 503) void reply.header('retry-after', '5');
    void reply.status(status).type('application/problem+json').send(problem);
  }

  private translate(error: unknown, requestId: string): Said {
    if (error instanceof Refused) return { code: error.refusal.refused, params: error.refusal.params };
    if (error instanceof InvalidInput)
      return { code: 'invalid-input', params: { fields: error.errors.map(({ field }) => field) }, errors: error.errors };
    if (isUnavailable(error)) {
      this.log.error(`request ${requestId}: the database is out of reach`);
      return { code: 'temporarily-unavailable', params: { dependency: 'database' } };
    }
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    if (status === 404) return { code: 'not-found' };
    if (status !== undefined && status >= 400 && status < 500) return { code: 'invalid-input', params: { fields: [] } };
    this.log.error(`request ${requestId}: ${error instanceof Error ? stackOf(error) : typeof error}`);
    return { code: 'unexpected-error' };
  }
}

/** Where it happened, without the message: a database's message may quote a value. */
function stackOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [`${error.name} ${(error as { code?: string }).code ?? ''}`.trim(), ...frames].join('\n');
}
