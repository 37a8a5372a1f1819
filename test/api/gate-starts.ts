import { person, registration } from '../builders/registration';
import { done } from './asking';
import { counselAll } from './conditions';
import { determination, document, granted, minorAlone, session, verdict } from './forms';
import type { House } from './house';
import { someone } from './papers';
import type { Start } from './start';
import type { Walked } from './walk';

const alone = { household: someone('Once') };
const minor = { household: minorAlone() };
const family = {
  household: registration({
    members: [person('one', { principal: true }), person('two', { givenNames: 'Issa', sex: 'male', born: '2017-05-05' })],
    links: [{ child: 'two', adult: 'one', kind: 'parent' }],
  }),
};

const asked = (path: string, body: (walked: Walked) => object) => async (house: House, walked: Walked) => {
  await counselAll(house, walked.path);
  await done((await house.as('oim-caseworker')).post(`${walked.path}/${path}`, body(walked)));
  return undefined;
};

const laissezPasser = ({ memberIds }: Walked) => ({ memberIds, documentType: 'laissez-passer', consulate: 'ci-rabat' });
const ofAll = ({ memberIds }: Walked) => ({ memberIds });

/** The child who travels with one parent. */
async function childOf(house: House, { caseId }: Walked): Promise<string> {
  return (await house.sql<{ id: string }>('SELECT child_id AS id FROM parental_link WHERE case_id = $1', [caseId]))[0]!.id;
}

const basis = { basis: 'authorisation', evidence: 'A signed letter' };

/** Where each command for the departure conditions can be given, and what it says. */
export const gateStarts: Record<string, Start> = {
  'POST /api/v1/cases/{id}/counselling-sessions': { at: 'registered', ...alone, body: ({ memberIds }) => session(memberIds[0]!) },
  'POST /api/v1/cases/{id}/sharing-consents': {
    ...{ at: 'registered', ...alone },
    body: ({ memberIds }) => ({ memberIds, recipients: ['ministry'], agreed: true }),
  },
  'POST /api/v1/cases/{id}/protection-checks': { at: 'registered', ...alone, body: () => ({ clear: true, note: null }) },
  'POST /api/v1/cases/{id}/best-interest-determinations': {
    ...{ at: 'registered', ...minor },
    body: ({ memberIds }) => determination(memberIds[0]!),
  },
  'POST /api/v1/cases/{id}/best-interest-approvals': {
    ...{ at: 'registered', ...minor },
    first: async (house, { path, memberIds }) => {
      await done((await house.as('protection-officer')).post(`${path}/best-interest-determinations`, determination(memberIds[0]!)));
      return undefined;
    },
    body: ({ memberIds }) => ({ memberId: memberIds[0], approved: true, note: null }),
  },
  'POST /api/v1/cases/{id}/parental-authorities': {
    ...{ at: 'registered', ...family },
    first: childOf,
    body: (_walked, memberId) => ({ memberId, ...basis }),
  },
  'POST /api/v1/cases/{id}/parental-authority-reviews': {
    ...{ at: 'registered', ...family },
    first: async (house, walked) => {
      const memberId = await childOf(house, walked);
      await done((await house.as('oim-caseworker')).post(`${walked.path}/parental-authorities`, { memberId, ...basis }));
      return memberId;
    },
    body: (_walked, memberId) => ({ memberId, accepted: true, note: null }),
  },
  'POST /api/v1/cases/{id}/hearings': {
    ...{ at: 'registered', ...alone },
    body: ({ memberIds }) => ({ memberId: memberIds[0], wishesToReturn: true, note: null }),
  },
  'POST /api/v1/cases/{id}/document-requests': {
    ...{ at: 'admitted', ...alone },
    first: async (house, { path }) => {
      await counselAll(house, path);
      return undefined;
    },
    body: laissezPasser,
  },
  'POST /api/v1/cases/{id}/document-interviews': {
    ...{ at: 'admitted', ...alone, first: asked('document-requests', laissezPasser) },
    body: ({ memberIds }) => ({ memberId: memberIds[0], outcome: 'held' }),
  },
  'POST /api/v1/cases/{id}/document-refusals': {
    ...{ at: 'admitted', ...alone, first: asked('document-requests', laissezPasser) },
    body: ({ memberIds }) => ({ memberId: memberIds[0], reason: 'not-stated' }),
  },
  'POST /api/v1/cases/{id}/travel-documents': { at: 'registered', ...alone, body: ({ memberIds }) => document(memberIds[0]!) },
  'POST /api/v1/cases/{id}/permit-requests': {
    ...{ at: 'admitted', ...alone },
    first: async (house, { path }) => {
      await counselAll(house, path);
      return undefined;
    },
    body: ofAll,
  },
  'POST /api/v1/cases/{id}/permit-answers': {
    ...{ at: 'admitted', ...alone, first: asked('permit-requests', ofAll) },
    body: ({ memberIds }) => granted(memberIds[0]!),
  },
  'POST /api/v1/cases/{id}/fitness-certificates': { at: 'registered', ...alone, body: ({ memberIds }) => verdict(memberIds) },
  'POST /api/v1/cases/{id}/reconfirmations': { at: 'booked', ...alone, body: ofAll },
  'POST /api/v1/cases/{id}/contact-attempts': {
    ...{ at: 'registered', ...alone },
    body: () => ({ memberId: null, means: 'phone', outcome: 'no-answer' }),
  },
  'POST /api/v1/cases/{id}/recall-notices': {
    ...{ at: 'admitted', ...alone },
    first: async (house, walked) => {
      await asked('permit-requests', ofAll)(house, walked);
      await done((await house.as('oim-caseworker')).post(`${walked.path}/withdrawal`, { reason: 'family' }));
      return undefined;
    },
  },
};
