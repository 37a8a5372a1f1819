import type { Role } from '../staff/roles';
import { daysBetween, type Day } from './day';

/** What somebody has to do next on a case. DOMAIN §2: derived from the facts, never ticked by hand. */
export const taskKinds = [
  'screen',
  'screen-again',
  'assess-health',
  'assess-protection',
  'admit',
  'consent',
  'best-interest',
  'request-booking',
  'confirm-booking',
  'record-departure',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface CaseTask {
  kind: TaskKind;
  role: Role;
  /** The person it concerns; `null` when it concerns the household. */
  memberId: string | null;
  dueOn: Day;
}

/** Days allowed for each step of the road. Defaults; offices set their own with the settings. */
export interface Limits {
  screenWithin: number;
  assessWithin: number;
  admitWithin: number;
  consentWithin: number;
  requestBookingWithin: number;
  confirmBookingWithin: number;
  flyWithin: number;
}

export const defaultLimits: Limits = {
  screenWithin: 7,
  assessWithin: 10,
  admitWithin: 7,
  consentWithin: 14,
  requestBookingWithin: 14,
  confirmBookingWithin: 5,
  flyWithin: 90,
};

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
