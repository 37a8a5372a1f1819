import { roles, type Role } from '#domain';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { createAdapter } from '../../apps/api/src/adapter';
import { ApiModule } from '../../apps/api/src/api.module';
import { configure } from '../../apps/api/src/configure';
import { House } from './house';
import matrix from './route-roles.json';
import { guardedRoutes, routes } from './routes';
import { routeRoles } from './route-table';

const reviewed = matrix as Record<string, Role[] | 'everybody'>;

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('P-02 every route names who may use it', () => {
  it('and these are the ones that were reviewed (test/api/route-roles.json)', () => {
    expect(routeRoles(house.api.app)).toEqual(reviewed);
  });

  it('and every documented route is among them', () => {
    expect(routes.map(({ name }) => name).filter((name) => !(name in reviewed))).toEqual([]);
  });

  it('or the start-up stops', async () => {
    @Controller('forgotten')
    class ForgottenController {
      @Get()
      read(): string {
        return 'anything';
      }
    }
    const module = await Test.createTestingModule({ imports: [ApiModule], controllers: [ForgottenController] }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { bufferLogs: true });
    await expect(configure(app)).rejects.toThrow('ForgottenController.read names no permission');
    await module.close();
  });

  it.each(guardedRoutes)('$name is closed to those who are not signed in', async ({ method, path, body, version }) => {
    for (const cookie of [undefined, '__Host-iyab=', '__Host-iyab=made-up', 'iyab=made-up']) {
      const headers: Record<string, string> = cookie ? { cookie } : {};
      const response = await house.nobody.send(method, path, body, { version, headers });
      expect([response.status, response.body.code]).toEqual([401, 'not-signed-in']);
    }
  });

  it.each(guardedRoutes)('$name is open to the roles of the file and to no other', async ({ name, method, path, body, version }) => {
    const signsOut = method === 'DELETE';
    const answers = await Promise.all(
      roles.map(async (role) => {
        const caller = signsOut ? await house.signIn(await house.account('rabat', role)) : await house.as(role);
        return [role, (await caller.send(method, path, body, { version })).body.code !== 'not-permitted'] as const;
      }),
    );
    expect(answers.filter(([, open]) => open).map(([role]) => role)).toEqual(reviewed[name]);
  });
});
