import 'reflect-metadata';
import { runMain } from '#platform/shutdown';
import { Command } from 'commander';
import { configCommand } from './config';
import { migrateCommand } from './migrate';
import { refusalsCommand } from './refusals';
import { replayCommand } from './reports/replay.command';
import { screenCommand } from './screening/screen.command';
import { seedCommand } from './seed';

/** The workshop: `npm run iyab -- <command>`. A refusal or a difference ends with a non-zero exit code. */
async function main(): Promise<void> {
  const program = new Command('iyab')
    .description('Case management for assisted voluntary return and reintegration from Morocco')
    .showHelpAfterError();
  for (const command of [migrateCommand, seedCommand, replayCommand, screenCommand, refusalsCommand, configCommand])
    program.addCommand(command());
  await program.parseAsync();
}

void runMain(main);
