import { settingsTable, type SettingInfo } from '#platform/settings';
import { Command } from 'commander';

/** `iyab config`: every variable the program reads, what it decides and what holds without it. */
export function configCommand(): Command {
  return new Command('config').description('print the settings, their meaning and their defaults').action(() => {
    for (const [name, { meaning, default: otherwise, required }] of Object.entries<SettingInfo>(settingsTable)) {
      console.log(`${name.padEnd(24)} ${meaning}\n${' '.repeat(25)}default: ${otherwise}${required ? '; required in production' : ''}`);
    }
  });
}
