import { readConfig } from '#platform/config';
import { freePort } from '#platform/free-port';
import { checkOwner, checkServices } from '#platform/reachable';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

const changed = (url: string, change: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>>) =>
  Object.assign(new URL(url), change).href;
const check = (env: NodeJS.ProcessEnv) => checkServices(readConfig({ DATABASE_URL: database.appUrl, ...env }));

async function asSuper(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: database.superUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('services named by the settings', () => {
  it('are accepted when they answer and the role is held by row-level security', async () => {
    await expect(check({})).resolves.toBeUndefined();
    await expect(
      checkOwner(readConfig({ DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl })),
    ).resolves.toBeUndefined();
  });

  it('are refused in one line when nobody answers', async () => {
    const port = String(await freePort());
    await expect(check({ DATABASE_URL: changed(database.appUrl, { port }) })).rejects.toThrow(
      `DATABASE_URL: no PostgreSQL answers at 127.0.0.1:${port} (ECONNREFUSED)`,
    );
    await expect(check({ DIRECT_DATABASE_URL: changed(database.appUrl, { port }) })).rejects.toThrow(
      /^DIRECT_DATABASE_URL: no PostgreSQL answers/,
    );
    await expect(check({ REDIS_URL: `redis://127.0.0.1:${port}` })).rejects.toThrow(
      `REDIS_URL: no Redis answers at 127.0.0.1:${port} (ECONNREFUSED)`,
    );
  });

  it('are refused in one line when something else answers', async () => {
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
    const { port } = web.address() as { port: number };
    await expect(check({ DATABASE_URL: changed(database.appUrl, { port: String(port) }) })).rejects.toThrow(
      /^DATABASE_URL: no PostgreSQL answers at [^\n]*$/,
    );
    await expect(check({ REDIS_URL: `redis://127.0.0.1:${port}` })).rejects.toThrow(/^REDIS_URL: no Redis answers at [^\n]*$/);
    web.close();
  });

  it('are refused for a wrong password, user or database, without repeating the password', async () => {
    await expect(check({ DATABASE_URL: changed(database.appUrl, { password: 'canary' }) })).rejects.toThrow(
      /^DATABASE_URL: (?!.*canary).*refuses the user iyab_app: wrong user or password/,
    );
    await expect(check({ DATABASE_URL: changed(database.appUrl, { username: 'nobody' }) })).rejects.toThrow(
      /^DATABASE_URL: .*refuses the user nobody/,
    );
    await expect(check({ DATABASE_URL: changed(database.appUrl, { pathname: '/elsewhere' }) })).rejects.toThrow(
      /^DATABASE_URL: there is no database named elsewhere/,
    );
    const wrongOwner = readConfig({
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: changed(database.ownerUrl, { password: 'canary' }),
    });
    await expect(checkOwner(wrongOwner)).rejects.toThrow(/^MIGRATION_DATABASE_URL: .*refuses the user iyab_owner/);
  });

  it('P-03: are refused when the role could read past row-level security', async () => {
    await expect(check({ DATABASE_URL: database.superUrl })).rejects.toThrow(
      'DATABASE_URL: the role postgres is a superuser or has BYPASSRLS',
    );
    await expect(check({ DATABASE_URL: database.ownerUrl })).rejects.toThrow(/^DATABASE_URL: the role iyab_owner owns the table /);

    const name = `bypass_${process.pid}`;
    const theirs = changed(database.appUrl, { username: name, password: 'fixed' });
    await asSuper(
      `create role ${name} login bypassrls password 'fixed'`,
      `grant connect on database ${new URL(database.superUrl).pathname.slice(1)} to ${name}`,
    );
    try {
      await expect(check({ DATABASE_URL: theirs })).rejects.toThrow(`DATABASE_URL: the role ${name} is a superuser or has BYPASSRLS`);
      await asSuper(`alter role ${name} nobypassrls`, `grant iyab_owner to ${name}`);
      await expect(check({ DATABASE_URL: theirs })).rejects.toThrow(new RegExp(`^DATABASE_URL: the role ${name} owns the table `));
      await asSuper(`revoke iyab_owner from ${name}`, `grant postgres to ${name} with inherit false`);
      await expect(check({ DATABASE_URL: theirs })).rejects.toThrow(`DATABASE_URL: the role ${name} may become postgres, a superuser`);
    } finally {
      await asSuper(`drop owned by ${name}`, `drop role ${name}`);
    }
  });

  it('are refused when the folder of pages holds none', async () => {
    await expect(check({ WEB_ROOT: __dirname })).rejects.toThrow('WEB_ROOT: this folder holds no index.html');
  });
});
