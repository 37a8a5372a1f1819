import { demoAccounts, demoPassword } from '#casework/staff/demo-accounts';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { until } from '../support/until';
import { Program, dataFolder } from './program';

interface Annual {
  total: number;
}

const folder = dataFolder();
const annual = '/api/v1/public/annual-beneficiaries';
const running: Program[] = [];

async function start(env: Record<string, string> = {}): Promise<Program> {
  const program = await Program.start({ IYAB_DATA_DIR: folder, ...env });
  running.push(program);
  return program;
}

afterEach(() => Promise.all(running.splice(0).map((program) => program.stop())));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The numbers of the cases at a step, as a supervisor sees them. */
async function casesAt(program: Program, step: string): Promise<string[]> {
  const answer = await fetch(`http://localhost:${program.port}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'supervisor@iyab.example', password: demoPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  const { items } = await program.get<{ items: { number: string }[] }>(`/api/v1/cases?limit=100&step=${step}`, { cookie });
  return items.map(({ number }) => number).sort();
}

const steps = ['registered', 'screened', 'admitted', 'consented', 'booked'];

async function allCases(program: Program): Promise<string[][]> {
  const found: string[][] = [];
  for (const step of steps) found.push(await casesAt(program, step));
  return found;
}

const serverRuns = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`-D ${folder}`);

describe('everything in one process', () => {
  it('starts on an empty folder, lets no second copy near it, and ends in order', async () => {
    const first = await start();
    await first.says('Iyab is ready');
    for (const { email } of demoAccounts) expect(first.out).toContain(email);
    expect(first.out).toContain(demoPassword);
    expect((await first.get<Annual>(annual)).total).toBe(13_654);
    expect(await first.text('/')).toContain('<html data-demo');
    expect(await first.text('/annual-beneficiaries?lang=fr')).toContain('Démonstration');

    const second = await start();
    expect(await second.ended()).toBe(1);
    expect(second.out.trim()).toMatch(new RegExp(`^Iyab already runs at http://localhost:${first.port} [^\\n]*$`));
    expect((await first.get<Annual>(annual)).total).toBe(13_654);

    expect(serverRuns()).toBe(true);
    expect(await first.stop()).toBe(0);
    expect(serverRuns()).toBe(false);
  }, 180_000);

  it('goes on filling after a stop, and adds nothing once it is full', async () => {
    const program = await start();
    await program.says('Iyab is ready');
    await until(async () => (await allCases(program)).flat().length === 200, 60_000);
    const cases = await allCases(program);
    for (const atStep of cases) expect(atStep.length).toBeGreaterThan(0);
    expect(await program.stop()).toBe(0);

    const again = await start();
    await again.says('Iyab is ready');
    expect(await allCases(again)).toEqual(cases);
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
