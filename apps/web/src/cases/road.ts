import type { CommandType, Step, TaskKind } from '#domain';

/** The command that finishes a task; `null` while the procedure has no command of its own yet. */
export const commandOfTask = {
  screen: 'screen',
  'screen-again': 'screen',
  'assess-health': 'assess',
  'assess-protection': 'assess',
  admit: 'admit',
  consent: 'consent',
  'best-interest': null,
  'request-booking': 'request-booking',
  'confirm-booking': 'confirm-booking',
  'record-departure': 'depart',
} as const satisfies Record<TaskKind, CommandType | null>;

/** What brings a case forward at each step, the most useful first. The first one that is offered becomes the main button. */
const forward = {
  registered: ['screen', 'assess'],
  screened: ['admit', 'screen', 'assess'],
  admitted: ['consent'],
  consented: ['confirm-booking', 'request-booking', 'consent'],
  booked: ['depart', 'confirm-booking', 'request-booking', 'consent'],
  departed: [],
  arrived: [],
  closed: [],
  exited: [],
} as const satisfies Record<Step, readonly CommandType[]>;

/** The one next command among those that the server offers; undefined when this role waits for somebody else. */
export function nextCommand(step: Step, offered: readonly CommandType[]): CommandType | undefined {
  return forward[step].find((command) => offered.includes(command));
}

/** The other offered commands. A person is corrected at their own line, and only the worker places a booking. */
export function otherCommands(step: Step, offered: readonly CommandType[]): CommandType[] {
  const main = nextCommand(step, offered);
  return offered.filter((command) => command !== main && command !== 'correct-member' && command !== 'place-booking');
}
