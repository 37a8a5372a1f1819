import { Refused } from '#platform/refused';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '#platform/unavailable';
import { sendProblem, type Said } from './problem';
import { InvalidInput } from './validation';

/** Every error leaves as a problem without internals (P-17); what is our own fault is logged, with its stack and without a person. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(request, reply, this.translate(error, request.id));
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
