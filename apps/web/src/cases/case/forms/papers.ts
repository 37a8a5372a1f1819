import { documentRefusalReasons, documentTypes, interviewOutcomes, permitRefusalReasons, type CommandType } from '#domain';
import type { CaseView } from '../../../api/types';
import type { CommandForm, Field, Values } from './field';
import { awaiting, leaving } from './people';

const documentType = {
  name: 'documentType',
  label: 'documentType',
  kind: 'choice',
  room: 'documentType',
  options: documentTypes,
  start: () => 'laissez-passer',
} as const satisfies Field;

const nameOnPaper = [
  { name: 'familyName', label: 'familyNameOnPaper', kind: 'text', start: (view, id) => paperName(view, id).familyName },
  { name: 'givenNames', label: 'givenNamesOnPaper', kind: 'text', start: (view, id) => paperName(view, id).givenNames },
] as const satisfies readonly Field[];

/** Travel documents of the consulates and exit permits of the Ministry of the Interior. DOMAIN §4. */
export const paperForms = {
  'request-documents': {
    path: '/api/v1/cases/{id}/document-requests',
    fields: [
      { name: 'memberIds', label: 'members', kind: 'members', of: leaving, gate: 'travel-document' },
      documentType,
      { name: 'consulate', label: 'consulate', kind: 'consulate' },
    ],
  },
  'record-interview': {
    path: '/api/v1/cases/{id}/document-interviews',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: awaiting('travel-document') },
      { name: 'outcome', label: 'outcome', kind: 'choice', room: 'interviewOutcome', options: interviewOutcomes },
    ],
  },
  'issue-documents': {
    path: '/api/v1/cases/{id}/travel-documents',
    fields: [
      documentType,
      {
        name: 'documents',
        label: 'members',
        kind: 'each',
        of: leaving,
        gate: 'travel-document',
        fields: [
          ...nameOnPaper,
          { name: 'validFrom', label: 'validFrom', kind: 'day' },
          { name: 'validUntil', label: 'validUntil', kind: 'day' },
          { name: 'number', label: 'number', kind: 'text' },
        ],
      },
    ],
  },
  'refuse-document': {
    path: '/api/v1/cases/{id}/document-refusals',
    fields: [
      { name: 'memberId', label: 'member', kind: 'member', of: awaiting('travel-document') },
      { name: 'reason', label: 'reason', kind: 'choice', room: 'documentRefusalReason', options: documentRefusalReasons },
    ],
  },
  'request-permits': {
    path: '/api/v1/cases/{id}/permit-requests',
    fields: [{ name: 'memberIds', label: 'members', kind: 'members', of: leaving, gate: 'exit-permit' }],
  },
  'answer-permits': {
    path: '/api/v1/cases/{id}/permit-answers',
    fields: [
      {
        name: 'answers',
        label: 'members',
        kind: 'each',
        of: awaiting('exit-permit'),
        fields: [
          { name: 'granted', label: 'granted', kind: 'decision' },
          { name: 'number', label: 'number', kind: 'text', when: isGranted },
          { name: 'validUntil', label: 'validUntil', kind: 'day', when: isGranted },
          ...nameOnPaper.map((field) => ({ ...field, when: isGranted })),
          {
            name: 'reason',
            label: 'reason',
            kind: 'choice',
            room: 'permitRefusalReason',
            options: permitRefusalReasons,
            when: ({ granted }) => granted === 'no',
          },
        ],
      },
    ],
  },
} as const satisfies Partial<Record<CommandType, CommandForm>>;

function isGranted({ granted }: Values): boolean {
  return granted === 'yes';
}

/** The name as the latest travel document spells it: permit and ticket must follow it; else as it was registered. */
function paperName({ entries, members }: CaseView, memberId: string): { familyName: string; givenNames: string } {
  const paper = entries.findLast((entry) => entry.kind === 'document-issued' && entry.memberId === memberId);
  const { familyName = '', givenNames = '' } = members.find(({ id }) => id === memberId) ?? {};
  return {
    familyName: String(paper?.detail.familyName ?? familyName),
    givenNames: String(paper?.detail.givenNames ?? givenNames),
  };
}
