import { readConfig } from '#platform/config';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What belongs to the server itself: an unknown address below it is a problem, not a page. */
const serverPaths = /^\/(api|health|metrics|annual-beneficiaries)(\/|$)/;

/** The single-page application: hashed files kept for a year, one page for every address, with a fresh nonce for its styles. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  const { webRoot, demo } = readConfig();
  if (!webRoot) return;
  const built = readFileSync(join(webRoot, 'index.html'), 'utf8');
  const page = demo ? built.replace('<html', '<html data-demo') : built; // says so before anybody has signed in
  await app.register(fastifyStatic as never, {
    root: webRoot,
    index: false,
    wildcard: false,
    immutable: true,
    maxAge: '1y',
    globIgnore: ['index.html'],
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) =>
      serverPaths.test(request.url)
        ? reply.callNotFound()
        : reply
            .type('text/html; charset=utf-8')
            .header('cache-control', 'no-store')
            .send(page.replaceAll('__CSP_NONCE__', reply.cspNonce.style)),
    );
}
