import {
  closureChecks,
  closureReasons,
  departureCorrectionReasons,
  exceptionReasons,
  referrals,
  reopeningReasons,
  suspensionReasons,
  withdrawalReasons,
  type CommandType,
} from '#domain';
import { today } from '../../../i18n/words';
import type { CommandForm } from './field';
import { secretNote } from './fields';
import { aloneOnTheWay, departed, leaving, travelling } from './people';

/** Decisions on the case as a whole: exceptions, pauses, the ways in which a case ends or goes on. DOMAIN §2, §3. */
export const endForms = {
  'admit-exceptionally': {
    path: '/api/v1/cases/{id}/exceptional-admission',
    fields: [{ name: 'reason', label: 'reason', kind: 'choice', room: 'exceptionReason', options: exceptionReasons }, secretNote],
  },
  suspend: {
    path: '/api/v1/cases/{id}/suspension',
    fields: [{ name: 'reason', label: 'reason', kind: 'choice', room: 'suspensionReason', options: suspensionReasons }],
  },
  refuse: {
    path: '/api/v1/cases/{id}/refusal',
    danger: true,
    ends: true,
    fields: [{ name: 'referral', label: 'referral', kind: 'choice', room: 'referral', options: referrals }],
  },
  withdraw: {
    path: '/api/v1/cases/{id}/withdrawal',
    title: 'withdraw.title',
    submit: 'withdraw.submit',
    danger: true,
    ends: true,
    fields: [
      { name: 'memberIds', label: 'members', kind: 'members', of: leaving },
      { name: 'reason', label: 'reason', kind: 'choice', room: 'withdrawalReason', options: withdrawalReasons },
    ],
  },
  'mark-unreachable': { path: '/api/v1/cases/{id}/unreachable', danger: true, ends: true, fields: [] },
  'record-death': {
    path: '/api/v1/cases/{id}/deaths',
    danger: true,
    ends: true,
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: travelling },
      { name: 'diedOn', label: 'diedOn', kind: 'day' },
    ],
  },
  'refer-to-asylum': {
    path: '/api/v1/cases/{id}/asylum-referrals',
    danger: true,
    ends: true,
    fields: [{ name: 'memberIds', label: 'members', kind: 'members', of: leaving, nobody: true }],
  },
  arrive: {
    path: '/api/v1/cases/{id}/arrival',
    fields: [
      { name: 'arrivedOn', label: 'arrivedOn', kind: 'day', start: () => today() },
      {
        name: 'handovers',
        label: 'signedBy',
        kind: 'each',
        all: true,
        optional: true,
        of: aloneOnTheWay,
        fields: [{ name: 'signedBy', label: 'signedBy', kind: 'text' }],
      },
    ],
  },
  close: {
    path: '/api/v1/cases/{id}/closure',
    fields: [
      { name: 'reason', label: 'reason', kind: 'choice', room: 'closureReason', options: closureReasons },
      { name: 'checked', label: 'checked', kind: 'choices', room: 'closureCheck', options: closureChecks, optional: true },
    ],
  },
  reopen: {
    path: '/api/v1/cases/{id}/reopening',
    fields: [{ name: 'reason', label: 'reason', kind: 'choice', room: 'reopeningReason', options: reopeningReasons }],
  },
  'propose-departure-correction': {
    path: '/api/v1/cases/{id}/departure-corrections',
    danger: true,
    fields: [
      { name: 'memberIds', label: 'members', kind: 'members', of: departed, nobody: true },
      { name: 'reason', label: 'reason', kind: 'choice', room: 'departureCorrectionReason', options: departureCorrectionReasons },
      { name: 'departedOn', label: 'departedOn', kind: 'day', when: ({ reason }) => reason === 'wrong-day' },
    ],
  },
  'approve-departure-correction': {
    path: '/api/v1/cases/{id}/departure-correction-decision',
    fields: [{ name: 'approved', label: 'approved', kind: 'decision' }],
  },
} as const satisfies Partial<Record<CommandType, CommandForm>>;
