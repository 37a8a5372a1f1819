import type { Day } from './day';

/** The departure conditions, in the order in which they are usually met. DOMAIN §4. */
export const gates = [
  'counselling',
  'protection-check',
  'best-interest',
  'sharing',
  'consent',
  'parental-authority',
  'travel-document',
  'exit-permit',
  'fit-to-travel',
  'seat',
  'route-open',
  'consent-reconfirmed',
] as const;
export type Gate = (typeof gates)[number];

/** Where gates are looked at: before anything leaves for an authority, before seats are asked for, before boarding. */
export const stages = ['contact-authorities', 'book', 'board'] as const;
export type Stage = (typeof stages)[number];

/** Which gates must be green (or not required) at each stage. `sharing` at contact is asked for the one recipient concerned. DOMAIN §4. */
export const gateStages = {
  counselling: ['contact-authorities', 'book', 'board'],
  'protection-check': ['contact-authorities', 'book', 'board'],
  'best-interest': ['contact-authorities', 'book', 'board'],
  sharing: ['contact-authorities', 'book', 'board'],
  consent: ['book', 'board'],
  'parental-authority': ['book', 'board'],
  'travel-document': ['book', 'board'],
  'exit-permit': ['book', 'board'],
  'fit-to-travel': ['book', 'board'],
  seat: ['board'],
  'route-open': ['board'],
  'consent-reconfirmed': ['board'],
} as const satisfies Record<Gate, readonly Stage[]>;

export const gateStatuses = ['not-required', 'missing', 'requested', 'green', 'red', 'expired'] as const;
export type GateStatus = (typeof gateStatuses)[number];

/** Why a gate is red, or what it waits for. Says nothing of a protected ground. */
export const gateReasons = [
  'to-be-heard-alone',
  'person-refuses',
  'document-refused',
  'permit-refused',
  'name-differs',
  'not-fit',
  'authority-not-accepted',
  'to-be-accepted',
  'not-in-best-interest',
  'to-be-approved',
  'sharing-withdrawn',
  'route-closed',
  'answer-awaited',
] as const;
export type GateReason = (typeof gateReasons)[number];

/** A gate as it stands for a day of departure. `until`: the last day on which green holds; `since`: from when it has been waited for. */
export interface GateState {
  status: GateStatus;
  until: Day | null;
  since: Day | null;
  reason: GateReason | null;
}

/** The same for a person, or for the household when `memberId` is null. */
export interface GateStanding extends GateState {
  gate: Gate;
  memberId: string | null;
}

const plain: GateState = { status: 'missing', until: null, since: null, reason: null };
export const notRequired: GateState = { ...plain, status: 'not-required' };
export const missing: GateState = plain;

export function green(until: Day | null = null): GateState {
  return { ...plain, status: 'green', until };
}

export function red(reason: GateReason): GateState {
  return { ...plain, status: 'red', reason };
}

/** Under way since a day. */
export function requested(since: Day, reason: GateReason | null = null): GateState {
  return { ...plain, status: 'requested', since, reason };
}

/** Green as long as it serves on the day of departure, else expired. */
export function serving(until: Day, departure: Day): GateState {
  return until < departure ? { ...plain, status: 'expired', until } : green(until);
}

/** Nothing more to be done for it. */
export function isMet({ status }: GateState): boolean {
  return status === 'green' || status === 'not-required';
}
