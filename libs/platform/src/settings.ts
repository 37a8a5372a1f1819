import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export const nodeEnvironments = ['development', 'production', 'test'] as const;
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type NodeEnvironment = (typeof nodeEnvironments)[number];
export type LogLevel = (typeof logLevels)[number];

// What cannot be read as the type wanted is handed on unread, so that the rule of its property refuses it by name.
const asInteger = Transform(({ value }) => (/^\d+$/.test(value) ? Number(value) : value));
const asBoolean = Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));

const postgresUrl = /^postgres(ql)?:\/\/[^/?#]+\/[^/?#]+/;
const aPostgresUrl = { message: 'must be a postgres:// URL that names a database, such as postgres://user:password@host:5432/iyab' };

/**
 * The environment as a person writes it: one property per variable, checked on its own.
 * What one variable demands of another stands in `config.ts`.
 */
export class Settings {
  @IsIn(nodeEnvironments, { message: `must be one of ${nodeEnvironments.join(', ')}` })
  NODE_ENV: NodeEnvironment = 'development';

  @IsOptional()
  @Matches(postgresUrl, aPostgresUrl)
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(postgresUrl, aPostgresUrl)
  MIGRATION_DATABASE_URL?: string;

  @IsOptional()
  @Matches(postgresUrl, aPostgresUrl)
  DIRECT_DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/[^/?#]+/, { message: 'must be a redis:// or rediss:// URL' })
  REDIS_URL?: string;

  @asInteger
  @IsInt({ message: 'must be a port number from 1 to 65535' })
  @Min(1, { message: 'must be a port number from 1 to 65535' })
  @Max(65535, { message: 'must be a port number from 1 to 65535' })
  PORT: number = 3000;

  @IsOptional()
  @Matches(/^[\w.:-]+$/, { message: 'must be an address to listen on, such as 127.0.0.1' })
  HOST?: string;

  IYAB_DATA_DIR: string = './.iyab';

  @IsOptional()
  @asBoolean
  @IsBoolean({ message: 'must be true or false' })
  IYAB_DEMO?: boolean;

  @IsOptional()
  @Matches(/^https?:\/\/[^/?#\s]+\/?$/, {
    message: 'must be an http:// or https:// address without a path, such as https://iyab.example.org',
  })
  PUBLIC_URL?: string;

  @IsOptional()
  @IsIn(logLevels, { message: `must be one of ${logLevels.join(', ')}` })
  LOG_LEVEL?: LogLevel;

  @IsOptional()
  WEB_ROOT?: string;

  @asInteger
  @IsInt({ message: 'must be a number of connections from 1 to 200' })
  @Min(1, { message: 'must be a number of connections from 1 to 200' })
  @Max(200, { message: 'must be a number of connections from 1 to 200' })
  POOL_SIZE: number = 10;

  @Matches(/^(true|false|\d{1,2}|[\da-fA-F.:/, ]+)$/, {
    message: 'must be true, false, a number of proxies or their addresses, such as 10.0.0.0/8',
  })
  TRUST_PROXY: string = 'false';
}

export interface SettingInfo {
  /** What it decides, in one sentence. */
  meaning: string;
  /** What holds when it is not set, as a person reads it. */
  default: string;
  /** Must be set when NODE_ENV=production; there it has no default. */
  required?: true;
}

/** Every variable the program reads: printed by `iyab config`, held against `docker/` and the README by tests. */
export const settingsTable = {
  NODE_ENV: { meaning: 'production turns off the demo and the embedded database', default: 'development' },
  DATABASE_URL: {
    meaning: 'PostgreSQL ≥ 16 as the application’s role, which owns nothing',
    default: 'an embedded PostgreSQL',
    required: true,
  },
  MIGRATION_DATABASE_URL: {
    meaning: 'the same database as the role that owns it; `iyab migrate` and `npm start` read it',
    default: 'the embedded one’s owner',
  },
  DIRECT_DATABASE_URL: { meaning: 'the same as DATABASE_URL past any pooler, for LISTEN and the queue', default: 'DATABASE_URL' },
  REDIS_URL: { meaning: 'Redis for the queue', default: 'the queue is kept in PostgreSQL' },
  PORT: { meaning: 'port to listen on', default: '3000' },
  HOST: { meaning: 'address to listen on; in demo mode only this machine', default: '127.0.0.1 in demo mode, else 0.0.0.0' },
  IYAB_DATA_DIR: { meaning: 'folder of the embedded PostgreSQL', default: './.iyab' },
  IYAB_DEMO: {
    meaning: 'fictitious cases and known sign-ins; never in production',
    default: 'true with the embedded database, else false',
  },
  PUBLIC_URL: { meaning: 'address under which people open it; https in production', default: 'http://localhost:PORT', required: true },
  LOG_LEVEL: { meaning: `one of ${logLevels.join(', ')}`, default: 'warn in demo mode, else info' },
  WEB_ROOT: { meaning: 'folder of the built pages, when no proxy serves them', default: 'none; `npm start` serves dist/web' },
  POOL_SIZE: { meaning: 'connections to PostgreSQL per process', default: '10' },
  TRUST_PROXY: {
    meaning: 'whom to believe about the caller’s address: true, false, a number of proxies or their addresses',
    default: 'false',
  },
} as const satisfies Record<keyof Settings, SettingInfo>;

export type SettingName = keyof typeof settingsTable;

export const settingNames = Object.keys(settingsTable) as SettingName[];
