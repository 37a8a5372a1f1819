import { freePort } from '#platform/free-port';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** A redis-server of our own that saves nothing, as BullMQ wants it (`noeviction`). Fails in one line where there is none on the PATH. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const options = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction', '--daemonize', 'no'];
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', ...options], { stdio: 'ignore' });
  await once(child, 'spawn').catch((error: Error) => {
    throw new Error(`TEST_REDIS=1 needs redis-server on the PATH: ${error.message}`);
  });
  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { maxRetriesPerRequest: 100, retryStrategy: () => 50 });
  probe.on('error', () => undefined); // refused until the server listens; the ping reports a server that never does
  await probe.ping();
  probe.disconnect();
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
