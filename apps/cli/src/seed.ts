import { populate, seed } from '#casework/seed';
import { readConfig } from '#platform/config';
import { checkServices } from '#platform/reachable';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { WorkshopModule } from './workshop.module';

/** `iyab seed`: reference data that lives in tables; with IYAB_DEMO=true also fictitious people and cases. Safe to repeat. */
export function seedCommand(): Command {
  return new Command('seed').description('load reference data; with IYAB_DEMO=true also fictitious accounts and cases').action(async () => {
    const config = readConfig();
    await checkServices(config);
    const app = await NestFactory.createApplicationContext(WorkshopModule, { logger: ['error'], abortOnError: false });
    try {
      await seed(app, config.demo);
      if (config.demo) await populate(app, console.log);
    } finally {
      await app.close();
    }
  });
}
