import { createServer, type AddressInfo } from 'node:net';
import { ConfigError, type Config } from './config';

/** A port on 127.0.0.1 that nobody listened on a moment ago. Another program may still be quicker: whoever binds it must be ready to ask again. */
export function freePort(): Promise<number> {
  return tryPort('127.0.0.1', 0);
}

/**
 * Tries PORT and HOST before anything is started for them.
 * @throws ConfigError naming the one that is wrong
 */
export async function checkPort(config: Pick<Config, 'host' | 'port'>): Promise<void> {
  await tryPort(config.host, config.port).catch((error: unknown) => {
    throw portTrouble(error, config);
  });
}

/** What listening failed with as a person can mend it, a ConfigError; any other error as it is. */
export function portTrouble(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): unknown {
  switch ((error as NodeJS.ErrnoException).code ?? '') {
    case 'EADDRINUSE':
      return new ConfigError('PORT', `another program listens on port ${port} of ${host}: end it, or set PORT to a free one`);
    case 'EACCES':
      return new ConfigError('PORT', `this user may not listen on port ${port}: set PORT to one above 1023`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError('HOST', `${host} is no address of this machine`);
    default:
      return error;
  }
}

function tryPort(host: string, wanted: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(wanted, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
