import fastify from 'fastify';
import { Pool } from 'pg';
import { works } from './works';

/**
 * What the machine can do with Node at all, by hand: fastify, pg, and each work's least SQL as a prepared statement. No session, no rights,
 * no log, no row-level security. A process of its own, as Iyab is.
 */
async function main(): Promise<void> {
  const { DATABASE_URL: connectionString, PORT: port, POOL_SIZE: size } = process.env;
  const pool = new Pool({ connectionString, max: Number(size), options: '-c timezone=UTC' });
  const server = fastify();

  server.get('/', async () => 'ready');
  for (const { name, least } of works) {
    server.get<{ Params: { caseId?: string } }>(`/${name}/:caseId?`, async ({ params: { caseId } }, reply) => {
      const { rows } = await pool.query<{ answer: string }>({ name, text: least, values: caseId ? [caseId] : [] });
      if (!rows[0]) return reply.code(404).send();
      return reply.type('application/json; charset=utf-8').send(rows[0].answer);
    });
  }
  await server.listen({ port: Number(port), host: '127.0.0.1' });
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
