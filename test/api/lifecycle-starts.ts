import { dayIn } from '#domain';
import { person, registration } from '../builders/registration';
import { done } from './asking';
import type { House } from './house';
import type { Start } from './start';
import type { Walked } from './walk';

const today = dayIn(new Date());

const couple = registration({
  members: [person('one', { principal: true }), person('two', { givenNames: 'Adama', sex: 'male', born: '1968-07-07' })],
});
/** Nobody in it belongs to the groups that the programme is for. */
const young = registration({ members: [person('one', { principal: true, born: '1996' })] });

async function attempts(house: House, { path, caseId }: Walked): Promise<undefined> {
  const caseworker = await house.as('oim-caseworker');
  const attempt = { memberId: null, means: 'phone', outcome: 'no-answer' };
  for (let each = 0; each < 3; each++) await done(caseworker.post(`${path}/contact-attempts`, attempt));
  await house.sql(`UPDATE case_entry SET occurred_on = occurred_on - 14 WHERE seq = (SELECT min(seq) FROM case_entry WHERE case_id = $1)`, [
    caseId,
  ]);
  return undefined;
}

const command =
  (role: 'oim-caseworker' | 'movement-officer', path: string, body: (walked: Walked) => object) =>
  async (house: House, walked: Walked): Promise<string> =>
    done((await house.as(role)).post(`${walked.path}/${path}`, body(walked)));

const arrival = command('movement-officer', 'arrival', () => ({ arrivedOn: today, handovers: [] }));
const withdrawal = command('oim-caseworker', 'withdrawal', () => ({ reason: 'family' }));
const suspension = command('oim-caseworker', 'suspension', () => ({ reason: 'illness' }));
const appointment = command('oim-caseworker', 'appointments', () => ({
  ...{ memberId: null, kind: 'consulate', at: '2031-03-03T09:30:00Z', place: null },
}));
const wrongly = ({ memberIds }: Walked) => ({ memberIds, reason: 'did-not-travel', departedOn: null });

const colleague = async (house: House) => (await house.account('rabat', 'oim-caseworker')).id;

/** Where each command of a case's life can be given, and what it says. */
export const lifecycleStarts: Record<string, Start> = {
  'POST /api/v1/cases/{id}/members': { at: 'registered' },
  'POST /api/v1/cases/{id}/members/{memberId}/removal': {
    at: 'registered',
    household: couple,
    first: (_house, { memberIds }) => Promise.resolve(memberIds[0]),
  },
  'POST /api/v1/cases/{id}/principal': {
    ...{ at: 'registered', household: couple },
    first: async (house, { caseId }) =>
      (await house.sql<{ id: string }>('SELECT id FROM member WHERE case_id = $1 AND NOT principal', [caseId]))[0]!.id,
    body: (_walked, memberId) => ({ memberId }),
  },
  'POST /api/v1/cases/{id}/split': {
    ...{ at: 'registered', household: couple, opens: true },
    body: ({ memberIds }) => ({ memberIds: memberIds.slice(1) }),
  },
  'POST /api/v1/cases/{id}/merge': {
    at: 'registered',
    first: (house) => house.registered(),
    body: (_walked, otherCaseId) => ({ otherCaseId }),
  },
  'POST /api/v1/cases/{id}/assignment': { at: 'registered', first: colleague, body: (_walked, caseworkerId) => ({ caseworkerId }) },
  'POST /api/v1/cases/{id}/transfer': {
    at: 'registered',
    first: async (house) => (await house.account('tangier', 'oim-caseworker')).id,
    body: (_walked, caseworkerId, { organisation }) => ({ officeId: organisation.offices.tangier, caseworkerId }),
  },
  'POST /api/v1/cases/{id}/suspension': { at: 'registered' },
  'POST /api/v1/cases/{id}/resumption': { at: 'registered', first: suspension },
  'POST /api/v1/cases/{id}/unreachable': { at: 'registered', first: attempts },
  'POST /api/v1/cases/{id}/deaths': { at: 'registered', body: ({ memberIds }) => ({ memberId: memberIds[0], diedOn: today }) },
  'POST /api/v1/cases/{id}/asylum-referrals': { at: 'registered', body: ({ memberIds }) => ({ memberIds }) },
  'POST /api/v1/cases/{id}/refusal': { at: 'screened', household: young },
  'POST /api/v1/cases/{id}/arrival': { at: 'departed', body: () => ({ arrivedOn: today, handovers: [] }) },
  'POST /api/v1/cases/{id}/closure': {
    ...{ at: 'departed', first: arrival },
    body: () => ({
      ...{ reason: 'follow-up-ended', checked: ['beneficiary-informed', 'plan-settled', 'complaints-answered', 'papers-filed'] },
    }),
  },
  'POST /api/v1/cases/{id}/reopening': { at: 'registered', first: withdrawal },
  'POST /api/v1/cases/{id}/notes': { at: 'registered' },
  'POST /api/v1/cases/{id}/appointments': { at: 'registered' },
  'POST /api/v1/cases/{id}/appointments/{appointmentId}/outcome': { at: 'registered', first: appointment },
  'POST /api/v1/cases/{id}/departure-corrections': { at: 'departed', body: wrongly },
  'POST /api/v1/cases/{id}/departure-correction-decision': {
    at: 'departed',
    first: command('movement-officer', 'departure-corrections', wrongly),
  },
};
