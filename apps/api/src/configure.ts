import fastifyCookie from '@fastify/cookie';
import { Logger } from 'nestjs-pino';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { refuseOddBodies } from './body-shape';
import { refuseCrossSite } from './cross-site';
import { describe } from './describe';
import { measureRequests } from './metrics.controller';
import { servePages } from './pages';
import { openRequestContexts } from './request-context';
import { guardedRoutes } from './route-check';
import { setSecurityHeaders } from './security-headers';

/** Everything between `create` and `listen`, the same for the server, the standalone and the tests. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  app.useLogger(app.get(Logger));
  app.flushLogs();
  guardedRoutes(app);

  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyCookie as never);
  await setSecurityHeaders(app);
  refuseCrossSite(fastify);
  refuseOddBodies(fastify);
  openRequestContexts(fastify);
  measureRequests(fastify);

  SwaggerModule.setup('api/docs', app, describe(app), { jsonDocumentUrl: 'api/openapi.json' });
  await servePages(app);
}
