import type { CommandType } from '#domain';
import { declarationForms } from './forms/declarations';
import { endForms } from './forms/ends';
import type { CommandForm } from './forms/field';
import { followUpForms } from './forms/follow-up';
import { householdForms } from './forms/household';
import { paperForms } from './forms/papers';
import { protectionForms } from './forms/protection';

const forms = { ...declarationForms, ...protectionForms, ...paperForms, ...householdForms, ...followUpForms, ...endForms };

/** The commands that are given by the one dialog, each with what it asks. Others have a dialog of their own, or need no more than a button. */
export const commandForms: Record<keyof typeof forms, CommandForm> = forms;
export type FormCommand = keyof typeof forms;

export function hasForm(command: CommandType): command is FormCommand {
  return command in forms;
}

/** Whether one giving can be for several people at once. */
export function asksSeveral(command: CommandType): boolean {
  return hasForm(command) && commandForms[command].fields.some(({ kind }) => kind === 'members' || kind === 'each');
}
