import type { CasePage } from '#casework/cases/case-page.service';
import { dayIn, plusDays, type Gate } from '#domain';
import { done, page } from './asking';
import type { House } from './house';

/** Before screening, on any case: each adult is counselled and says who may learn of them. */
export async function counselAll(house: House, path: string): Promise<void> {
  const caseworker = await house.as('oim-caseworker');
  const declarants = adultsOf(await page(house, path));
  for (const { id, language } of declarants) {
    const session = { memberId: id, language, interpreter: null, alternatives: true, fear: false, guardian: null };
    await done(caseworker.post(`${path}/counselling-sessions`, session));
  }
  const recipients = ['consulate', 'ministry', 'origin-office'];
  await done(caseworker.post(`${path}/sharing-consents`, { memberIds: declarants.map(({ id }) => id), recipients, agreed: true }));
  await done((await house.as('protection-officer')).post(`${path}/protection-checks`, { clear: true, note: null }));
}

/** What is wanted before seats are asked for, of everybody with whom nothing stands in the way: authority, papers, permits, fitness. */
export async function meetConditions(house: House, path: string): Promise<void> {
  const caseworker = await house.as('oim-caseworker');
  const protection = await house.as('protection-officer');
  const case_ = await page(house, path);
  const lacking = (gate: Gate) =>
    case_.standing.gates.filter((one) => one.gate === gate && one.status === 'missing').map(({ memberId }) => memberId!);

  for (const memberId of lacking('parental-authority')) {
    await done(caseworker.post(`${path}/parental-authorities`, { memberId, basis: 'authorisation', evidence: 'legalised in Abidjan' }));
    await done(protection.post(`${path}/parental-authority-reviews`, { memberId, accepted: true, note: null }));
  }
  const memberIds = case_.members.filter(({ exit }) => !exit).map(({ id }) => id);
  await done(caseworker.post(`${path}/document-requests`, { memberIds, documentType: 'laissez-passer', consulate: 'ci-rabat' }));
  await done(caseworker.post(`${path}/travel-documents`, documents(case_, memberIds)));
  await done(caseworker.post(`${path}/permit-requests`, { memberIds }));
  await done((await house.as('movement-officer')).post(`${path}/permit-answers`, { answers: permits(case_, memberIds) }));
  const verdict = { memberIds, fit: true, validUntil: soon, needs: [], note: null };
  await done((await house.as('medical-officer')).post(`${path}/fitness-certificates`, verdict));
}

/** Each adult declares once more that they want to fly. */
export async function reconfirmAll(house: House, path: string): Promise<void> {
  const memberIds = adultsOf(await page(house, path)).map(({ id }) => id);
  await done((await house.as('oim-caseworker')).post(`${path}/reconfirmations`, { memberIds }));
}

const soon = plusDays(dayIn(new Date()), 25);

export function adultsOf({ members }: CasePage) {
  return members.filter(({ birth, exit, milestones }) => !exit && !milestones.departed && birth.to < '2000');
}

function documents({ members }: CasePage, wanted: string[]) {
  const documents = members
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, familyName, givenNames }, at) => ({
      ...{ memberId: id, number: `LP-${at}`, validFrom: '2026-01-01', validUntil: soon },
      ...{ familyName, givenNames },
    }));
  return { documentType: 'laissez-passer', documents };
}

function permits({ members }: CasePage, wanted: string[]) {
  return members
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, familyName, givenNames }, at) => ({
      ...{ memberId: id, granted: true, number: `AS-${at}`, validUntil: soon },
      ...{ familyName, givenNames },
    }));
}
