import type { Permission } from '../staff/permissions';
import type { CommandType } from './commands';
import type { Step } from './household';
import type { Recipient } from './recipients';

interface CommandRow {
  permission: readonly Permission[] | 'system';
  steps: readonly Step[];
  /** An authority learns of the people by it: the contact gates come first, and sharing consent for that recipient. DOMAIN §4. */
  tells?: Recipient;
  /** Also while the case is suspended. */
  paused?: true;
}

const beforeDeparture = ['registered', 'screened', 'admitted', 'consented', 'booked'] as const;
const prepared = ['admitted', 'consented', 'booked'] as const;
const decided = ['screened', ...prepared] as const;
const anywhere = [...beforeDeparture, 'departed', 'arrived', 'closed', 'exited'] as const;
const open = [...beforeDeparture, 'departed', 'arrived'] as const;

/**
 * Who may give a command and at which steps of the road it makes sense at all. Finer conditions are the room's own.
 * Milestones stay reached, so a household whose confirmed booking was cancelled still stands at *booked* and asks for another one there;
 * and a child may come of age, or turn out to be of age, after the others have declared. The order is the order in which they are offered.
 */
export const commandTable = {
  assess: { permission: ['assessment:health', 'assessment:protection'], steps: beforeDeparture },
  screen: { permission: ['case:screen'], steps: beforeDeparture },
  admit: { permission: ['case:admit'], steps: ['screened'] },
  'admit-exceptionally': { permission: ['case:admit-exceptionally'], steps: decided },
  counsel: { permission: ['case:counsel'], steps: beforeDeparture },
  share: { permission: ['case:consent'], steps: open, paused: true },
  'check-protection': { permission: ['protection:check'], steps: beforeDeparture },
  'determine-best-interest': { permission: ['best-interest:determine'], steps: beforeDeparture },
  'approve-best-interest': { permission: ['best-interest:approve'], steps: beforeDeparture },
  'record-authority': { permission: ['authority:record'], steps: beforeDeparture },
  'accept-authority': { permission: ['authority:accept'], steps: beforeDeparture },
  consent: { permission: ['case:consent'], steps: prepared },
  'hear-alone': { permission: ['consent:hear'], steps: beforeDeparture },
  'request-documents': { permission: ['document:keep'], steps: prepared, tells: 'consulate' },
  'record-interview': { permission: ['document:keep'], steps: beforeDeparture },
  'issue-documents': { permission: ['document:keep'], steps: beforeDeparture, paused: true },
  'refuse-document': { permission: ['document:keep'], steps: beforeDeparture, paused: true },
  'request-permits': { permission: ['permit:request'], steps: prepared, tells: 'ministry' },
  'answer-permits': { permission: ['permit:answer'], steps: beforeDeparture, paused: true },
  'certify-fitness': { permission: ['fitness:certify'], steps: beforeDeparture },
  'request-booking': { permission: ['booking:request'], steps: ['consented', 'booked'] },
  'place-booking': { permission: 'system', steps: ['consented', 'booked'], paused: true },
  'confirm-booking': { permission: ['booking:confirm'], steps: ['consented', 'booked'], paused: true },
  'cancel-booking': { permission: ['booking:cancel'], steps: ['consented', 'booked'], paused: true },
  reconfirm: { permission: ['case:consent'], steps: ['booked'] },
  depart: { permission: ['departure:record'], steps: ['booked'] },
  arrive: { permission: ['arrival:record'], steps: ['admitted', 'consented', 'booked', 'departed'], paused: true },
  close: { permission: ['case:close'], steps: ['arrived'] },
  reopen: { permission: ['case:reopen'], steps: ['closed', 'exited'] },
  'correct-member': { permission: ['case:correct'], steps: beforeDeparture, paused: true },
  'correct-contact': { permission: ['case:correct'], steps: anywhere, paused: true },
  'add-member': { permission: ['case:household'], steps: beforeDeparture },
  'remove-member': { permission: ['case:household'], steps: beforeDeparture, paused: true },
  'change-principal': { permission: ['case:household'], steps: open, paused: true },
  split: { permission: ['case:split'], steps: beforeDeparture, paused: true },
  merge: { permission: ['case:split'], steps: beforeDeparture, paused: true },
  assign: { permission: ['case:assign'], steps: anywhere, paused: true },
  transfer: { permission: ['case:assign'], steps: anywhere, paused: true },
  'plan-appointment': { permission: ['case:follow'], steps: open, paused: true },
  'close-appointment': { permission: ['case:follow'], steps: anywhere, paused: true },
  'attempt-contact': { permission: ['case:follow'], steps: open, paused: true },
  'add-note': { permission: ['case:note'], steps: anywhere, paused: true },
  suspend: { permission: ['case:suspend'], steps: open },
  resume: { permission: ['case:suspend'], steps: open, paused: true },
  refuse: { permission: ['case:refuse'], steps: decided, paused: true },
  withdraw: { permission: ['case:withdraw'], steps: beforeDeparture, paused: true },
  'mark-unreachable': { permission: ['case:exit'], steps: beforeDeparture, paused: true },
  'record-death': { permission: ['case:exit'], steps: open, paused: true },
  'refer-to-asylum': { permission: ['case:refer-to-asylum'], steps: beforeDeparture, paused: true },
  'tell-recipients': { permission: ['case:follow'], steps: anywhere, paused: true },
  'propose-departure-correction': { permission: ['departure:correct'], steps: anywhere, paused: true },
  'approve-departure-correction': { permission: ['departure:correct'], steps: anywhere, paused: true },
} as const satisfies Record<CommandType, CommandRow>;

export const commandTypes = Object.keys(commandTable) as CommandType[];

/** The row of a command. */
export function commandRow(type: CommandType): CommandRow {
  return commandTable[type];
}
