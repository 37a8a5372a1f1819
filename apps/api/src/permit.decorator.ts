import type { Permission } from '#domain';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';

export const permissionKey = 'iyab:permission';

/** Open to everybody, signed in or not. */
export const everybody = 'everybody';

/** Any of these permissions opens the route. Every route names one; a start-up check refuses otherwise (P-02). */
export const Permit = (...permissions: [Permission, ...Permission[]]) =>
  applyDecorators(SetMetadata(permissionKey, permissions), ApiCookieAuth());

export const Open = () => SetMetadata(permissionKey, everybody);

export type RoutePermission = Permission[] | typeof everybody;
