import { dayIn, plusDays } from '#domain';
import { person, registration } from '../builders/registration';
import { House } from './house';
import { page, walk } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const today = dayIn(new Date());
const young = registration({ members: [person('one', { principal: true, born: '1996' })] });

describe('an assessment', () => {
  it.each([
    ['health', 'medical-officer', { kind: 'health-issue', holds: true }],
    ['pregnancy', 'medical-officer', { kind: 'pregnancy', holds: true, expectedDelivery: plusDays(today, 100), multiple: false }],
    ['trafficking', 'protection-officer', { kind: 'trafficking', finding: 'presumed' }],
  ] as const)('of %s makes the household eligible, and its ground is not shown', async (_what, role, finding) => {
    const { path, memberIds } = await walk(house, 'registered', young);
    const made = await (await house.as(role)).post(`${path}/assessments`, { memberId: memberIds[0], ...finding });
    expect(made.status).toBe(201);

    const caseworker = await house.as('oim-caseworker');
    await caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
    const seen = await page(house, path);
    expect(seen.screenings[0]).toMatchObject({
      outcome: 'eligible',
      verdict: { criteria: expect.arrayContaining([{ criterion: 'protected' }]) },
    });
    expect(JSON.stringify(seen)).not.toMatch(/health-issue|pregnan|traffick/);
  });

  it('of asylum holds the household back until it is cleared', async () => {
    const { path, memberIds } = await walk(house, 'registered');
    const protection = await house.as('protection-officer');
    const caseworker = await house.as('oim-caseworker');
    const outcomes: string[] = [];
    for (const clearance of ['open', 'cleared']) {
      await protection.post(`${path}/assessments`, { kind: 'asylum', memberId: memberIds[0], clearance });
      await caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
      outcomes.push((await page(house, path)).screenings.at(-1)!.outcome);
    }
    expect(outcomes).toEqual(['needs-review', 'eligible']);
  });

  it.each([
    ['health by a protection officer', 'protection-officer', { kind: 'health-issue', holds: true }],
    ['trafficking by a medical officer', 'medical-officer', { kind: 'trafficking', finding: 'none' }],
    ['asylum by a medical officer', 'medical-officer', { kind: 'asylum', clearance: 'cleared' }],
  ] as const)('is not permitted: %s', async (_what, role, finding) => {
    const { path, memberIds } = await walk(house, 'registered');
    const { body } = await (await house.as(role)).post(`${path}/assessments`, { memberId: memberIds[0], ...finding });
    expect(body).toMatchObject({ status: 403, code: 'not-permitted' });
  });

  it.each([
    ['of a stranger', { kind: 'health-issue', memberId: '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01', holds: true }, 409],
    ['of no kind', { memberId: '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01', holds: true }, 400],
    ['of a kind of no assessment', { kind: 'constructor', memberId: '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01' }, 400],
    [
      'with a field of another kind',
      { kind: 'health-issue', memberId: '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01', holds: true, finding: 'none' },
      400,
    ],
    [
      'due on a day there is not',
      { kind: 'pregnancy', memberId: '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01', holds: true, expectedDelivery: '2027-02-30', multiple: false },
      400,
    ],
  ])('is refused %s', async (_what, body, expected) => {
    const { path } = await walk(house, 'registered');
    expect((await (await house.as('medical-officer')).post(`${path}/assessments`, body)).status).toBe(expected);
  });

  it('is refused of somebody who does not travel any more', async () => {
    const { path, memberIds } = await walk(house, 'registered');
    await (await house.as('oim-caseworker')).post(`${path}/withdrawal`, { reason: 'not-stated' });
    const answer = await (
      await house.as('medical-officer')
    ).post(`${path}/assessments`, { kind: 'health-issue', memberId: memberIds[0], holds: true });
    expect(answer.body).toMatchObject({ status: 409, code: 'case-ended' });
  });
});

describe('a secret file', () => {
  it('opens for its own officer, and it is kept who opened it and why', async () => {
    const { caseId, path, memberIds } = await walk(house, 'registered', young);
    const medical = await house.as('medical-officer');
    await medical.post(`${path}/assessments`, { kind: 'health-issue', memberId: memberIds[0], holds: true });

    const { body } = await medical.get(`${path}/secret-files/health?purpose=treatment`);

    expect(body.entries).toMatchObject([
      {
        memberId: memberIds[0],
        field: 'assessment',
        value: { kind: 'health-issue', holds: true },
        on: today,
        byName: 'Person medical-officer',
      },
    ]);
    const logged = await house.sql(`SELECT detail FROM access_log WHERE case_id = $1 AND action = 'secret-file-opened'`, [caseId]);
    expect(logged).toEqual([{ detail: { group: 'health', purpose: 'treatment' } }]);
  });

  it.each([
    ['medical-officer', 'trafficking'],
    ['medical-officer', 'asylum'],
    ['medical-officer', 'minors'],
    ['protection-officer', 'health'],
  ] as const)('stays closed to a %s: %s', async (role, group) => {
    const { path } = await walk(house, 'registered');
    const { body } = await (await house.as(role)).get(`${path}/secret-files/${group}?purpose=review`);
    expect(body).toMatchObject({ status: 403, code: 'not-permitted' });
  });

  it.each(['trafficking', 'asylum', 'minors'])('of %s opens for a protection officer', async (group) => {
    const { path } = await walk(house, 'screened');
    const { status, body } = await (await house.as('protection-officer')).get(`${path}/secret-files/${group}?purpose=review`);
    expect(status).toBe(200);
    expect(body.entries).toMatchObject([{ memberId: null, field: 'screening' }]);
  });

  it.each([
    ['without a purpose', 'health', 400],
    ['for a purpose of one’s own', 'health?purpose=curiosity', 400],
    ['that there is not', 'wealth?purpose=review', 400],
  ])('is refused %s', async (_what, end, expected) => {
    const { path } = await walk(house, 'registered');
    expect((await (await house.as('medical-officer')).get(`${path}/secret-files/${end}`)).status).toBe(expected);
  });
});
