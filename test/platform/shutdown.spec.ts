import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

interface End {
  code: number | null;
  out: string[];
  err: string;
  ms: number;
}

/** Runs the program, sends it the signals (after so many ms from its being ready) and waits for its end. */
async function end(how: string, ...signals: [NodeJS.Signals, number][]): Promise<End> {
  const child = spawn(process.execPath, ['--conditions=iyab-source', join(__dirname, 'stay-until-signal.cjs'), how]);
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => (err += chunk));
  const ready = new Promise<void>((done) => child.stdout.on('data', (chunk) => ((out += chunk), done())));
  const over = new Promise<number | null>((done) => child.once('close', done));
  if (signals.length) await ready;
  const begun = performance.now();
  for (const [signal, after] of signals) {
    await pause(after);
    child.kill(signal);
  }
  const code = await over;
  return { code, out: out.trim().split('\n'), err, ms: performance.now() - begun };
}

describe('the end of a process', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'comes in order on %s: the application, then what it stands on, exit 0 (P-42)',
    async (signal) => {
      expect(await end('slow', [signal, 0])).toMatchObject({ code: 0, out: ['ready', 'closed', 'rested'], err: '' });
    },
  );

  it('is not hurried by the second signal of one Ctrl-C, which a terminal and npm both send', async () => {
    expect(await end('slow', ['SIGINT', 0], ['SIGINT', 50])).toMatchObject({ code: 0, out: ['ready', 'closed', 'rested'] });
  });

  it('comes at once when Ctrl-C is pressed again', async () => {
    const { code, out, ms } = await end('endless', ['SIGINT', 0], ['SIGINT', 1_500]);
    expect({ code, out }).toEqual({ code: 1, out: ['ready'] });
    expect(ms).toBeLessThan(10_000);
  });

  it('comes within 25 s when something never ends, says so, and still stops what it stands on (P-42)', async () => {
    const { code, out, err, ms } = await end('endless', ['SIGTERM', 0]);
    expect({ code, out, err }).toEqual({ code: 1, out: ['ready', 'rested'], err: 'not everything ended within 22 s: ending now\n' });
    expect(ms).toBeLessThan(25_000);
  }, 40_000);

  it('comes too when npm was told to end, and its shell with it', async () => {
    const shell = spawn(
      'sh',
      ['-c', '"$0" --conditions=iyab-source "$1" slow; true', process.execPath, join(__dirname, 'stay-until-signal.cjs')],
      {
        env: { ...process.env, npm_lifecycle_event: 'start' },
      },
    );
    let out = '';
    const ready = new Promise<void>((done) => shell.stdout.on('data', (chunk) => ((out += chunk), done())));
    const over = new Promise<void>((done) => shell.once('close', () => done()));
    await ready;
    shell.kill('SIGTERM');
    await over;
    expect(out.trim().split('\n')).toEqual(['ready', 'closed', 'rested']);
  });

  it('says what failed while closing, and still stops what it stands on', async () => {
    expect(await end('failing', ['SIGTERM', 0])).toMatchObject({
      code: 1,
      out: ['ready', 'rested'],
      err: 'while ending: the queue is gone\n',
    });
  });

  it('is an ordinary one when the signal comes while it is still starting', async () => {
    expect(await end('starting', ['SIGTERM', 0])).toMatchObject({ code: 0, out: ['ready', 'closed', 'rested'], err: '' });
  });

  it('is exit 1 with one line for what a person can mend, and with the stack for a mistake of ours', async () => {
    expect(await end('misconfigured')).toMatchObject({ code: 1, err: 'PORT: must be a port\n' });
    const { code, err } = await end('broken');
    expect(code).toBe(1);
    expect(err).toMatch(/^Error: a mistake of ours\n +at /);
  });
});
