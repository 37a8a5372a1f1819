import { ConfigError, readConfig } from '#platform/config';
import { settingNames, settingsTable } from '#platform/settings';

const app = 'postgres://iyab_app:secret-word@db:5432/iyab';
const production = { NODE_ENV: 'production', DATABASE_URL: app, PUBLIC_URL: 'https://iyab.example.org' };

describe('settings', () => {
  it.each([
    ['an unknown environment', { NODE_ENV: 'prod' }, 'NODE_ENV: must be one of development, production, test'],
    [
      'a database that is not PostgreSQL',
      { DATABASE_URL: 'mysql://a:b@c/d' },
      'DATABASE_URL: must be a postgres:// URL that names a database, such as postgres://user:password@host:5432/iyab',
    ],
    [
      'a server without a database',
      { DATABASE_URL: 'postgres://a:b@c' },
      /^DATABASE_URL: must be a postgres:\/\/ URL that names a database/,
    ],
    ['an owner that is not a URL', { MIGRATION_DATABASE_URL: 'iyab_owner' }, /^MIGRATION_DATABASE_URL: must be/],
    ['a direct way that is not a URL', { DIRECT_DATABASE_URL: 'x' }, /^DIRECT_DATABASE_URL: must be/],
    ['a queue that is not Redis', { REDIS_URL: 'amqp://mq' }, 'REDIS_URL: must be a redis:// or rediss:// URL'],
    ['a port in words', { PORT: 'three thousand' }, 'PORT: must be a port number from 1 to 65535'],
    ['port 0', { PORT: '0' }, 'PORT: must be a port number from 1 to 65535'],
    ['a port too high', { PORT: '65536' }, 'PORT: must be a port number from 1 to 65535'],
    ['a port with a fraction', { PORT: '3000.5' }, 'PORT: must be a port number from 1 to 65535'],
    ['an address with a space', { HOST: 'my host' }, 'HOST: must be an address to listen on, such as 127.0.0.1'],
    ['a demo of maybe', { IYAB_DEMO: 'maybe' }, 'IYAB_DEMO: must be true or false'],
    [
      'a public address with a path',
      { PUBLIC_URL: 'https://example.org/iyab' },
      /^PUBLIC_URL: must be an http:\/\/ or https:\/\/ address without a path/,
    ],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: must be one of fatal, /],
    ['an empty pool', { POOL_SIZE: '0' }, 'POOL_SIZE: must be a number of connections from 1 to 200'],
    ['a proxy by a name', { TRUST_PROXY: 'the one in front' }, /^TRUST_PROXY: must be true, false, a number of proxies/],
    ['a demo open to the network', { HOST: '0.0.0.0' }, 'HOST: demo mode, whose passwords are printed, listens on 127.0.0.1 only'],
    ['production without a database', { ...production, DATABASE_URL: '' }, 'DATABASE_URL: must be set when NODE_ENV=production'],
    ['production without its address', { ...production, PUBLIC_URL: undefined }, 'PUBLIC_URL: must be set when NODE_ENV=production'],
    [
      'production without TLS',
      { ...production, PUBLIC_URL: 'http://iyab.example.org' },
      'PUBLIC_URL: must be an https:// address when NODE_ENV=production',
    ],
    ['demo mode in production', { ...production, IYAB_DEMO: 'true' }, 'IYAB_DEMO: cannot be true when NODE_ENV=production'],
  ])('refuse %s in one line that names the variable', (_, env, line) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(line);
  });

  it('never repeat a value, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://iyab:canary@db/iyab' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('canary') }),
    );
  });

  it('default to a demo on an embedded database, for this machine only', () => {
    expect(readConfig({})).toMatchObject({
      nodeEnv: 'development',
      embedded: true,
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'warn',
      poolSize: 10,
    });
    expect(readConfig({})).toMatchObject({
      publicUrl: 'http://localhost:3000',
      redisUrl: undefined,
      webRoot: undefined,
      trustProxy: false,
    });
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  it('say which one is missing when a command needs a database that nobody named', () => {
    expect(() => readConfig({}).databaseUrl).toThrow(/^DATABASE_URL: is not set/);
    expect(() => readConfig({ DATABASE_URL: app }).migrationDatabaseUrl).toThrow(/^MIGRATION_DATABASE_URL: is not set/);
  });

  it('turn demo mode off and listen to the network with a database of one’s own', () => {
    expect(readConfig({ DATABASE_URL: app })).toMatchObject({
      embedded: false,
      demo: false,
      host: '0.0.0.0',
      logLevel: 'info',
      directDatabaseUrl: app,
    });
    expect(readConfig(production)).toMatchObject({ production: true, demo: false, publicUrl: 'https://iyab.example.org' });
  });

  it.each([
    ['true', true],
    ['false', false],
    ['2', 2],
    ['10.0.0.0/8, 127.0.0.1', '10.0.0.0/8, 127.0.0.1'],
  ])('read TRUST_PROXY=%s as fastify takes it', (said, meant) => {
    expect(readConfig({ TRUST_PROXY: said }).trustProxy).toBe(meant);
  });

  it('are read once, and again when the environment changes', () => {
    const env: NodeJS.ProcessEnv = {};
    const first = readConfig(env);
    expect(readConfig(env)).toBe(first);
    env.DATABASE_URL = app;
    expect(readConfig(env).databaseUrl).toBe(app);
  });

  it('all stand in the table with a meaning and a default', () => {
    expect(settingNames).toHaveLength(14);
    for (const name of settingNames)
      expect(settingsTable[name]).toEqual(
        expect.objectContaining({ meaning: expect.stringMatching(/\w/), default: expect.stringMatching(/\w/) }),
      );
  });
});
