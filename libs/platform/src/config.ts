import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { resolve } from 'node:path';
import { Settings, settingNames, settingsTable, type SettingInfo, type SettingName } from './settings';

/** A setting that is missing, malformed or unreachable. The message is one line that begins with the variable's name. */
export class ConfigError extends Error {
  override name = 'ConfigError';

  constructor(
    readonly setting: SettingName,
    readonly reason: string,
  ) {
    super(`${setting}: ${reason.replace(/\s+/g, ' ')}`);
  }
}

/** What the program runs on. Made by `readConfig`, never by hand. */
export class Config {
  constructor(private readonly settings: Settings) {}

  get nodeEnv() {
    return this.settings.NODE_ENV;
  }

  get production(): boolean {
    return this.settings.NODE_ENV === 'production';
  }

  /** True where no DATABASE_URL is given and the program brings its own PostgreSQL. Never in production. */
  get embedded(): boolean {
    return !this.settings.DATABASE_URL;
  }

  /** @throws ConfigError where it is not set: only the standalone and the command line start an embedded PostgreSQL. */
  get databaseUrl(): string {
    return (
      this.settings.DATABASE_URL ?? missing('DATABASE_URL', 'is not set (`npm start` brings its own PostgreSQL; this command needs one)')
    );
  }

  /** @throws ConfigError where it is not set. */
  get migrationDatabaseUrl(): string {
    return (
      this.settings.MIGRATION_DATABASE_URL ??
      missing('MIGRATION_DATABASE_URL', 'is not set; migrating needs the role that owns the database')
    );
  }

  /** Where LISTEN and the queue connect: past any transaction pooler. */
  get directDatabaseUrl(): string {
    return this.settings.DIRECT_DATABASE_URL ?? this.databaseUrl;
  }

  /** Undefined: the queue is kept in PostgreSQL. */
  get redisUrl(): string | undefined {
    return this.settings.REDIS_URL;
  }

  get port(): number {
    return this.settings.PORT;
  }

  get host(): string {
    return this.settings.HOST ?? (this.demo ? '127.0.0.1' : '0.0.0.0');
  }

  /** Absolute. */
  get dataDir(): string {
    return resolve(this.settings.IYAB_DATA_DIR);
  }

  /** Fictitious data and known sign-ins. Never in production (P-33). */
  get demo(): boolean {
    return this.settings.IYAB_DEMO ?? this.embedded;
  }

  /** Without a slash at its end, so that it equals a browser's Origin header. */
  get publicUrl(): string {
    return (this.settings.PUBLIC_URL ?? `http://localhost:${this.port}`).replace(/\/$/, '');
  }

  get logLevel() {
    return this.settings.LOG_LEVEL ?? (this.demo ? 'warn' : 'info');
  }

  /** Absolute; undefined: this process serves no pages. */
  get webRoot(): string | undefined {
    return this.settings.WEB_ROOT === undefined ? undefined : resolve(this.settings.WEB_ROOT);
  }

  get poolSize(): number {
    return this.settings.POOL_SIZE;
  }

  /** As fastify takes it. */
  get trustProxy(): boolean | number | string {
    const said = this.settings.TRUST_PROXY;
    if (said === 'true' || said === 'false') return said === 'true';
    return /^\d+$/.test(said) ? Number(said) : said;
  }
}

let kept: { key: string; config: Config } | undefined;

/**
 * Reads and checks the environment; an empty value counts as not set. The answer is kept for as long as the environment stays
 * the same, so that the standalone may add the URLs of the PostgreSQL it has just started.
 * @throws ConfigError naming the first variable that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(settingNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const key = JSON.stringify(given);
  if (kept?.key !== key) kept = { key, config: checked(given) };
  return kept.config;
}

function checked(given: Record<string, string>): Config {
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const [wrong] = validateSync(settings);
  if (wrong) throw new ConfigError(wrong.property as SettingName, Object.values(wrong.constraints ?? {})[0] ?? 'is not valid');
  const config = new Config(settings);
  if (config.production) checkProduction(settings);
  if (config.demo && !['127.0.0.1', '::1', 'localhost'].includes(config.host)) {
    throw new ConfigError('HOST', 'demo mode, whose passwords are printed, listens on 127.0.0.1 only');
  }
  return config;
}

function checkProduction(settings: Settings): void {
  for (const name of settingNames) {
    const { required }: SettingInfo = settingsTable[name];
    if (required && settings[name] === undefined) missing(name, 'must be set when NODE_ENV=production');
  }
  if (settings.IYAB_DEMO) throw new ConfigError('IYAB_DEMO', 'cannot be true when NODE_ENV=production');
  if (!settings.PUBLIC_URL?.startsWith('https://'))
    throw new ConfigError('PUBLIC_URL', 'must be an https:// address when NODE_ENV=production');
}

function missing(setting: SettingName, reason: string): never {
  throw new ConfigError(setting, reason);
}
