import { demoAccounts, demoPassword } from '#casework/staff/demo-accounts';
import { execFileSync } from 'node:child_process';
import { until } from '../support/until';
import { Program, dataFolder } from './program';

interface Annual {
  total: number;
}

const folder = dataFolder();
const annual = '/api/v1/public/annual-beneficiaries';
const start = (env: Record<string, string> = {}) => Program.start({ IYAB_DATA_DIR: folder, ...env });

async function casesAt(program: Program, step: string): Promise<number> {
  const answer = await fetch(`http://localhost:${program.port}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'supervisor@iyab.example', password: demoPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  return (await program.get<{ items: unknown[] }>(`/api/v1/cases?limit=100&step=${step}`, { cookie })).items.length;
}

describe('everything in one process', () => {
  it('starts on an empty folder, lets no second copy near it, ends in order and goes on where it was', async () => {
    const first = await start();
    await first.says('Iyab is ready');
    for (const { email } of demoAccounts) expect(first.out).toContain(email);
    expect((await first.get<Annual>(annual)).total).toBe(13_654);
    expect(await first.text('/')).toContain('<html data-demo');
    expect(await first.text('/annual-beneficiaries?lang=fr')).toContain('Démonstration');

    const second = await start();
    expect(await second.ended()).toBe(1);
    expect(second.out.trim()).toMatch(new RegExp(`^Iyab already runs at http://localhost:${first.port} [^\\n]*$`));
    expect((await first.get<Annual>(annual)).total).toBe(13_654);
    expect(await first.stop()).toBe(0);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(`-D ${folder}`);

    const later = await start();
    await later.says('Iyab is ready');
    await until(async () => (await casesAt(later, 'booked')) === 25, 60_000);
    for (const step of ['registered', 'screened', 'admitted', 'consented', 'booked']) expect(await casesAt(later, step)).toBeGreaterThan(0);
    expect(await later.stop()).toBe(0);

    const last = await start();
    await last.says('Iyab is ready');
    expect(await casesAt(last, 'booked')).toBe(25);
    expect(await last.stop()).toBe(0);
  }, 180_000);

  it.each([
    ['PORT', { PORT: 'abc' }],
    ['DATABASE_URL', { DATABASE_URL: 'nonsense' }],
    [
      'MIGRATION_DATABASE_URL',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/iyab', MIGRATION_DATABASE_URL: 'postgres://a:b@127.0.0.1:1/iyab' },
    ],
  ] as const)(
    'says in one line what is wrong with %s',
    async (name, env) => {
      const program = await start({ ...env });
      expect(await program.ended()).toBe(1);
      expect(program.out.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
    },
    60_000,
  );
});
