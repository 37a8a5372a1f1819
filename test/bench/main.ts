import { PlainError, runMain } from '#platform/shutdown';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Belongings } from './belongings';
import { openDatabase } from './database';
import { startFloor } from './floor';
import { startIyab } from './iyab';
import { measure } from './measure';
import { findPgbench, Pgbench } from './pgbench';
import { populate } from './population';
import { asJson, loadNow, printed, surroundings } from './report';
import { works } from './works';

/** Connections to PostgreSQL of the floor and of Iyab: the product's default. */
const poolSize = 10;

interface Options {
  cases: number;
  seconds: number;
  rounds: number;
  json?: true;
}

const say = (line: string) => console.error(line);

/** Up to this load (processes wanting a core) the machine counts as quiet. */
const quietLoad = 0.5;

/** Interrupted by a signal, as a shell reports Ctrl-C. */
const interruptedExit = 130;

async function bench(name: string, options: Options, belongings: Belongings): Promise<void> {
  const { cases, seconds, rounds, json } = options;
  const loadBefore = loadNow();
  if (loadBefore > quietLoad) say(`this machine is busy (load ${loadBefore.toFixed(1)}): measure again when it is quiet`);
  const folder = mkdtempSync(join(tmpdir(), 'iyab-bench-'));
  chmodSync(folder, 0o711); // as root PostgreSQL runs as another user, who passes through
  belongings.add(async () => rmSync(folder, { recursive: true, force: true }));

  const program = findPgbench(folder);
  const database = await openDatabase(folder, belongings);
  if (database.cases && database.cases !== cases)
    throw new PlainError(`the database holds ${database.cases} cases of the bench: pass --cases ${database.cases}`);
  if (!database.cases) await populate(database.ownerUrl, cases, say);

  const systems = {
    pgbench: new Pgbench(program, database.ownerUrl, cases, folder, belongings),
    floor: await startFloor(database.ownerUrl, poolSize, folder, belongings),
    iyab: await startIyab(database, poolSize, folder, belongings),
  };
  const chosen = works.filter((work) => name === 'all' || work.name === name);
  const results = await measure(systems, { works: chosen, cases, seconds, rounds }, belongings, say);

  const about = await surroundings(database.ownerUrl, program, loadBefore);
  const plan = `${cases} cases; medians of ${rounds} rounds of ${seconds} s`;
  console.log(json ? asJson(results, about, { cases, seconds, rounds }) : printed(results, about, plan));
}

function whole(least: number) {
  return (text: string): number => {
    if (!/^\d{1,7}$/.test(text) || Number(text) < least) throw new InvalidArgumentError(`a whole number from ${least}`);
    return Number(text);
  };
}

/** `npm run bench -- open|annual|all`: Iyab's speed against the bare database and against Node by hand, in one run. Ratios count; none is asserted. */
async function main(): Promise<void> {
  const belongings = new Belongings();
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupted = true;
      void belongings.release().then(() => process.exit(interruptedExit));
    });
  }

  // Connections lose their server while everything is being given back; anything else is given back first, then told.
  process.on('uncaughtException', (error) => {
    if (interrupted) return;
    void belongings.release().then(() => {
      console.error(error);
      process.exit(1);
    });
  });

  const command = new Command('bench')
    .description('Measures Iyab against pgbench and against fastify + pg by hand, all three in turn on one database')
    .addArgument(new Argument('<work>', 'what to measure').choices([...works.map(({ name }) => name), 'all']))
    .addOption(new Option('--cases <n>', 'cases to load').argParser(whole(200)).default(20_000))
    .addOption(new Option('--seconds <n>', 'seconds of each measurement').argParser(whole(1)).default(5))
    .addOption(new Option('--rounds <n>', 'rounds; medians are reported').argParser(whole(1)).default(3))
    .option('--json', 'print JSON')
    .action(async (name: string, options: Options) => {
      try {
        await bench(name, options, belongings);
      } catch (error) {
        if (!interrupted) throw error; // what it stood on was taken away
      } finally {
        await belongings.release();
      }
    });
  await command.parseAsync();
}

void runMain(main);
