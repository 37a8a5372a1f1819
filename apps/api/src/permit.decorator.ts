import type { Permission } from '#domain';
import { SetMetadata } from '@nestjs/common';

export const permissionKey = 'iyab:permission';

/** Open to everybody, signed in or not. */
export const everybody = 'everybody';

/** Any of these permissions opens the route. Every route names one; a start-up check refuses otherwise (P-02). */
export const Permit = (...permissions: [Permission, ...Permission[]]) => SetMetadata(permissionKey, permissions);

export const Open = () => SetMetadata(permissionKey, everybody);

export type RoutePermission = Permission[] | typeof everybody;
