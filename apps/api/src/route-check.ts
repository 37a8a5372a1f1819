import type { INestApplication } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { permissionKey, type RoutePermission } from './permit.decorator';

export interface GuardedRoute {
  handler: string;
  permission: RoutePermission;
}

/** Every handler of every controller with the permission it names. Throws when one names none (P-02). */
export function guardedRoutes(app: INestApplication): GuardedRoute[] {
  const reflector = app.get(Reflector);
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: object }).prototype;
    const handlers = new MetadataScanner().getAllMethodNames(prototype).map((name) => (prototype as Record<string, () => void>)[name]!);
    return handlers
      .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
      .map((handler) => {
        const permission = reflector.get<RoutePermission | undefined>(permissionKey, handler);
        const name = `${(metatype as { name: string }).name}.${handler.name}`;
        if (!permission) throw new Error(`${name} names no permission: add @Permit(...) or @Open()`);
        return { handler: name, permission };
      });
  });
}
