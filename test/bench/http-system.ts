import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Belongings } from './belongings';
import { applyLoad } from './load';
import type { Sample } from './samples';
import type { Work } from './works/work';

/** A server under test: where each work is answered, for the case of a number. */
export class HttpSystem {
  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
    private readonly pid: number,
    private readonly pathOf: (work: Work, n: number) => string,
  ) {}

  /** One answer. @throws unless it is 200 with JSON */
  async ask(work: Work, n: number): Promise<unknown> {
    const path = this.pathOf(work, n);
    const answer = await fetch(`${this.url}${path}`, { headers: this.headers });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return answer.json();
  }

  /** Load over random cases out of `cases`. */
  load(work: Work, cases: number, connections: number, seconds: number, belongings: Belongings): Promise<Sample> {
    const nextPath = () => this.pathOf(work, 1 + Math.floor(Math.random() * cases));
    return applyLoad({ url: this.url, headers: this.headers, nextPath }, connections, seconds, belongings);
  }

  /** Resident memory of the process at this moment, in MB (10^6 bytes). */
  memoryMb(): number {
    const kib =
      process.platform === 'linux'
        ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1]
        : execFileSync('ps', ['-o', 'rss=', '-p', String(this.pid)], { encoding: 'utf8' }).trim();
    return (Number(kib) * 1024) / 1e6;
  }
}
