import { absoluteHours } from '#casework/staff/sessions.service';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The prefix makes browsers insist on https (or localhost), the whole host and the root path (P-12). */
export const sessionCookie = '__Host-iyab';

const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

export function readSessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[sessionCookie];
}

export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(sessionCookie, token, { ...attributes, maxAge: absoluteHours * 3600 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie, attributes);
}
