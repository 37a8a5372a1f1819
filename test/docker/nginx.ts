import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#platform/free-port';
import { fillIn, readDocker } from './files';

/** The path of a program: on the PATH, else installed by apt where that is possible, else a failure that says what to do. */
function need(program: string): string {
  const find = () =>
    [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'].map((folder) => join(folder, program)).find(existsSync);
  const found = find();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`${program} is needed to try the proxy's configuration: install it`);
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', ...args], { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update');
  apt('install', '-y', '--no-install-recommends', program);
  const installed = find();
  if (!installed) throw new Error(`apt installed ${program}, but it is not on the PATH`);
  return installed;
}

export interface Backend {
  url: string;
  seen: IncomingMessage[];
  close(): Promise<void>;
}

/** A tiny API: answers what it was asked; under /api/die it takes the request and hangs up. */
export async function startBackend(name: string): Promise<Backend> {
  const seen: IncomingMessage[] = [];
  const server = createServer((asked, answer) => {
    seen.push(asked);
    if (asked.url === '/api/die') return asked.socket.destroy();
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ name, url: asked.url, headers: asked.headers }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
}

export interface Proxy {
  http: string;
  /** What `nginx -t` says of the configuration. */
  verdict: string;
  ask(path: string, options?: RequestOptions): Promise<Answer>;
  stop(): Promise<void>;
}

/** nginx with docker/'s own configuration and a certificate of the moment, before the given APIs and a folder of pages. */
export async function startProxy(apis: [string, string], pages: Record<string, string>): Promise<Proxy> {
  const [nginx, openssl] = [need('nginx'), need('openssl')];
  const folder = mkdtempSync(join(tmpdir(), 'iyab-proxy-'));
  chmodSync(folder, 0o755);
  const at = (name: string) => join(folder, name);
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(join(at('web'), name, '..'), { recursive: true });
    writeFileSync(join(at('web'), name), text);
  }
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    openssl,
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      ...subject,
      '-keyout',
      at('key.pem'),
      '-out',
      at('certificate.pem'),
    ],
    { stdio: 'pipe' },
  );

  const [plain, secure] = [await freePort(), await freePort()];
  const values = {
    WEB_API_1: apis[0],
    WEB_API_2: apis[1],
    WEB_FILES: at('web'),
    WEB_CERTIFICATE: at('certificate.pem'),
    WEB_CERTIFICATE_KEY: at('key.pem'),
    WEB_HTTP: String(plain),
    WEB_HTTPS: String(secure),
  };
  // Its working files go to a folder of this run instead of the container's own /tmp.
  writeFileSync(at('nginx.conf'), fillIn(readDocker('web/nginx.conf.template').replaceAll(' /tmp/', ` ${folder}/`), values));
  // Through a shell to a file: nginx opens /dev/stdout by its name, which fails on the sockets that Node puts there.
  const run = (log: string, ...more: string[]) =>
    spawn('/bin/sh', ['-c', `exec "$0" "$@" > ${log} 2>&1`, nginx, '-e', 'stderr', '-c', at('nginx.conf'), ...more], { stdio: 'ignore' });
  await new Promise((done) => run(at('verdict'), '-t').once('exit', done));
  const verdict = readFileSync(at('verdict'), 'utf8');

  const log = at('access.log');
  const child = run(log, '-g', 'daemon off;');
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ca = readFileSync(at('certificate.pem'));
  const ask = (path: string, options: RequestOptions = {}) =>
    askOver(`https://localhost:${secure}${path}`, { ca, agent: false, ...options });
  for (let tries = 0; child.exitCode === null && tries < 100; tries++) {
    if (
      await ask('/').then(
        () => true,
        () => false,
      )
    )
      break;
    await pause(50);
  }
  if (child.exitCode !== null) throw new Error(`nginx ended: ${readFileSync(log, 'utf8')}`);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { http: `http://localhost:${plain}`, verdict, ask, stop };
}

function askOver(url: string, options: RequestOptions): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(url, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      answer.once('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.once('error', fail).end();
  });
}
