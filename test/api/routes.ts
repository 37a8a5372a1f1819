import { roles, type Role } from '#domain';
import { registration } from '../builders/registration';
import { document } from './contract';
import { confirmation, declaration } from './walk';

/** One operation of the document, with an address and a body that would do. */
export interface Route {
  /** `POST /api/v1/cases/{id}/consents` */
  name: string;
  method: string;
  path: string;
  body?: object;
  /** The version for If-Match, where the route wants one. */
  version?: number;
  /** Works on a case named in the address. */
  ofCase: boolean;
  open: boolean;
}

export const unknownId = '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01';

const bodies: Record<string, object> = {
  'POST /api/v1/sessions': { email: 'somebody@example.org', password: 'nothing' },
  'POST /api/v1/similar-people': { familyName: 'Ouattara', givenNames: 'Mariam' },
  'POST /api/v1/cases': registration(),
  'PATCH /api/v1/cases/{id}/members/{memberId}': { familyName: 'Wattara' },
  'PUT /api/v1/cases/{id}/contact': { phone: '+212600000000', mayCall: true, mayLeaveMessage: true, otherContact: null, callTimes: [] },
  'POST /api/v1/call-backs': { phone: '+212600000000', language: 'fr', wantedOn: null },
  'POST /api/v1/call-backs/{id}/done': {},
  'POST /api/v1/cases/{id}/screenings': { policy: 'snia-2020', reference: 'registration' },
  'POST /api/v1/cases/{id}/admission': {},
  'POST /api/v1/cases/{id}/consents': declaration(unknownId, {
    ...{ interpreter: 'A. Interpreter', interpreterKind: 'professional', witness: 'A. Witness' },
    ...{ referrer: 'association', present: ['lawyer'], guardian: 'A. Guardian' },
  }),
  'POST /api/v1/cases/{id}/counselling-sessions': {
    ...{ memberId: unknownId, language: 'fr', interpreter: 'A. Interpreter', alternatives: true, fear: false, guardian: 'A. Guardian' },
  },
  'POST /api/v1/cases/{id}/sharing-consents': { memberIds: [unknownId], recipients: ['consulate'], agreed: true },
  'POST /api/v1/cases/{id}/hearings': { memberId: unknownId, wishesToReturn: true, note: 'spoke freely' },
  'POST /api/v1/cases/{id}/reconfirmations': { memberIds: [unknownId] },
  'POST /api/v1/cases/{id}/contact-attempts': { memberId: unknownId, means: 'phone', outcome: 'no-answer' },
  'POST /api/v1/cases/{id}/recall-notices': {},
  'POST /api/v1/cases/{id}/protection-checks': { clear: true, note: 'nothing open' },
  'POST /api/v1/cases/{id}/best-interest-determinations': {
    ...{ memberId: unknownId, returnIsBest: true, guardian: 'A. Guardian', tracing: 'family-found', carer: 'An aunt' },
    ...{ carerAcceptedOn: '2026-11-01', escort: 'An escort' },
  },
  'POST /api/v1/cases/{id}/best-interest-approvals': { memberId: unknownId, approved: true, note: 'read' },
  'POST /api/v1/cases/{id}/parental-authorities': { memberId: unknownId, basis: 'authorisation', evidence: 'legalised in Abidjan' },
  'POST /api/v1/cases/{id}/parental-authority-reviews': { memberId: unknownId, accepted: true, note: 'seen' },
  'POST /api/v1/cases/{id}/document-requests': { memberIds: [unknownId], documentType: 'laissez-passer', consulate: 'ci-rabat' },
  'POST /api/v1/cases/{id}/document-interviews': { memberId: unknownId, outcome: 'held' },
  'POST /api/v1/cases/{id}/travel-documents': {
    documentType: 'passport',
    documents: [
      {
        ...{ memberId: unknownId, familyName: 'OUATTARA', givenNames: 'MARIAM', number: 'P1' },
        ...{ validFrom: '2026-01-01', validUntil: '2030-01-01' },
      },
    ],
  },
  'POST /api/v1/cases/{id}/document-refusals': { memberId: unknownId, reason: 'file-incomplete' },
  'POST /api/v1/cases/{id}/permit-requests': { memberIds: [unknownId] },
  'POST /api/v1/cases/{id}/permit-answers': {
    answers: [
      {
        ...{ memberId: unknownId, granted: true, number: 'AS1', validUntil: '2030-01-01' },
        ...{ familyName: 'OUATTARA', givenNames: 'MARIAM' },
      },
    ],
  },
  'POST /api/v1/cases/{id}/fitness-certificates': {
    ...{ memberIds: [unknownId], fit: true, validUntil: '2030-01-01', needs: ['wheelchair'], note: 'examined' },
  },
  'POST /api/v1/cases/{id}/flight-bookings': {},
  'POST /api/v1/cases/{id}/flight-bookings/{bookingId}/confirmation': confirmation([unknownId]),
  'POST /api/v1/cases/{id}/flight-bookings/{bookingId}/cancellation': { reason: 'flight-changed' },
  'POST /api/v1/cases/{id}/departure': {},
  'POST /api/v1/cases/{id}/withdrawal': { reason: 'family' },
  'POST /api/v1/cases/{id}/assessments': { kind: 'health-issue', memberId: unknownId, holds: true },
  'POST /api/v1/cases/{id}/exceptional-admission': { reason: 'humanitarian', note: null },
  'POST /api/v1/programme/intake': { suspended: 'funds' },
  'POST /api/v1/programme/policies': { code: 'route-spec', from: '2099-01-01', to: null, mode: 'gate', accompaniedMinorsCount: false },
  'POST /api/v1/programme/limits': { consentWithin: 14 },
  'POST /api/v1/permit-batches': { caseIds: [unknownId] },
  'POST /api/v1/permit-batches/{id}/removals': { caseIds: [unknownId] },
  'POST /api/v1/permit-batches/{id}/submission': {},
  'POST /api/v1/permit-batches/{id}/answers': {
    answers: [
      {
        ...{ caseId: unknownId, memberId: unknownId, granted: true, number: 'AS1', validUntil: '2030-01-01' },
        ...{ familyName: 'OUATTARA', givenNames: 'MARIAM' },
      },
    ],
  },
  'POST /api/v1/travel-restrictions': {
    ...{ country: 'GW', airport: null, airline: null, from: '2026-11-24', to: null },
    ...{ exceptNationalities: [], exceptFlights: [], source: 'notice to airmen' },
  },
  'POST /api/v1/travel-restrictions/{id}/end': {},
  'POST /api/v1/cases/{id}/members': {
    ...{ newborn: true, links: [], familyName: 'Ouattara', givenNames: 'Awa', sex: 'female', born: '2026-11-01', nationality: 'CI' },
    ...{ language: 'fr', inMorocco: true, wishesToReturn: true, earlierReturnYear: null },
  },
  'POST /api/v1/cases/{id}/members/{memberId}/removal': { reason: 'left-household' },
  'POST /api/v1/cases/{id}/principal': { memberId: unknownId },
  'POST /api/v1/cases/{id}/split': { memberIds: [unknownId] },
  'POST /api/v1/cases/{id}/merge': { otherCaseId: unknownId },
  'POST /api/v1/cases/{id}/assignment': { caseworkerId: unknownId },
  'POST /api/v1/cases/{id}/transfer': { officeId: unknownId, caseworkerId: unknownId },
  'POST /api/v1/cases/{id}/suspension': { reason: 'illness' },
  'POST /api/v1/cases/{id}/resumption': {},
  'POST /api/v1/cases/{id}/unreachable': {},
  'POST /api/v1/cases/{id}/deaths': { memberId: unknownId, diedOn: '2026-11-20' },
  'POST /api/v1/cases/{id}/asylum-referrals': { memberIds: [unknownId] },
  'POST /api/v1/cases/{id}/refusal': { referral: 'association' },
  'POST /api/v1/cases/{id}/arrival': { arrivedOn: '2026-11-20', handovers: [] },
  'POST /api/v1/cases/{id}/closure': { reason: 'follow-up-ended', checked: ['beneficiary-informed'] },
  'POST /api/v1/cases/{id}/reopening': { reason: 'asked-again' },
  'POST /api/v1/cases/{id}/notes': { text: 'Wants to be called in the evening' },
  'POST /api/v1/cases/{id}/appointments': { memberId: null, kind: 'consulate', at: '2031-03-03T09:30:00Z', place: 'Rabat' },
  'POST /api/v1/cases/{id}/appointments/{appointmentId}/outcome': { outcome: 'kept' },
  'POST /api/v1/cases/{id}/departure-corrections': { memberIds: [unknownId], reason: 'did-not-travel', departedOn: null },
  'POST /api/v1/cases/{id}/departure-correction-decision': { approved: true },
  'PATCH /api/v1/staff/{id}': { roles: ['oim-caseworker'], disabled: true },
};

const places: Record<string, string> = {
  id: unknownId,
  memberId: unknownId,
  bookingId: unknownId,
  appointmentId: unknownId,
  group: 'health',
};
const questions: Record<string, string> = {
  'GET /api/v1/cases/{id}/secret-files/{group}': '?purpose=review',
  'GET /api/v1/cases/{id}/readiness': '?on=2026-12-01',
  'GET /api/v1/readiness': '?on=2026-12-01',
};
const openRoutes = ['POST /api/v1/sessions', 'GET /api/v1/public/annual-beneficiaries', 'GET /api/v1/public/annual-beneficiaries.csv'];

/** Every operation of the committed document. One without a body here fails the specs that use them all. */
export const routes: Route[] = Object.entries(document.paths).flatMap(([template, operations]) =>
  Object.entries(operations).map(([verb, operation]): Route => {
    const method = verb.toUpperCase();
    const name = `${method} ${template}`;
    if (operation.requestBody && !bodies[name]) throw new Error(`${name} needs a body in test/api/routes.ts`);
    const versioned = operation.parameters?.some((parameter) => parameter.name === 'If-Match');
    return {
      ...{ name, method, body: bodies[name], open: openRoutes.includes(name), ofCase: template.startsWith('/api/v1/cases/{id}') },
      path: template.replace(/\{(\w+)\}/g, (_all, place: string) => places[place]!) + (questions[name] ?? ''),
      ...(versioned && { version: 1 }),
    };
  }),
);

export const guardedRoutes = routes.filter(({ open }) => !open);
export const caseRoutes = routes.filter(({ ofCase }) => ofCase);
export const bodiedRoutes = routes.filter(({ body }) => body !== undefined);

/** The route on this case. */
export const on = (route: Route, caseId: string): Route => ({ ...route, path: route.path.replace(unknownId, caseId) });

/** A role that may use the route, by the reviewed file. */
export function holderOf(matrix: Record<string, Role[] | 'everybody'>, { name }: Route): Role {
  const held = matrix[name];
  const role = held === 'everybody' ? roles[0] : held?.[0];
  if (!role) throw new Error(`${name} is not in route-roles.json`);
  return role;
}
