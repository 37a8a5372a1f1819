import { refusals } from '#domain';
import { Command } from 'commander';

/** `iyab refusals`: the one table of codes, HTTP statuses, parameters and translation keys. */
export function refusalsCommand(): Command {
  return new Command('refusals').description('print every refusal code with its HTTP status, parameters and translation key').action(() => {
    for (const [code, { status, params }] of Object.entries(refusals))
      console.log([status, code, params.join(',') || '-', `refusal.${code}`].join('\t'));
  });
}
