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
  'POST /api/v1/cases/{id}/screenings': { policy: 'snia-2020', reference: 'registration' },
  'POST /api/v1/cases/{id}/admission': {},
  'POST /api/v1/cases/{id}/consents': declaration(unknownId),
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
const questions: Record<string, string> = { 'GET /api/v1/cases/{id}/secret-files/{group}': '?purpose=review' };
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
