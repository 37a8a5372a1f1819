import { SessionsService } from '#casework/staff/sessions.service';
import { permissions, holds, type Permission } from '#domain';
import { readConfig } from '#platform/config';
import { currentActor } from '#platform/context';
import { refused } from '#platform/refused';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open, Permit } from '../permit.decorator';
import { clearSessionCookie, readSessionToken, setSessionCookie } from '../session-cookie';
import { SessionDto, SignedInDto, SignInDto } from './session.dto';

@ApiTags('staff')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /** Signs in. The session's cookie replaces any older one; plain http is refused except on this machine. */
  @Post()
  @Open()
  async signIn(
    @Body() { email, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    if (!isSecure(request)) throw refused('sign-in-needs-https');
    const older = readSessionToken(request);
    const { token, accountId } = await this.sessions.signIn(email, password);
    if (older) await this.sessions.signOut(older);
    setSessionCookie(reply, token);
    return { accountId };
  }

  /** Who is signed in, with what they may do. */
  @Get('current')
  @Permit('session:own')
  async current(): Promise<SessionDto> {
    const actor = currentActor();
    const held = (Object.keys(permissions) as Permission[]).filter((permission) => holds(actor.roles, permission));
    return { account: await this.sessions.account(actor.id), permissions: held, demo: readConfig().demo };
  }

  /** Ends the session on the server; the cookie is worthless from now on. */
  @Delete('current')
  @Permit('session:own')
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(readSessionToken(request)!);
    clearSessionCookie(reply);
  }
}

/** A browser keeps a `__Host-` cookie only from https or from its own machine. */
function isSecure({ protocol, hostname }: FastifyRequest): boolean {
  return protocol === 'https' || ['localhost', '127.0.0.1', '[::1]', '::1'].includes(hostname.replace(/:\d+$/, ''));
}
