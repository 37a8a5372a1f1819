import { freePort } from '#platform/free-port';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Belongings } from './belongings';
import { startServer } from './child';
import type { BenchDatabase } from './database';
import { HttpSystem } from './http-system';
import { caseId } from './ids';
import { letIn, shutOut } from './staff';

const api = join(__dirname, '../../apps/api/src/main.js');

/** Starts the API as production does, with all its protections and its log in a file, and signs a caseworker in. */
export async function startIyab(
  { appUrl, ownerUrl }: BenchDatabase,
  poolSize: number,
  folder: string,
  belongings: Belongings,
): Promise<HttpSystem> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...{ NODE_ENV: 'production', PUBLIC_URL: 'https://bench.invalid', DATABASE_URL: appUrl, POOL_SIZE: String(poolSize) },
    ...{ HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'info' },
  };
  const pid = await startServer(api, env, join(folder, 'iyab.log'), `${url}/health/ready`, belongings);
  const cookie = await signIn(url, ownerUrl, belongings);
  return new HttpSystem(url, { cookie }, pid, ({ path }, n) => path(caseId(n)));
}

/** The session's cookie, got as a browser gets it. */
async function signIn(url: string, ownerUrl: string, belongings: Belongings): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  belongings.add(() => shutOut(client).finally(() => client.end()));
  const body = JSON.stringify(await letIn(client));
  const answer = await fetch(`${url}/api/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`signing in answers ${answer.status}: ${await answer.text()}`);
  return cookie;
}
