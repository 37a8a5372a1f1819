import { dayIn } from '#domain';
import { registration } from '../builders/registration';
import { done, page } from './asking';
import { counselAll, meetConditions, reconfirmAll } from './conditions';
import type { House } from './house';

export { page } from './asking';

export type WalkedTo = 'registered' | 'screened' | 'admitted' | 'consented' | 'ready' | 'requested' | 'placing' | 'booked' | 'departed';

export interface Walked {
  caseId: string;
  /** `/api/v1/cases/<id>` */
  path: string;
  memberIds: string[];
  bookingId: string;
}

const order: WalkedTo[] = ['registered', 'screened', 'admitted', 'consented', 'ready', 'requested', 'placing', 'booked', 'departed'];

let flights = 0;

/** A carrier's answer for a flight that leaves today. */
export function confirmation(memberIds: string[], changes: object = {}) {
  const at = Date.now().toString(36).toUpperCase().slice(-5) + (flights++).toString(36).toUpperCase().padStart(2, '0');
  return {
    ...{ locator: at.slice(-8), flightNumber: 'AT533', from: 'CMN', to: 'ABJ', departsAt: `${dayIn(new Date())}T12:00:00Z` },
    tickets: memberIds.map((memberId, index) => ({ memberId, number: `147-24001${flights}${index}` })),
    ...changes,
  };
}

export function declaration(memberId: string, changes: object = {}) {
  return {
    memberId,
    formVersion: '2026-01',
    language: 'fr',
    method: 'signature',
    interpreter: null,
    witness: null,
    place: 'OIM',
    ...changes,
  };
}

/** A household walked along the road through the API itself. */
export async function walk(house: House, end: WalkedTo, household = registration()): Promise<Walked> {
  const reaches = (step: WalkedTo) => order.indexOf(end) >= order.indexOf(step);
  const caseId = await house.registered(household);
  const path = `/api/v1/cases/${caseId}`;
  const { members } = await page(house, path);
  const memberIds = members.map(({ id }) => id);
  const walked = { caseId, path, memberIds, bookingId: '' };
  const caseworker = await house.as('oim-caseworker');
  const movement = await house.as('movement-officer');

  if (reaches('screened')) await done(caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' }));
  if (reaches('admitted')) await done(caseworker.post(`${path}/admission`));
  if (reaches('consented')) {
    for (const { id } of members.filter(({ birth }) => birth.to < '2000')) await done(caseworker.post(`${path}/consents`, declaration(id)));
  }
  if (reaches('ready')) {
    await counselAll(house, path);
    await meetConditions(house, path);
  }
  if (reaches('requested')) walked.bookingId = await done(caseworker.post(`${path}/flight-bookings`));
  if (reaches('placing')) await house.place(caseId, walked.bookingId);
  if (reaches('booked')) {
    await done(movement.post(`${path}/flight-bookings/${walked.bookingId}/confirmation`, confirmation(memberIds), { version: 2 }));
  }
  if (reaches('departed')) {
    await reconfirmAll(house, path);
    await done(movement.post(`${path}/departure`));
  }
  return walked;
}
