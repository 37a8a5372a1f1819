import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/free-port';
import { until } from '../support/until';

/** The built program as a person starts it, with what it says. */
export class Program {
  out = '';
  private code: number | null | undefined;

  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
  ) {
    const hear = (chunk: Buffer) => (this.out += chunk.toString());
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('close', (code) => (this.code = code));
  }

  static async start(env: Record<string, string>): Promise<Program> {
    const port = Number(env.PORT ?? (await freePort()));
    const clean = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/DATABASE_URL|REDIS_URL|WEB_ROOT|NODE_ENV|LOG_LEVEL/.test(name)),
    );
    const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], { env: { ...clean, PORT: String(port), ...env } });
    return new Program(port, child);
  }

  async says(text: string | RegExp): Promise<void> {
    await until(() => Promise.resolve(this.code !== undefined || new RegExp(text).test(this.out)), 60_000);
    if (!new RegExp(text).test(this.out)) throw new Error(`it ended without a word of ${String(text)}: ${this.out}`);
  }

  async ended(): Promise<number | null> {
    await until(() => Promise.resolve(this.code !== undefined), 60_000);
    return this.code!;
  }

  stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended();
  }

  async text(path: string): Promise<string> {
    return (await fetch(`http://localhost:${this.port}${path}`)).text();
  }

  async get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
    return (await (await fetch(`http://localhost:${this.port}${path}`, { headers })).json()) as T;
  }
}

/** A data folder that the user postgres can reach. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'iyab-standalone-'));
  chmodSync(folder, 0o755);
  return folder;
}
