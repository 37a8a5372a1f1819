import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { TestApi } from '../support/app';
import { faultsOf } from './contract';

export interface Sending {
  /** `null`: no Idempotency-Key at all. */
  key?: string | null;
  /** The version for If-Match. */
  version?: number;
  headers?: Record<string, string>;
}

/** Somebody in front of the API, signed in or not. Every answer is held against the document, whatever the spec looks for. */
export class Caller {
  constructor(
    private readonly api: TestApi,
    readonly cookie?: string,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('GET', path, undefined, { key: null, headers });
  }

  post(path: string, body: unknown = {}, sending: Sending = {}): Promise<Response> {
    return this.send('POST', path, body, sending);
  }

  patch(path: string, body: unknown, version?: number): Promise<Response> {
    return this.send('PATCH', path, body, { key: null, version });
  }

  /** `body` as JSON, or a string as it stands. */
  async send(method: string, path: string, body: unknown, { key, version, headers = {} }: Sending = {}): Promise<Response> {
    const all = {
      ...(this.cookie && { cookie: this.cookie }),
      ...(key !== null && { 'idempotency-key': key ?? randomUUID() }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    const request = this.api.http(all)[method.toLowerCase() as 'get'](path);
    const response = await (body === undefined ? request : request.send(typeof body === 'string' ? body : JSON.stringify(body)));
    const { status, type, text } = response;
    const answer = { status, type, body: type.includes('json') ? (response.body as unknown) : text };
    const faults = faultsOf(method, path, answer);
    if (faults.length) throw new Error(`${method} ${path} → ${status} breaks its contract: ${faults.join('; ')}`);
    return response;
  }
}
