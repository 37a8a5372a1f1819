import { refusals, type RefusalCode, type RefusalParams } from '#domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError } from './validation';

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

/** What is to be said to the client. */
export interface Said {
  code: RefusalCode;
  params?: RefusalParams;
  errors?: FieldError[];
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, { code, params = {}, errors }: Said): void {
  const { status } = refusals[code];
  const title = code.replaceAll('-', ' ');
  const problem: Problem = { type: `urn:iyab:${code}`, code, title, status, params, correlationId: request.id, ...(errors && { errors }) };
  if (status === 503) void reply.header('retry-after', '5');
  void reply.status(status).type('application/problem+json').send(problem);
}
