import { permissions, roles, type Role } from '#domain';
import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';
import { permissionKey, type RoutePermission } from '../../apps/api/src/permit.decorator';

/** What the running application has: route → roles, or `everybody`. Read from the handlers themselves, not from the document. */
export function routeRoles(app: INestApplication): Record<string, Role[] | 'everybody'> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const rows = controllers.flatMap(({ metatype }) => {
    const { prototype } = metatype as unknown as { prototype: Record<string, object> };
    const base = Reflect.getMetadata(PATH_METADATA, metatype as object) as string;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .map((name) => prototype[name]!)
      .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
      .map((handler) => {
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
        const path = [base, Reflect.getMetadata(PATH_METADATA, handler) as string].join('/').replace(/\/+/g, '/').replace(/\/$/, '');
        const name = `${method} /${path.replace(/^\//, '').replace(/:(\w+)/g, '{$1}')}`;
        return [name, holders(Reflect.getMetadata(permissionKey, handler) as RoutePermission)] as const;
      });
  });
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function holders(permission: RoutePermission): Role[] | 'everybody' {
  if (permission === 'everybody') return 'everybody';
  return roles.filter((role) => permission.some((one) => (permissions[one] as readonly Role[]).includes(role)));
}
