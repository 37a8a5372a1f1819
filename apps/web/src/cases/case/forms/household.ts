import { removalReasons, type CommandType } from '#domain';
import type { CommandForm } from './field';
import { leaving, otherPrincipals } from './people';

/** Households that change, and who follows them. DOMAIN §2. */
export const householdForms = {
  'remove-member': {
    path: '/api/v1/cases/{id}/members/{memberId}/removal',
    danger: true,
    ends: true,
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: leaving },
      { name: 'reason', label: 'reason', kind: 'choice', room: 'removalReason', options: removalReasons },
    ],
  },
  'change-principal': {
    path: '/api/v1/cases/{id}/principal',
    fields: [{ name: 'memberId', label: 'member', kind: 'member', of: otherPrincipals }],
  },
  split: {
    path: '/api/v1/cases/{id}/split',
    danger: true,
    fields: [{ name: 'memberIds', label: 'members', kind: 'members', of: leaving, nobody: true }],
  },
  merge: {
    path: '/api/v1/cases/{id}/merge',
    danger: true,
    fields: [{ name: 'otherCaseId', label: 'otherCase', kind: 'case' }],
  },
  assign: {
    path: '/api/v1/cases/{id}/assignment',
    fields: [{ name: 'caseworkerId', label: 'caseworker', kind: 'caseworker', elsewhere: false }],
  },
  transfer: {
    path: '/api/v1/cases/{id}/transfer',
    fields: [{ name: 'caseworkerId', label: 'caseworker', kind: 'caseworker', elsewhere: true }],
  },
} as const satisfies Partial<Record<CommandType, CommandForm>>;
