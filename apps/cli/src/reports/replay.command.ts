import { publishedSeries } from '#casework/reports/reference/published-series';
import { closedYears, dayIn } from '#domain';
import { closeOnSignal, PlainError } from '#platform/shutdown';
import { NestFactory } from '@nestjs/core';
import { Command, InvalidArgumentError } from 'commander';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compare, compareFigures } from './comparison';
import { publishedMargins, type YearMargins } from './margins';
import { marginsFormat, parseMargins } from './margins-file';
import { progressOn } from './progress';
import { counted, journeysOf, peopleOf, prepare, walkAll } from './replay';
import { withReplayDatabase } from './replay-database';
import { startWalkers } from './replay-walkers';
import { parseYears } from './years';
import { WorkshopModule } from '../workshop.module';

interface Asked {
  years?: string;
  margins?: string;
  seed: number;
  processes: number;
}

/**
 * `iyab replay`: fictitious people with exactly the margins given, walked from registration to departure through the services of the API; then the
 * table counted from departures beside the given one. Any difference exits 1, and so does a file that cannot be met, and being stopped.
 */
export function replayCommand(): Command {
  const command = new Command('replay')
    .description('walk as many people as are published or given through the programme, in a database of its own, and compare the count')
    .option('--years <years>', 'such as 2006,2012 or 2005-2020 (default: every year of the margins file, else of the published series)')
    .option('--margins <file>', 'figures to meet instead of the published ones: see below')
    .option('--seed <number>', 'another seed, other people', wholeNumber, 2005)
    .option('--processes <number>', 'processes that walk (default: one for each processor)', wholeNumber, availableParallelism())
    .addHelpText('after', `\n${marginsFormat}`);
  return command.action(async (asked: Asked) => {
    const margins = marginsFor(asked, command);
    const stop = new AbortController();
    const running = replayed(margins, asked, stop.signal);
    closeOnSignal({
      close: () => {
        stop.abort();
        return running;
      },
    });
    const { years, figures } = await running;
    const table = compare(years);
    const more = compareFigures(figures);
    console.log([...table.lines, ...(more.lines.length ? ['', ...more.lines] : [])].join('\n'));
    if (!table.agrees || !more.agrees) process.exitCode = 1;
  });
}

async function replayed(margins: YearMargins, { seed, processes }: Asked, stop: AbortSignal): ReturnType<typeof counted> {
  const journeys = journeysOf(margins, seed);
  return withReplayDatabase(async (appUrl) => {
    Object.assign(process.env, { DATABASE_URL: appUrl, DIRECT_DATABASE_URL: appUrl });
    const starting = NestFactory.createApplicationContext(WorkshopModule, { logger: ['error'], abortOnError: false });
    const walkers = startWalkers(processes, starting.then(prepare));
    try {
      await walkAll(journeys, walkers.walks, progressOn(process.stderr, peopleOf(journeys)), stop);
      return await counted(await starting, margins);
    } finally {
      await walkers.close();
      await (await starting).close();
    }
  });
}

/** What the file gives, else what is published; of the years asked for. */
function marginsFor({ years, margins: file }: Asked, command: Command): YearMargins {
  const given: YearMargins = file === undefined ? new Map() : parseMargins(readText(file), file, closedYears(dayIn(new Date())).at(-1)!);
  const published = publishedSeries.map(({ year }) => year);
  const known = [...new Set([...published, ...given.keys()])].sort();
  const wanted = years === undefined ? (given.size ? [...given.keys()] : published) : chosen(years, known, file, command);
  return new Map(wanted.map((year) => [year, given.get(year) ?? publishedMargins(year)!]));
}

function chosen(text: string, known: number[], file: string | undefined, command: Command): number[] {
  try {
    return parseYears(text, known, file === undefined ? undefined : `neither the published series nor ${file}`);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    return command.error(`error: option '--years <years>' argument '${text}' is invalid. ${error.message}`);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new PlainError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('not a whole number');
  return Number(text);
}
