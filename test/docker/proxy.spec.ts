import { createAdapter } from '../../apps/api/src/adapter';
import { setSecurityHeaders } from '../../apps/api/src/security-headers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { startBackend, startProxy, type Backend, type Proxy } from './nginx';

const pages = { 'index.html': '<meta name="csp-nonce" content="__CSP_NONCE__">', 'assets/app-1a2b.js': 'let it = "be";' };

let apis: [Backend, Backend];
let proxy: Proxy;

beforeAll(async () => {
  apis = [await startBackend('one'), await startBackend('two')];
  proxy = await startProxy([apis[0].url, apis[1].url], pages);
}, 240_000); // nginx may have to be installed

afterAll(async () => {
  await proxy?.stop();
  for (const api of apis) await api.close();
});

const seen = (path: string) => apis.map(({ seen }) => seen.filter(({ url }) => url === path).length);

describe('the proxy', () => {
  it('accepts its own configuration', () => {
    expect(proxy.verdict).toMatch(/nginx\.conf test is successful/);
    expect(proxy.verdict).not.toMatch(/\[(emerg|error|crit)\]/);
  });

  it.each(['/api/v1/cases?limit=2', '/health/ready', '/annual-beneficiaries', '/api/openapi.json'])(
    'carries %s over TLS to an API',
    async (path) => {
      const { status, text } = await proxy.ask(path);
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({ url: path });
    },
  );

  it('tells the API who called and by which name, whatever the caller claims', async () => {
    const headers = {
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=6.6.6.6',
    };
    const { text } = await proxy.ask('/api/who', { headers });
    const told = JSON.parse(text).headers;
    expect(told).toMatchObject({ 'x-forwarded-for': expect.stringMatching(/^(127\.0\.0\.1|::1)$/), 'x-forwarded-proto': 'https' });
    expect(told.host).toMatch(/^localhost:\d+$/);
    expect(told['x-forwarded-host']).toBe(told.host);
    expect(told).not.toHaveProperty('forwarded');
  });

  it('spreads requests over both APIs', async () => {
    await Promise.all(Array.from({ length: 20 }, () => proxy.ask('/api/spread')));
    const [one, two] = seen('/api/spread');
    expect([one, two]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(Math.min(one ?? 0, two ?? 0)).toBeGreaterThan(0);
  });

  it('never sends a POST again that an API has taken, and says so', async () => {
    const { status } = await proxy.ask('/api/die', { method: 'POST' });
    expect(status).toBe(502);
    expect(seen('/api/die').reduce((sum, count) => sum + count)).toBe(1);
  });

  it('serves the application under each of its addresses, with a nonce of its own each time', async () => {
    const [first, second] = [await proxy.ask('/cases/0190'), await proxy.ask('/')];
    const nonceOf = ({ text }: { text: string }) => /content="([0-9a-f]{32})"/.exec(text)?.[1];
    expect(nonceOf(first)).toBeDefined();
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first)}'`);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('gives pages the same policy as the API does', async () => {
    const module = await Test.createTestingModule({}).compile();
    const app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    await setSecurityHeaders(app);
    await app.init();
    const ofTheApi = await app.inject({ url: '/any' });
    await app.close();
    const ofTheProxy = await proxy.ask('/');

    const policy = (text: unknown) =>
      String(text)
        .replace(/nonce-[0-9a-f]+/g, 'nonce')
        .split(/; ?/)
        .map((each) => each.trim())
        .sort();
    expect(policy(ofTheProxy.headers['content-security-policy'])).toEqual(policy(ofTheApi.headers['content-security-policy']));
    for (const name of ['strict-transport-security', 'referrer-policy', 'x-content-type-options']) {
      expect([name, ofTheProxy.headers[name]?.toString().toLowerCase()]).toEqual([name, ofTheApi.headers[name]?.toString().toLowerCase()]);
    }
  });

  it('lets browsers keep hashed files, and knows no file by another name', async () => {
    expect(await proxy.ask('/assets/app-1a2b.js')).toMatchObject({
      status: 200,
      text: pages['assets/app-1a2b.js'],
      headers: { 'cache-control': expect.stringContaining('immutable') },
    });
    expect(await proxy.ask('/assets/old.js')).toMatchObject({ status: 404 });
  });

  it('keeps the measurements inside', async () => {
    expect(await proxy.ask('/metrics')).toMatchObject({ status: 404 });
    expect(seen('/metrics')).toEqual([0, 0]);
  });

  it('sends plain http to https', async () => {
    const answer = await fetch(`${proxy.http}/cases?x=1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([308, 'https://localhost/cases?x=1']);
  });

  it('asks the other API when one is gone, for requests that may be repeated', async () => {
    await apis[0].close();
    const answers = await Promise.all(Array.from({ length: 10 }, () => proxy.ask('/api/alone')));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(seen('/api/alone')).toEqual([0, 10]);
  });
});
