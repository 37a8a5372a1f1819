import type { CommandType } from '#domain';

/** The subjects under which the other commands of a case are offered. */
export const menuSubjects = ['road', 'conditions', 'household', 'follow', 'end'] as const;
export type MenuSubject = (typeof menuSubjects)[number];

/** `null`: has a place of its own (a person is corrected at their line), or is the worker's alone. */
const subjectOf = {
  assess: 'road',
  screen: 'road',
  admit: 'road',
  'admit-exceptionally': 'road',
  'request-booking': 'road',
  'place-booking': null,
  'confirm-booking': 'road',
  'cancel-booking': 'road',
  depart: 'road',
  arrive: 'road',
  'propose-departure-correction': 'road',
  'approve-departure-correction': 'road',
  counsel: 'conditions',
  share: 'conditions',
  'check-protection': 'conditions',
  'determine-best-interest': 'conditions',
  'approve-best-interest': 'conditions',
  'record-authority': 'conditions',
  'accept-authority': 'conditions',
  consent: 'conditions',
  'hear-alone': 'conditions',
  'request-documents': 'conditions',
  'record-interview': 'conditions',
  'issue-documents': 'conditions',
  'refuse-document': 'conditions',
  'request-permits': 'conditions',
  'answer-permits': 'conditions',
  'certify-fitness': 'conditions',
  reconfirm: 'conditions',
  'correct-member': null,
  'correct-contact': 'follow',
  'add-member': 'household',
  'remove-member': 'household',
  'change-principal': 'household',
  split: 'household',
  merge: 'household',
  assign: 'follow',
  transfer: 'follow',
  'plan-appointment': 'follow',
  'close-appointment': 'follow',
  'attempt-contact': 'follow',
  'add-note': 'follow',
  'tell-recipients': 'follow',
  suspend: 'end',
  resume: 'end',
  close: 'end',
  reopen: 'end',
  refuse: 'end',
  withdraw: 'end',
  'mark-unreachable': 'end',
  'record-death': 'end',
  'refer-to-asylum': 'end',
} as const satisfies Record<CommandType, MenuSubject | null>;

/** The offered commands besides the main one, by subject; subjects without any are left out. */
export function commandMenus(
  offered: readonly CommandType[],
  main: CommandType | undefined,
): { subject: MenuSubject; commands: CommandType[] }[] {
  return menuSubjects
    .map((subject) => ({ subject, commands: offered.filter((command) => command !== main && subjectOf[command] === subject) }))
    .filter(({ commands }) => commands.length > 0);
}
