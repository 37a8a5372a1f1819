import { commandTable, type Change, type Command, type CommandType } from './cases/commands';
import { consentRule, undeclared } from './cases/consent';
import type { Moment } from './cases/day';
import type { CaseFacts } from './cases/facts';
import { caseStep, type Step } from './cases/household';
import { refuse, type Refusal } from './cases/refusals';
import type { Rule } from './cases/rule';
import { correctMemberRule } from './cases/correction';
import { withdrawRule } from './cases/withdrawal';
import { cancelBookingRule, confirmBookingRule, departRule, placeBookingRule, requestBookingRule } from './departures/decisions';
import { admitRule, assessRule, screenRule } from './screening/decisions';
import type { Actor } from './staff/actor';
import { holds } from './staff/permissions';

const rules: { [T in CommandType]: Rule<T> } = {
  assess: assessRule,
  screen: screenRule,
  admit: admitRule,
  consent: consentRule,
  'request-booking': requestBookingRule,
  'place-booking': placeBookingRule,
  'confirm-booking': confirmBookingRule,
  'cancel-booking': cancelBookingRule,
  depart: departRule,
  withdraw: withdrawRule,
  'correct-member': correctMemberRule,
};

/** The one place where a command is allowed or refused. Pure: same command, facts, actor and moment, same answer. */
export function decide(command: Command, facts: CaseFacts, actor: Actor, now: Moment): Change | Refusal {
  const refusal = mayGive(command.type, facts, actor, now);
  return refusal ?? (rules[command.type] as Rule<typeof command.type>).decide(command as never, facts, actor, now);
}

/** Whether this actor may give such a command now, whatever its content: `undefined`, or the refusal. */
export function mayGive(type: CommandType, facts: CaseFacts, actor: Actor, now: Moment): Refusal | undefined {
  if (!permitted(type, actor)) return refuse('not-permitted');
  return stepRefusal(type, facts, now) ?? rules[type].may?.(facts, now);
}

function permitted(type: CommandType, actor: Actor): boolean {
  const { permission } = commandTable[type];
  if (permission === 'system') return actor.kind === 'system';
  return permission.some((one) => holds(actor.roles, one));
}

const order: readonly Step[] = ['registered', 'screened', 'admitted', 'consented', 'booked', 'departed', 'arrived', 'closed', 'exited'];

function stepRefusal(type: CommandType, facts: CaseFacts, now: Moment): Refusal | undefined {
  const step = caseStep(facts);
  const allowed: readonly Step[] = commandTable[type].steps;
  if (allowed.includes(step)) return undefined;
  if (order.indexOf(step) < order.indexOf(allowed[0]!)) return whatIsMissing(step, facts, now);
  if (step === 'exited') return refuse('case-ended');
  return order.indexOf(step) >= order.indexOf('departed') ? refuse('already-departed') : overtaken[type];
}

/** Too early: what the household lacks at its step. */
function whatIsMissing(step: Step, facts: CaseFacts, { day }: Moment): Refusal {
  if (step === 'registered') return refuse('not-screened');
  if (step === 'screened') return refuse('not-admitted');
  if (step === 'consented') return refuse('booking-missing');
  return refuse('consent-missing', { member: undeclared(facts, day)?.id ?? facts.members[0]!.id });
}

/** Too late, but before departure: what has been done already. */
const overtaken: { [T in CommandType]?: Refusal } = {
  screen: refuse('already-admitted'),
  admit: refuse('already-admitted'),
};
