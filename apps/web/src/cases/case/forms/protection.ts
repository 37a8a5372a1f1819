import { authorityBases, plusDays, travelNeeds, type CommandType } from '#domain';
import { today } from '../../../i18n/words';
import type { CommandForm, Values } from './field';
import { secretNote } from './fields';
import { alone, concerned, leaving } from './people';

/** What the protection and the medical officer decide. What they found goes to the secret files. DOMAIN §4. */
export const protectionForms = {
  'check-protection': {
    path: '/api/v1/cases/{id}/protection-checks',
    fields: [{ name: 'clear', label: 'clear', kind: 'decision' }, secretNote],
  },
  'determine-best-interest': {
    path: '/api/v1/cases/{id}/best-interest-determinations',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: alone, gate: 'best-interest' },
      { name: 'returnIsBest', label: 'returnIsBest', kind: 'decision' },
      { name: 'tracing', label: 'tracing', kind: 'choice', room: 'tracing', options: ['family-found', 'no-family-found', 'family-unsafe'] },
      { name: 'guardian', label: 'guardian', kind: 'text' },
      { name: 'carer', label: 'carer', kind: 'text', when: isBest },
      { name: 'carerAcceptedOn', label: 'carerAcceptedOn', kind: 'day', when: isBest },
      { name: 'escort', label: 'escort', kind: 'text', when: isBest },
    ],
  },
  'approve-best-interest': {
    path: '/api/v1/cases/{id}/best-interest-approvals',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: alone, gate: 'best-interest' },
      { name: 'approved', label: 'approved', kind: 'decision' },
      secretNote,
    ],
  },
  'record-authority': {
    path: '/api/v1/cases/{id}/parental-authorities',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: concerned('parental-authority'), gate: 'parental-authority' },
      { name: 'basis', label: 'basis', kind: 'choice', room: 'authorityBasis', options: authorityBases },
      { name: 'evidence', label: 'evidence', kind: 'long-text', hint: 'secret' },
    ],
  },
  'accept-authority': {
    path: '/api/v1/cases/{id}/parental-authority-reviews',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: concerned('parental-authority'), gate: 'parental-authority' },
      { name: 'accepted', label: 'accepted', kind: 'decision' },
      secretNote,
    ],
  },
  'certify-fitness': {
    path: '/api/v1/cases/{id}/fitness-certificates',
    fields: [
      { name: 'memberIds', label: 'members', kind: 'members', of: leaving, gate: 'fit-to-travel' },
      { name: 'fit', label: 'fit', kind: 'decision' },
      { name: 'validUntil', label: 'validUntil', kind: 'day', start: () => plusDays(today(), 30) },
      { name: 'needs', label: 'needs', kind: 'choices', room: 'travelNeed', options: travelNeeds, optional: true },
      secretNote,
    ],
  },
} as const satisfies Partial<Record<CommandType, CommandForm>>;

function isBest({ returnIsBest }: Values): boolean {
  return returnIsBest === 'yes';
}
