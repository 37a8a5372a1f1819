import { SessionsService } from '#casework/staff/sessions.service';
import { holds } from '#domain';
import { findContext } from '#platform/context';
import { refused } from '#platform/refused';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { everybody, permissionKey, type RoutePermission } from './permit.decorator';
import { readSessionToken } from './session-cookie';

/** Who asks, under today's roles, and whether the route is open to them. Denies what names no permission. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const wanted = this.reflector.get<RoutePermission | undefined>(permissionKey, context.getHandler());
    if (wanted === everybody) return true;

    const token = readSessionToken(context.switchToHttp().getRequest<FastifyRequest>());
    const actor = token && (await this.sessions.findActor(token));
    if (!actor) throw refused('not-signed-in');
    if (!wanted?.some((permission) => holds(actor.roles, permission))) throw refused('not-permitted');

    findContext()!.actor = actor;
    return true;
  }
}
