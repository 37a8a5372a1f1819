import { freePort } from '#platform/free-port';
import { join } from 'node:path';
import type { Belongings } from './belongings';
import { startServer } from './child';
import { caseId } from './ids';
import { HttpSystem } from './http-system';

/** Starts the floor: fastify and pg by hand (`floor-server.ts`), with as many connections to PostgreSQL as Iyab has. */
export async function startFloor(ownerUrl: string, poolSize: number, folder: string, belongings: Belongings): Promise<HttpSystem> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { NODE_ENV: 'production', DATABASE_URL: ownerUrl, PORT: String(port), POOL_SIZE: String(poolSize) };
  const pid = await startServer(join(__dirname, 'floor-server.js'), env, join(folder, 'floor.log'), url, belongings);
  return new HttpSystem(url, {}, pid, ({ name, least }, n) => (least.includes('$1') ? `/${name}/${caseId(n)}` : `/${name}`));
}
