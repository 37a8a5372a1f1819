import type { Gate, Role } from '#domain';
import { done } from './asking';
import { determination, document, granted, minorAlone, session, verdict } from './forms';
import { House } from './house';
import { declaration, page, walk, type Walked } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const give = async (role: Role, { path }: Walked, command: string, body: object) => (await house.as(role)).post(`${path}/${command}`, body);
const gate = async ({ path }: Walked, wanted: Gate) =>
  (await page(house, path)).standing.gates.filter(({ gate: name }) => name === wanted).map(({ status, reason }) => reason ?? status);

describe('a minor alone', () => {
  it('has no booking command until two people have approved that it returns', async () => {
    const walked = await walk(house, 'admitted', minorAlone());
    const [minor] = walked.memberIds as [string];
    const guardian = 'A. Guardian';
    await done(give('oim-caseworker', walked, 'counselling-sessions', session(minor, { guardian })));
    await done(give('protection-officer', walked, 'protection-checks', { clear: true, note: null }));
    await done(
      give('oim-caseworker', walked, 'sharing-consents', { memberIds: [minor], recipients: ['ministry', 'origin-office'], agreed: true }),
    );
    await done(give('oim-caseworker', walked, 'consents', declaration(minor, { guardian, present: ['guardian'] })));
    expect(await gate(walked, 'consent')).toEqual(['to-be-heard-alone']);
    await done(give('protection-officer', walked, 'hearings', { memberId: minor, wishesToReturn: true, note: null }));
    expect(await gate(walked, 'consent')).toEqual(['green']);
    await done(give('oim-caseworker', walked, 'travel-documents', document(minor)));
    await done(give('medical-officer', walked, 'fitness-certificates', verdict([minor])));
    expect((await give('oim-caseworker', walked, 'permit-requests', { memberIds: [minor] })).body).toMatchObject({ code: 'not-ready' });

    await done(give('protection-officer', walked, 'best-interest-determinations', determination(minor)));
    expect(await gate(walked, 'best-interest')).toEqual(['to-be-approved']);
    const offered = async () => (await page(house, walked.path)).standing.offered;
    expect(await offered()).not.toEqual(expect.arrayContaining(['request-booking']));
    expect((await give('oim-caseworker', walked, 'flight-bookings', {})).body).toMatchObject({
      ...{ code: 'not-ready', params: { stage: 'book', gates: ['best-interest', 'exit-permit'] } },
    });

    await done(give('oim-supervisor', walked, 'best-interest-approvals', { memberId: minor, approved: true, note: 'agreed' }));
    await done(give('oim-caseworker', walked, 'permit-requests', { memberIds: [minor] }));
    await done(give('movement-officer', walked, 'permit-answers', granted(minor)));
    expect(await offered()).toEqual(expect.arrayContaining(['request-booking']));
    expect((await give('oim-caseworker', walked, 'flight-bookings', {})).status).toBe(202);

    const file = await (await house.as('protection-officer')).get(`${walked.path}/secret-files/minors?purpose=review`);
    expect(file.body.entries.filter(({ field }: { field: string }) => field === 'best-interest')).toMatchObject([
      { memberId: minor, value: { carer: 'An aunt', tracing: 'family-found' } },
      { memberId: minor, value: { approved: true, note: 'agreed' } },
    ]);
    expect(JSON.stringify(await page(house, walked.path))).not.toContain('An aunt');
  });
});
