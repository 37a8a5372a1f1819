import type { Role } from '../staff/roles';
import { daysBetween, type Day } from './day';

/** What somebody has to do next on a case. DOMAIN §2: derived from the facts, never ticked by hand. */
export const taskKinds = [
  'screen',
  'screen-again',
  'review',
  'refer',
  'assess-health',
  'assess-protection',
  'admit',
  'counsel',
  'share',
  'check-protection',
  'determine-best-interest',
  'approve-best-interest',
  'record-authority',
  'accept-authority',
  'consent',
  'hear-alone',
  'request-document',
  'follow-document',
  'request-permit',
  'follow-permit',
  'certify-fitness',
  'request-booking',
  'confirm-booking',
  'reconfirm',
  'record-departure',
  'record-arrival',
  'close',
  'keep-appointment',
  'resume',
  'tell-recipients',
  'approve-departure-correction',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface CaseTask {
  kind: TaskKind;
  role: Role;
  /** The person it concerns; `null` when it concerns the household. */
  memberId: string | null;
  dueOn: Day;
}

/** Days allowed for each step of the road (others say their unit). The programme sets its own; a change looks again at every case. */
export const defaultLimits = {
  screenWithin: 7,
  assessWithin: 10,
  reviewWithin: 14,
  admitWithin: 7,
  counselWithin: 7,
  shareWithin: 10,
  checkProtectionWithin: 10,
  bestInterestWithin: 21,
  authorityWithin: 21,
  approveWithin: 7,
  consentWithin: 14,
  hearWithin: 7,
  documentWithin: 14,
  documentAnswerWithin: 30,
  permitWithin: 14,
  permitAnswerWithin: 21,
  fitnessWithin: 30,
  requestBookingWithin: 14,
  confirmBookingWithin: 5,
  flyWithin: 90,
  /** 72 hours after which a departure without confirmed arrival is late. DOMAIN §5. */
  arriveWithin: 3,
  closeWithin: 365,
  resumeWithin: 30,
  tellWithin: 1,
  /** Hours before departure from which a declaration is confirmed again. DOMAIN §4. */
  reconfirmHours: 72,
  /** Days for which a physician's verdict serves at most. */
  fitnessServes: 30,
  /** Attempts, over so many days, after which nobody can be reached. DOMAIN §2. */
  contactAttempts: 3,
  contactDays: 14,
  /** Completed weeks of pregnancy: from when a certificate is asked, and from when nobody flies (multiple: earlier). DOMAIN §4. */
  pregnancyCertificateWeeks: 28,
  pregnancyFlyWeeks: 36,
  pregnancyFlyWeeksMultiple: 32,
} as const satisfies Record<string, number>;

export type LimitName = keyof typeof defaultLimits;
export type Limits = Record<LimitName, number>;
export const limitNames = Object.keys(defaultLimits) as LimitName[];

export const urgencies = ['critically-overdue', 'overdue', 'due-soon', 'not-due-yet'] as const;
export type Urgency = (typeof urgencies)[number];

/** Days: late by more than `criticalAfter` is critical, due within `soon` is soon. */
export const urgencyDays = { criticalAfter: 7, soon: 7 } as const;

/** The group of a task in the work queue, by its due date alone. */
export function urgencyOf(dueOn: Day, today: Day): Urgency {
  const left = daysBetween(today, dueOn);
  if (left < -urgencyDays.criticalAfter) return 'critically-overdue';
  if (left < 0) return 'overdue';
  return left <= urgencyDays.soon ? 'due-soon' : 'not-due-yet';
}
