import { appointmentKinds, appointmentOutcomes, contactMeans, contactOutcomes, type CommandType } from '#domain';
import type { CommandForm } from './field';
import { travelling } from './people';

/** What belongs to a case from its registration on: contact, appointments, notes. DOMAIN §2. */
export const followUpForms = {
  'attempt-contact': {
    path: '/api/v1/cases/{id}/contact-attempts',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: travelling, household: true, optional: true },
      { name: 'means', label: 'means', kind: 'choice', room: 'contactMeans', options: contactMeans },
      { name: 'outcome', label: 'outcome', kind: 'choice', room: 'contactOutcome', options: contactOutcomes },
    ],
  },
  'plan-appointment': {
    path: '/api/v1/cases/{id}/appointments',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: travelling, household: true, optional: true },
      { name: 'kind', label: 'subject', kind: 'choice', room: 'appointmentKind', options: appointmentKinds },
      { name: 'at', label: 'at', kind: 'instant' },
      { name: 'place', label: 'place', kind: 'text', start: ({ office }) => office.name },
    ],
  },
  'close-appointment': {
    path: '/api/v1/cases/{id}/appointments/{appointmentId}/outcome',
    fields: [
      { name: 'appointmentId', label: 'appointment', kind: 'appointment' },
      { name: 'outcome', label: 'outcome', kind: 'choice', room: 'appointmentOutcome', options: appointmentOutcomes },
    ],
  },
  'add-note': {
    path: '/api/v1/cases/{id}/notes',
    fields: [{ name: 'text', label: 'text', kind: 'long-text', hint: 'noNames' }],
  },
  'tell-recipients': { path: '/api/v1/cases/{id}/recall-notices', fields: [] },
} as const satisfies Partial<Record<CommandType, CommandForm>>;
