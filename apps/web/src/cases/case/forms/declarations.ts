import { consentMethods, interpreterKinds, presences, recipients, referrers, type CommandType } from '#domain';
import type { CaseView } from '../../../api/types';
import type { CommandForm, Field } from './field';
import { guardian, secretNote } from './fields';
import { declaring, undeclared } from './people';

const interpreter = {
  name: 'interpreter',
  label: 'interpreter',
  kind: 'text',
  optional: true,
  hint: 'interpreter',
} as const satisfies Field;

/** What people are told, and what they say themselves. DOMAIN §4. */
export const declarationForms = {
  counsel: {
    path: '/api/v1/cases/{id}/counselling-sessions',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: declaring, gate: 'counselling' },
      { name: 'language', label: 'sessionLanguage', kind: 'language', start: languageOf, follows: true },
      interpreter,
      guardian,
      { name: 'alternatives', label: 'alternatives', kind: 'check' },
      { name: 'fear', label: 'fear', kind: 'decision', hint: 'fear' },
    ],
  },
  share: {
    path: '/api/v1/cases/{id}/sharing-consents',
    fields: [
      { name: 'memberIds', label: 'members', kind: 'members', of: declaring, gate: 'sharing' },
      { name: 'recipients', label: 'recipients', kind: 'choices', room: 'recipient', options: recipients },
      { name: 'agreed', label: 'agreed', kind: 'decision' },
    ],
  },
  consent: {
    path: '/api/v1/cases/{id}/consents',
    title: 'consent.title',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: undeclared },
      { name: 'formVersion', label: 'form', kind: 'consent-form' },
      { name: 'language', label: 'readLanguage', kind: 'language', start: languageOf, follows: true },
      { name: 'place', label: 'place', kind: 'text', start: ({ office }) => office.name },
      interpreter,
      {
        name: 'interpreterKind',
        label: 'interpreterKind',
        kind: 'choice',
        room: 'interpreterKind',
        options: interpreterKinds,
        when: ({ interpreter: name }) => String(name ?? '').trim() !== '',
      },
      guardian,
      { name: 'method', label: 'method', kind: 'choice', room: 'consentMethod', options: consentMethods, start: () => 'signature' },
      { name: 'witness', label: 'witness', kind: 'text', when: ({ method }) => method === 'oral' },
      { name: 'referrer', label: 'referrer', kind: 'choice', room: 'referrer', options: referrers, start: () => 'self' },
      { name: 'present', label: 'present', kind: 'choices', room: 'presence', options: presences, optional: true },
    ],
    warns: ({ referrer, present }) => (isHeld(referrer, present) ? 'held' : undefined),
  },
  'hear-alone': {
    path: '/api/v1/cases/{id}/hearings',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: declaring, gate: 'consent' },
      { name: 'wishesToReturn', label: 'wishes', kind: 'decision' },
      secretNote,
    ],
  },
  reconfirm: {
    path: '/api/v1/cases/{id}/reconfirmations',
    fields: [{ name: 'memberIds', label: 'members', kind: 'members', of: declaring, gate: 'consent-reconfirmed' }],
  },
} as const satisfies Partial<Record<CommandType, CommandForm>>;

function languageOf({ members }: CaseView, memberId: string): string {
  return members.find(({ id }) => id === memberId)?.language ?? 'fr';
}

/** A declaration given like this counts only once the person was heard alone. The server decides; this only warns. */
function isHeld(referrer: unknown, present: unknown): boolean {
  const others = Array.isArray(present) ? present : [];
  return referrer === 'authority' || referrer === 'detention' || others.includes('spouse') || others.includes('officer');
}
