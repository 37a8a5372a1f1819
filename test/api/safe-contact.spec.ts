import type { NewHousehold } from '#casework/cases/registration.service';
import { person, registration } from '../builders/registration';
import { House } from './house';
import { ok } from './programme';
import { page } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('the safe contact', () => {
  const otherContact = { name: 'Salimata Koné', phone: '+212698765432', relation: 'sister', mayCall: true };
  const whole = { phone: '+212612345678', mayCall: true, mayLeaveMessage: false, otherContact, callTimes: ['evening', 'never-at-home'] };
  const contactOf = async (caseId: string) => (await page(house, `/api/v1/cases/${caseId}`)).contact;
  const put = async (caseId: string, body: object, version: number) =>
    (await house.as('oim-caseworker')).send('PUT', `/api/v1/cases/${caseId}/contact`, body, { key: null, version });

  it('is kept at registration: whom else to call, and when', async () => {
    expect(await contactOf(await house.registered(registration({ contact: whole as NewHousehold['contact'] })))).toEqual({
      ...whole,
      version: 1,
    });
  });

  it('names nobody else when nothing is said', async () => {
    expect(await contactOf(await house.registered())).toMatchObject({ otherContact: null, callTimes: [], version: 1 });
  });

  it('is corrected as a whole; the history says which fields, never what', async () => {
    const caseId = await house.registered();
    const answer = await put(caseId, { ...whole, phone: '+212600000001' }, 1);
    expect([answer.status, answer.headers.etag, answer.body]).toEqual([200, '"2"', { id: caseId, version: 2 }]);
    expect(await contactOf(caseId)).toEqual({ ...whole, phone: '+212600000001', version: 2 });

    const { entries } = (await (await house.as('oim-supervisor')).get(`/api/v1/cases/${caseId}/history`)).body;
    expect(entries[0]).toMatchObject({ kind: 'contact-corrected', params: { fields: ['phone', 'otherContact', 'callTimes'] } });
    expect(JSON.stringify(entries)).not.toMatch(/Salimata|\+212/);
  });

  it('is not overwritten by who saw an older one: 412 says what has changed since', async () => {
    const caseId = await house.registered();
    expect((await put(caseId, { ...whole, otherContact: null }, 1)).status).toBe(200);
    const stale = await put(caseId, { ...whole, phone: '+212600000002' }, 1);
    expect([stale.status, stale.body.code, stale.body.params]).toEqual([412, 'version-stale', { version: 2, changed: ['callTimes'] }]);
    expect(await contactOf(caseId)).toEqual({ ...whole, otherContact: null, version: 2 });
  });

  it('stays as it is, version and history included, when the same is sent', async () => {
    const caseId = await house.registered(registration({ contact: whole as NewHousehold['contact'] }));
    const same = { ...whole, callTimes: whole.callTimes.toReversed() };
    expect((await put(caseId, same, 1)).body).toEqual({ id: caseId, version: 1 });
    expect((await house.sql('SELECT 1 FROM case_history WHERE case_id = $1', [caseId])).length).toBe(1);
  });

  it.each<[string, object, string]>([
    ['a relation that is a story', { otherContact: { ...otherContact, relation: 'x'.repeat(61) } }, 'otherContact.relation'],
    ['a number that is none', { otherContact: { ...otherContact, phone: '0612' } }, 'otherContact.phone'],
    ['nobody’s name', { otherContact: { ...otherContact, name: '' } }, 'otherContact.name'],
    ['an hour that is not of the list', { callTimes: ['noon'] }, 'callTimes'],
  ])('is refused with %s', async (_what, changes, field) => {
    const { status, body } = await put(await house.registered(), { ...whole, ...changes }, 1);
    expect([status, body.params.fields]).toEqual([400, [field]]);
  });

  it('of those who part names nobody else: the other person knows those who stay', async () => {
    const couple = registration({
      contact: whole as NewHousehold['contact'],
      members: [person('one', { principal: true }), person('two', { givenNames: 'Awa' })],
    });
    const caseId = await house.registered(couple);
    const [, second] = (await page(house, `/api/v1/cases/${caseId}`)).members;
    const { id } = await ok((await house.as('oim-supervisor')).post(`/api/v1/cases/${caseId}/split`, { memberIds: [second!.id] }));
    expect(await contactOf(id)).toEqual({ ...whole, otherContact: null, version: 1 });
  });
});
