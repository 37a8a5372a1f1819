import { taskKinds, type CommandType, type Role, type Step, type TaskKind } from '#domain';
import type { CaseView } from '../api/types';

/** The command that finishes a task. */
export const commandOfTask = {
  screen: 'screen',
  'screen-again': 'screen',
  review: 'admit-exceptionally',
  refer: 'refuse',
  'assess-health': 'assess',
  'assess-protection': 'assess',
  admit: 'admit',
  counsel: 'counsel',
  share: 'share',
  'check-protection': 'check-protection',
  'determine-best-interest': 'determine-best-interest',
  'approve-best-interest': 'approve-best-interest',
  'record-authority': 'record-authority',
  'accept-authority': 'accept-authority',
  consent: 'consent',
  'hear-alone': 'hear-alone',
  'request-document': 'request-documents',
  'follow-document': 'issue-documents',
  'request-permit': 'request-permits',
  'follow-permit': 'answer-permits',
  'certify-fitness': 'certify-fitness',
  'request-booking': 'request-booking',
  'confirm-booking': 'confirm-booking',
  reconfirm: 'reconfirm',
  'record-departure': 'depart',
  'record-arrival': 'arrive',
  close: 'close',
  'keep-appointment': 'close-appointment',
  resume: 'resume',
  'tell-recipients': 'tell-recipients',
  'approve-departure-correction': 'approve-departure-correction',
} as const satisfies Record<TaskKind, CommandType>;

/** Tasks of which the next move is somebody else's, or not due before its hour: they never become the main button while another is there. */
const waiting: readonly TaskKind[] = ['follow-document', 'follow-permit', 'keep-appointment'];

/** What brings a case forward at each step when no task says so, the most useful first. */
const forward = {
  registered: ['screen', 'assess'],
  screened: ['admit', 'screen', 'assess'],
  admitted: ['consent', 'request-booking'],
  consented: ['confirm-booking', 'request-booking', 'consent'],
  booked: ['depart', 'confirm-booking', 'request-booking', 'consent'],
  departed: ['arrive'],
  arrived: ['close'],
  closed: [],
  exited: [],
} as const satisfies Record<Step, readonly CommandType[]>;

export interface Next {
  command: CommandType;
  memberId: string | null;
}

type Stand = {
  standing: Pick<CaseView['standing'], 'step' | 'offered'>;
  tasks: readonly Pick<CaseView['tasks'][number], 'kind' | 'role' | 'memberId'>[];
};

/**
 * The one next command among those that the server offers: of the reader's own tasks the first one on the road, then of anybody's, then what
 * the step itself asks for. Undefined when this role waits for somebody else.
 */
export function nextCommand({ standing, tasks }: Stand, roles: readonly Role[]): Next | undefined {
  const offered = (command: CommandType): boolean => standing.offered.includes(command);
  const inOrder = tasks.toSorted((a, b) => taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind));
  const now = inOrder.filter(({ kind }) => !waiting.includes(kind));
  const own = now.filter(({ role }) => roles.includes(role));
  const task = [...own, ...now].find(({ kind }) => offered(commandOfTask[kind]));
  if (task) return { command: commandOfTask[task.kind], memberId: task.memberId };
  const command = forward[standing.step].find(offered);
  if (command) return { command, memberId: null };
  const later = inOrder.find(({ kind, role }) => roles.includes(role) && offered(commandOfTask[kind]));
  return later && { command: commandOfTask[later.kind], memberId: later.memberId };
}
