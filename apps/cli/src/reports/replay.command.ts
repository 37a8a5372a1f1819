import { publishedSeries } from '#casework/reports/reference/published-series';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { compare } from './comparison';
import { replay } from './replay';
import { withReplayDatabase } from './replay-database';
import { parseYears } from './years';
import { WorkshopModule } from '../workshop.module';

const known = publishedSeries.map(({ year }) => year);

/**
 * `iyab replay`: as many fictitious people as the published series counts, walked from registration to departure through the services of the API;
 * then the table counted from departures beside the published one. Any difference exits 1.
 */
export function replayCommand(): Command {
  return new Command('replay')
    .description('walk as many people as the published series counts through the programme, and compare the count')
    .requiredOption('--years <years>', 'such as 2006,2012 or 2005-2020', (text) => parseYears(text, known))
    .option('--seed <number>', 'another seed, other people', Number, 2005)
    .action(async ({ years, seed }: { years: number[]; seed: number }) => {
      const compared = await withReplayDatabase(async (appUrl) => {
        Object.assign(process.env, { DATABASE_URL: appUrl, DIRECT_DATABASE_URL: appUrl });
        const app = await NestFactory.createApplicationContext(WorkshopModule, { logger: ['error'], abortOnError: false });
        try {
          return await replay(app, years, seed, (line) => console.error(line));
        } finally {
          await app.close();
        }
      });
      const { lines, agrees } = compare(compared);
      console.log(lines.join('\n'));
      if (!agrees) process.exitCode = 1;
    });
}
