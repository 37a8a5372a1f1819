import {
  closeAppointmentRule,
  addNoteRule,
  assignRule,
  planAppointmentRule,
  resumeRule,
  suspendRule,
  transferRule,
} from './cases/following';
import { arriveRule, closeRule, reopenRule } from './cases/closure';
import { commandRow } from './cases/command-table';
import type { Change, Command, CommandType } from './cases/commands';
import { consentRule, hearAloneRule, undeclared } from './cases/consent';
import { attemptContactRule } from './cases/contact';
import { correctContactRule, correctMemberRule } from './cases/correction';
import { counselRule } from './cases/counselling';
import type { Moment } from './cases/day';
import { markUnreachableRule, recordDeathRule, refuseRule, referToAsylumRule, withdrawRule } from './cases/exits';
import type { CaseFacts } from './cases/facts';
import { caseStep, type Step } from './cases/household';
import { addMemberRule, changePrincipalRule, mergeRule, removeMemberRule, splitRule } from './cases/household-changes';
import { tellRecipientsRule } from './cases/recalls';
import { reconfirmRule } from './cases/reconfirmation';
import { refuse, type Refusal } from './cases/refusals';
import type { Rule } from './cases/rule';
import { shareRule } from './cases/sharing';
import { cancelBookingRule, confirmBookingRule, departRule, placeBookingRule, requestBookingRule } from './departures/decisions';
import { approveDepartureCorrectionRule, proposeDepartureCorrectionRule } from './departures/departure-correction';
import { answerPermitsRule, requestPermitsRule } from './departures/exit-permits';
import { certifyFitnessRule } from './departures/fitness';
import { issueDocumentsRule, recordInterviewRule, refuseDocumentRule, requestDocumentsRule } from './departures/travel-documents';
import { contactRefusal } from './readiness';
import { approveBestInterestRule, determineBestInterestRule } from './screening/best-interest';
import { admitExceptionallyRule, admitRule, assessRule, screenRule } from './screening/decisions';
import { acceptAuthorityRule, recordAuthorityRule } from './screening/parental-authority';
import { checkProtectionRule } from './screening/protection-check';
import type { Actor } from './staff/actor';
import { holds } from './staff/permissions';

const rules: { [T in CommandType]: Rule<T> } = {
  assess: assessRule,
  screen: screenRule,
  admit: admitRule,
  'admit-exceptionally': admitExceptionallyRule,
  counsel: counselRule,
  share: shareRule,
  'check-protection': checkProtectionRule,
  'determine-best-interest': determineBestInterestRule,
  'approve-best-interest': approveBestInterestRule,
  'record-authority': recordAuthorityRule,
  'accept-authority': acceptAuthorityRule,
  consent: consentRule,
  'hear-alone': hearAloneRule,
  'request-documents': requestDocumentsRule,
  'record-interview': recordInterviewRule,
  'issue-documents': issueDocumentsRule,
  'refuse-document': refuseDocumentRule,
  'request-permits': requestPermitsRule,
  'answer-permits': answerPermitsRule,
  'certify-fitness': certifyFitnessRule,
  'request-booking': requestBookingRule,
  'place-booking': placeBookingRule,
  'confirm-booking': confirmBookingRule,
  'cancel-booking': cancelBookingRule,
  reconfirm: reconfirmRule,
  depart: departRule,
  arrive: arriveRule,
  close: closeRule,
  reopen: reopenRule,
  'correct-member': correctMemberRule,
  'correct-contact': correctContactRule,
  'add-member': addMemberRule,
  'remove-member': removeMemberRule,
  'change-principal': changePrincipalRule,
  split: splitRule,
  merge: mergeRule,
  assign: assignRule,
  transfer: transferRule,
  'plan-appointment': planAppointmentRule,
  'close-appointment': closeAppointmentRule,
  'attempt-contact': attemptContactRule,
  'add-note': addNoteRule,
  suspend: suspendRule,
  resume: resumeRule,
  refuse: refuseRule,
  withdraw: withdrawRule,
  'mark-unreachable': markUnreachableRule,
  'record-death': recordDeathRule,
  'refer-to-asylum': referToAsylumRule,
  'tell-recipients': tellRecipientsRule,
  'propose-departure-correction': proposeDepartureCorrectionRule,
  'approve-departure-correction': approveDepartureCorrectionRule,
};

/** The one place where a command is allowed or refused. Pure: same command, facts, actor and moment, same answer. */
export function decide(command: Command, facts: CaseFacts, actor: Actor, now: Moment): Change | Refusal {
  const refusal = mayGive(command.type, facts, actor, now);
  return refusal ?? (rules[command.type] as Rule<typeof command.type>).decide(command as never, facts, actor, now);
}

/** Whether this actor may give such a command now, whatever its content: `undefined`, or the refusal. */
export function mayGive(type: CommandType, facts: CaseFacts, actor: Actor, now: Moment): Refusal | undefined {
  const { paused, tells } = commandRow(type);
  if (!permitted(type, actor)) return refuse('not-permitted');
  const early = stepRefusal(type, facts, now);
  if (early) return early;
  if (facts.suspended && !paused) return refuse('case-suspended', { reason: facts.suspended.reason });
  return (tells && contactRefusal(facts, tells, now)) ?? rules[type].may?.(facts, now, actor);
}

function permitted(type: CommandType, actor: Actor): boolean {
  const { permission } = commandRow(type);
  if (permission === 'system') return actor.kind === 'system';
  return permission.some((one) => holds(actor.roles, one));
}

const order: readonly Step[] = ['registered', 'screened', 'admitted', 'consented', 'booked', 'departed', 'arrived', 'closed', 'exited'];

function stepRefusal(type: CommandType, facts: CaseFacts, now: Moment): Refusal | undefined {
  const step = caseStep(facts);
  const { steps } = commandRow(type);
  if (steps.includes(step)) return undefined;
  if (order.indexOf(step) < order.indexOf(steps[0]!)) return whatIsMissing(step, steps, facts, now);
  if (step === 'exited') return refuse('case-ended');
  return order.indexOf(step) >= order.indexOf('departed') ? pastDeparture(step, steps) : overtaken[type];
}

function pastDeparture(step: Step, steps: readonly Step[]): Refusal {
  if (!steps.includes('departed') && !steps.includes('arrived')) return refuse('already-departed');
  return refuse(step === 'closed' ? 'already-closed' : 'already-arrived');
}

/** Too early: what the household lacks at its step; for what only an ended case knows, its end. */
function whatIsMissing(step: Step, steps: readonly Step[], facts: CaseFacts, { day }: Moment): Refusal {
  if (steps[0] === 'closed') return refuse('not-closed');
  switch (step) {
    case 'registered':
      return refuse('not-screened');
    case 'screened':
      return refuse('not-admitted');
    case 'admitted':
      return refuse('consent-missing', { member: undeclared(facts, day)?.id ?? facts.members[0]!.id });
    case 'consented':
      return refuse('booking-missing');
    case 'booked':
      return refuse('not-departed', { member: facts.members[0]!.id });
    case 'departed':
      return refuse('not-arrived');
    case 'arrived':
    case 'closed':
    case 'exited':
      return refuse('not-closed');
  }
}

/** Too late, but before departure: what has been done already. */
const overtaken: { [T in CommandType]?: Refusal } = {
  screen: refuse('already-admitted'),
  admit: refuse('already-admitted'),
  'admit-exceptionally': refuse('already-admitted'),
  refuse: refuse('already-admitted'),
};
