import { readConfig } from '#platform/config';
import { createRolesAndDatabase, startCluster, type Cluster } from '#platform/embedded-postgres';
import { settingNames } from '#platform/settings';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { fillIn, namesIn, readDocker, readServices, readVariables } from './files';

const root = join(__dirname, '../..');
const services = readServices();
const programs = ['migrate', 'api-1', 'api-2', 'worker-1', 'worker-2'];
const example = readVariables(readDocker('env.example'));
const filled = Object.fromEntries(Object.entries(example).map(([name, value]) => [name, value || `word${name.length}`]));

/** The settings a program of compose.yaml runs with, once .env is filled in. */
const settingsOf = (name: string) =>
  Object.fromEntries(Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, fillIn(value, filled)]));

describe('compose.yaml', () => {
  it('runs PostgreSQL, Redis, one migration, two APIs, two workers and a proxy', () => {
    expect(Object.keys(services).sort()).toEqual([...programs, 'postgres', 'redis', 'web'].sort());
  });

  it.each(programs)('gives %s settings that exist, and all that production requires', (name) => {
    const settings = settingsOf(name);
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(settings)));
    const config = readConfig(settings);
    expect(config).toMatchObject({ production: true, demo: false, embedded: false, publicUrl: example.PUBLIC_URL });
    expect(new URL(config.databaseUrl)).toMatchObject({
      username: 'iyab_app',
      password: filled.IYAB_APP_PASSWORD,
      hostname: 'postgres',
      pathname: '/iyab',
    });
    expect(new URL(config.redisUrl ?? '')).toMatchObject({ hostname: 'redis', password: filled.REDIS_PASSWORD });
  });

  it('tells the owner’s password to the migration alone', () => {
    const told = programs.filter((name) => JSON.stringify(services[name]).includes('IYAB_OWNER_PASSWORD'));
    expect(told).toEqual(['migrate']);
    expect(new URL(readConfig(settingsOf('migrate')).migrationDatabaseUrl)).toMatchObject({
      username: 'iyab_owner',
      password: filled.IYAB_OWNER_PASSWORD,
    });
  });

  it('asks of env.example exactly the variables that stand there, none of them filled in with a password', () => {
    expect(namesIn(readDocker('compose.yaml'))).toEqual(Object.keys(example).sort());
    for (const [name, value] of Object.entries(example)) if (name.endsWith('PASSWORD')) expect(value).toBe('');
  });

  it('gives the proxy every variable of its template, and the addresses that the two APIs have', () => {
    const web = services.web?.environment ?? {};
    expect(Object.keys(web).sort()).toEqual(namesIn(readDocker('web/nginx.conf.template')));
    const addresses = ['api-1', 'api-2'].map(
      (name) => (services[name]?.networks as Record<string, { ipv4_address?: string }>).front?.ipv4_address,
    );
    expect([web.WEB_API_1, web.WEB_API_2]).toEqual(addresses.map((address) => `${address}:${settingsOf('api-1').PORT}`));
  });

  it('gives the programs longer to end than they take', () => {
    for (const name of programs) expect(services[name]?.stop_grace_period).toBe('30s');
  });

  it('gives the roles’ script every variable it reads', () => {
    const read = [...readDocker('postgres/roles.sh').matchAll(/\$([A-Z_]+)/g)].map(([, name]) => name as string);
    const byTheImage = ['POSTGRES_USER'];
    expect([...Object.keys(services.postgres?.environment ?? {}), ...byTheImage]).toEqual(expect.arrayContaining(read));
  });
});

describe('Dockerfile', () => {
  const stages = readDocker('Dockerfile')
    .split(/^FROM /m)
    .slice(1);
  const stageOf = (target: string) => stages.find((stage) => new RegExp(`^\\S+ AS ${target}\\n`).test(stage)) ?? '';
  const targets = ['api', 'worker', 'migrate', 'web'];

  it('has a target for every image that compose builds', () => {
    const built = new Set(Object.values(services).flatMap(({ build }) => (build ? [build.target] : [])));
    expect([...built].sort()).toEqual([...targets].sort());
    for (const target of targets) expect(stageOf(target)).not.toBe('');
  });

  it('sets only variables that exist', () => {
    const ofTheProxy = ['NGINX_ENVSUBST_OUTPUT_DIR', 'NGINX_ENVSUBST_FILTER'];
    const set = stages.flatMap((stage) => [...stage.matchAll(/^(?:ENV| +)\s*([A-Z_]+)=/gm)].map(([, name]) => name as string));
    expect(set).toEqual(expect.arrayContaining(['NODE_ENV', 'PORT']));
    for (const name of set) expect([...settingNames, ...ofTheProxy]).toContain(name);
  });

  it('runs as an unprivileged user, on production packages only', () => {
    expect(stageOf('program')).toMatch(/npm ci --omit=dev[^]*^USER node$/m);
    for (const target of ['api', 'worker', 'migrate']) expect(stageOf(target)).toMatch(/^program AS /);
    expect(stageOf('web')).toMatch(/^nginxinc\/nginx-unprivileged:/);
  });

  it('checks the health of every service, and runs programs of this tree', () => {
    for (const target of targets) expect(stageOf(target)).toMatch(/^HEALTHCHECK /m);
    const run = targets.flatMap((target) => [...stageOf(target).matchAll(/dist\/(apps\/[\w/]+)\.js/g)].map(([, path]) => `${path}.ts`));
    expect(run.length).toBeGreaterThanOrEqual(4);
    for (const path of run) expect(existsSync(join(root, path))).toBe(true);
  });
});

describe('roles.sql', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iyab-docker-'));
  let cluster: Cluster;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    cluster = await startCluster(folder, ['-c', 'fsync=off'], { password: 'fixed' });
  }, 120_000);

  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function asSuper(database: string, text: string, options?: string): Promise<unknown[]> {
    const client = new Client({ connectionString: cluster.superUrl.replace(/postgres$/, database), options });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }

  const made = () =>
    asSuper(
      'postgres',
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin, rolinherit, d.datname, d.datacl
       from pg_roles left join pg_database d on d.datdba = pg_roles.oid where rolname like 'iyab%' order by rolname`,
    );

  it('makes the same roles and rights as the embedded PostgreSQL has', async () => {
    await createRolesAndDatabase(cluster, 'iyab');
    const embedded = await made();
    await asSuper('postgres', 'drop database iyab');
    await asSuper('postgres', 'drop role iyab_app, iyab_owner');
    await asSuper('postgres', 'create database iyab');

    await asSuper('iyab', readDocker('postgres/roles.sql'), '-c iyab.owner_password=one -c iyab.app_password=two');

    expect(embedded).toHaveLength(2);
    expect(await made()).toEqual(embedded);
  });

  it('refuses to make a role without a password', async () => {
    await expect(asSuper('iyab', readDocker('postgres/roles.sql'), '-c iyab.owner_password=one')).rejects.toThrow(
      'IYAB_APP_PASSWORD must be set',
    );
  });
});
