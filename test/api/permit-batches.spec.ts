import { person, registration, withGrandson } from '../builders/registration';
import { answered, batches, Batches, grantOf, refusalOf } from './batches';
import { House } from './house';
import { done, inDays, Papers, someone, today } from './papers';
import { page } from './walk';

let house: House;
let of: Batches;
beforeAll(async () => {
  house = await House.open();
  of = await Batches.of(house);
});
afterAll(() => house.close());

describe('a batch of exit permits', () => {
  it('goes from the households that wait to the answers of the Ministry', async () => {
    const [one, family] = [await Papers.readyToAsk(house, someone('Lifelong')), await Papers.readyToAsk(house, withGrandson())];
    await one.hold();
    const waiting = (await of.candidates()).items;
    expect(waiting.find(({ caseId }) => caseId === one.caseId)).toMatchObject({
      number: one.number,
      people: 1,
      principalName: 'Lifelong Mariam',
    });
    expect(waiting.find(({ caseId }) => caseId === family.caseId)).toMatchObject({ people: 2, step: 'admitted' });

    const id = await of.make(one, family);
    expect((await of.candidates()).items.filter(({ caseId }) => [one.caseId, family.caseId].includes(caseId))).toEqual([]);
    const open = await of.read(id);
    expect(open).toMatchObject({ state: 'open', madeOn: today, submittedOn: null, people: 3, waiting: 3 });
    expect(open.number).toMatch(new RegExp(`^BI-${today.slice(0, 4)}-\\d{4}$`));
    expect(await one.gate('exit-permit')).toEqual(['missing']);

    const response = await of.submit(id);
    expect([response.status, response.headers.location]).toEqual([201, `${batches}/${id}`]);
    expect(await of.read(id)).toMatchObject({ state: 'submitted', submittedOn: today, waiting: 3 });
    expect(await family.gate('exit-permit')).toEqual(['requested', 'requested']);
    const { body } = await of.caseworker.get(`${family.path}/history`);
    expect(body.entries[0]).toMatchObject({
      kind: 'permit-requested',
      params: { batch: id, members: expect.arrayContaining(family.memberIds) },
    });

    await done(of.answer(id, [await grantOf(one), refusalOf(family)]));
    expect(await one.gate('exit-permit')).toEqual(['green']);
    expect((await family.gate('exit-permit')).sort()).toEqual(['red', 'requested']);
    expect(await of.read(id)).toMatchObject({ state: 'submitted', people: 3, waiting: 1, granted: 1, refused: 1 });

    await done(of.answer(id, [await grantOf(family, family.memberIds[1])], of.movement));
    expect(await of.read(id)).toMatchObject({ state: 'answered', waiting: 0, granted: 2, refused: 1, recalled: 0 });
    const { body: after } = await of.caseworker.get(`${one.path}/history`);
    expect(after.entries[0]).toMatchObject({ kind: 'permit-answered', params: { granted: one.memberIds, refused: [] } });
    expect(JSON.stringify(after)).not.toMatch(/AS\d/);
  });

  it('is numbered once, however many are made at the same moment', async () => {
    const households = await Promise.all(Array.from({ length: 5 }, (_none, at) => Papers.readyToAsk(house, someone(`Numbered${at}`))));
    const ids = await Promise.all(households.map((papers) => of.make(papers)));
    const numbers = await Promise.all(ids.map(async (id) => (await of.read(id)).number));
    expect(new Set(numbers).size).toBe(5);
  });

  it('is read page by page, newest first, and its candidates oldest first', async () => {
    const waiting = [await Papers.readyToAsk(house, someone('Pageone')), await Papers.readyToAsk(house, someone('Pagetwo'))];
    const all = (await of.candidates()).items.map(({ caseId }) => caseId);
    expect(all.filter((id) => waiting.some(({ caseId }) => caseId === id))).toEqual(waiting.map(({ caseId }) => caseId));
    const firstPage = await of.candidates('?limit=1');
    const secondPage = await of.candidates(`?limit=1&after=${firstPage.next}`);
    expect([...firstPage.items, ...secondPage.items].map(({ caseId }) => caseId)).toEqual(all.slice(0, 2));

    const [older, newer] = [await of.make(waiting[0]!), await of.make(waiting[1]!)];
    const first = await of.listed(of.movement, '?limit=1');
    expect(first.items.map(({ id }) => id)).toEqual([newer]);
    expect((await of.listed(of.movement, `?limit=1&after=${first.next}`)).items.map(({ id }) => id)).toEqual([older]);
  });

  it('is made of households that are ready, or not at all', async () => {
    const [ready, early] = [await Papers.readyToAsk(house, someone('Ready')), await Papers.of(house, someone('Early'))];
    const before = await house.sql('SELECT id FROM permit_batch');
    const refused = await of.caseworker.post(batches, { caseIds: [ready.caseId, early.caseId] });
    expect(answered(refused)).toEqual([409, 'not-ready']);
    expect(refused.body.params).toMatchObject({ stage: 'contact-authorities', case: early.number, cases: [early.number] });
    expect(answered(await of.caseworker.post(batches, { caseIds: [ready.caseId, '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01'] }))).toEqual([
      404,
      'not-found',
    ]);
    expect(await house.sql('SELECT id FROM permit_batch')).toEqual(before);
  });

  it('is submitted whole or not at all, and says which household stands in the way', async () => {
    const households = [];
    for (const name of ['Wholeone', 'Wholetwo', 'Wholethree']) households.push(await Papers.readyToAsk(house, someone(name)));
    const [first, second, third] = households as [Papers, Papers, Papers];
    const id = await of.make(first, second, third);
    await second.counsel(second.memberIds[0]!); // asks for a new protection check

    const refused = await of.submit(id);
    expect(answered(refused)).toEqual([409, 'not-ready']);
    expect(refused.body.params).toEqual({
      stage: 'contact-authorities',
      gates: ['protection-check'],
      case: second.number,
      cases: [second.number],
    });
    expect(await Promise.all(households.map((papers) => papers.entries('permit-requested')))).toEqual([0, 0, 0]);
    expect(await of.read(id)).toMatchObject({ state: 'open', waiting: 3 });

    await third.share(false, ['ministry']);
    await second.check();
    expect((await of.submit(id)).body).toMatchObject({ code: 'sharing-missing', params: { case: third.number, recipient: 'ministry' } });

    await done(of.caseworker.post(`${batches}/${id}/removals`, { caseIds: [third.caseId] }));
    await done(of.submit(id));
    expect(await Promise.all(households.map((papers) => papers.entries('permit-requested')))).toEqual([1, 1, 0]);
    expect(answered(await of.caseworker.post(`${batches}/${id}/removals`, { caseIds: [first.caseId] }))).toEqual([409, 'batch-submitted']);
  });

  it('is submitted once when two people do it at the same moment', async () => {
    const [one, two] = [await Papers.readyToAsk(house, someone('Onceone')), await Papers.readyToAsk(house, someone('Oncetwo'))];
    const id = await of.make(one, two);
    const both = await Promise.all([of.submit(id), of.submit(id, of.movement)]);
    expect(both.map(answered).sort()).toEqual([
      [201, undefined],
      [409, 'batch-submitted'],
    ]);
    expect([await one.entries('permit-requested'), await two.entries('permit-requested')]).toEqual([1, 1]);
  });

  it('loses those who were asked for otherwise or left while it was open; nobody left is refused', async () => {
    const [asked, gone, stays] = [
      await Papers.readyToAsk(house, someone('Otherwise')),
      await Papers.readyToAsk(house, someone('Gonebefore')),
      await Papers.readyToAsk(house, someone('Stays')),
    ];
    const [id, empty] = [await of.make(asked, gone, stays), await of.make(asked)];
    await asked.permit();
    await gone.withdraw();
    expect((await of.submit(empty)).body).toMatchObject({ code: 'batch-empty' });

    await done(of.submit(id));
    expect((await of.read(id)).lines.map(({ caseId }) => caseId)).toEqual([stays.caseId]);
  });

  it('follows answers on the case itself, people who leave, and households that part', async () => {
    const alone = await Papers.readyToAsk(house, someone('Ontheside'));
    const members = [
      person('one', { principal: true, familyName: 'Parting' }),
      person('two', { familyName: 'Parting', givenNames: 'Awa' }),
    ];
    const pair = await Papers.readyToAsk(house, registration({ members }));
    const id = await of.submitted(alone, pair);

    await done(of.movement.post(`${alone.path}/permit-answers`, { answers: [await alone.grant(alone.memberIds[0]!)] }));
    expect((await of.read(id)).lines.find(({ caseId }) => caseId === alone.caseId)).toMatchObject({ state: 'granted' });

    const [stays, parts] = pair.memberIds as [string, string];
    const newCase = await done((await house.as('oim-supervisor')).post(`${pair.path}/split`, { memberIds: [parts] }));
    const { number } = await page(house, `/api/v1/cases/${newCase}`);
    expect((await of.read(id)).lines.find(({ memberId }) => memberId === parts)).toMatchObject({
      caseId: newCase,
      caseNumber: number,
      state: 'waiting',
    });

    await pair.withdraw();
    expect((await of.read(id)).lines.find(({ memberId }) => memberId === stays)).toMatchObject({ state: 'recalled' });
    expect(await of.read(id)).toMatchObject({ state: 'submitted', waiting: 1 });
    await done(of.caseworker.post(`/api/v1/cases/${newCase}/withdrawal`, { reason: 'family' }));
    expect(await of.read(id)).toMatchObject({ state: 'answered', waiting: 0, granted: 1, recalled: 2 });
    await alone.withdraw();
    expect(await of.states(id)).toEqual(['recalled', 'recalled', 'recalled']);
  });

  it('recalls what was asked when somebody no longer agrees that the Ministry learns of them', async () => {
    const asked = await Papers.readyToAsk(house, someone('Changed'));
    const id = await of.submitted(asked);
    const body = { memberIds: asked.memberIds, recipients: ['ministry'], agreed: false };
    await done(of.caseworker.post(`${asked.path}/sharing-consents`, body));
    expect(await of.states(id)).toEqual(['recalled']);
    expect((await page(house, asked.path)).tasks.map(({ kind }) => kind)).toContain('tell-recipients');
  });

  it('that is answered in two halves at the same moment is answered', async () => {
    const [one, two] = [await Papers.readyToAsk(house, someone('Halfone')), await Papers.readyToAsk(house, someone('Halftwo'))];
    const id = await of.submitted(one, two);
    const halves = [[await grantOf(one)], [await grantOf(two)]];
    const both = await Promise.all([of.answer(id, halves[0]!), of.answer(id, halves[1]!, of.movement)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(await of.read(id)).toMatchObject({ state: 'answered', granted: 2 });
  });

  it('takes answers of its own people alone, all or none', async () => {
    const [one, two, other] = [
      await Papers.readyToAsk(house, someone('Ownone')),
      await Papers.readyToAsk(house, someone('Owntwo')),
      await Papers.readyToAsk(house, someone('Otherbatch')),
    ];
    const [id, elsewhere] = [await of.make(one, two), await of.submitted(other)];
    expect(answered(await of.answer(id, [await grantOf(one)], of.movement))).toEqual([409, 'batch-not-submitted']);
    await done(of.submit(id));
    expect(answered(await of.answer(id, [await grantOf(one), await grantOf(other)]))).toEqual([404, 'not-found']);
    expect(answered(await of.answer(id, [await grantOf(one), { ...(await grantOf(two)), validUntil: inDays(-1) }]))).toEqual([
      409,
      'document-not-valid',
    ]);
    expect(await of.states(id)).toEqual(['waiting', 'waiting']);
    expect([await one.entries('permit-granted'), await of.states(elsewhere)]).toEqual([0, ['waiting']]);

    await done(of.answer(id, [refusalOf(one)]));
    expect(answered(await of.answer(id, [await grantOf(one)]))).toEqual([409, 'nobody-concerned']);
    // asked again in another batch: an answer to the first one is none to the second
    const again = await of.submitted(one);
    expect(answered(await of.answer(id, [await grantOf(one)]))).toEqual([409, 'permit-not-requested']);
    await done(of.answer(again, [await grantOf(one)]));
    expect([await of.states(id), await of.states(again)]).toEqual([['refused', 'waiting'], ['granted']]);
  });
});
