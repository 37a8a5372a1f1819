import { dayIn, plusDays } from '#domain';
import { person, registration, withGrandson } from '../builders/registration';
import { House } from './house';
import { page } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const tomorrow = plusDays(dayIn(new Date()), 1);
const one = (changes: Parameters<typeof person>[1]) => registration({ members: [person('one', { principal: true, ...changes })] });
const cases = async () =>
  (await house.sql<{ count: string }>('SELECT count(*) FROM return_case WHERE organisation_id = $1', [house.organisation.id]))[0]!.count;

describe('registering a household', () => {
  it('makes a case with a number, at the caseworker’s office, with everybody in it', async () => {
    const caseworker = await house.as('oim-caseworker');
    const { status, headers, body } = await caseworker.post('/api/v1/cases', withGrandson());
    expect(status).toBe(201);
    expect(headers.location).toBe(`/api/v1/cases/${body.id}`);
    expect(body.version).toBeNull();

    const made = await page(house, headers.location!);
    expect(made).toMatchObject({
      number: expect.stringMatching(/^MA-20\d{2}-\d{6}-[A-Z]$/),
      destination: 'CI',
      office: { id: house.organisation.offices.rabat },
      contact: { phone: '+212612345678', mayCall: true, mayLeaveMessage: false },
    });
    const [adult, boy] = made.members;
    expect([adult, boy]).toMatchObject([
      { principal: true, version: 1, birth: { from: '1970-05-02', to: '1970-05-02', precision: 'day' } },
      { principal: false, givenNames: 'Koffi', sex: 'male' },
    ]);
    expect(made.links).toEqual([{ childId: boy!.id, adultId: adult!.id, kind: 'guardian' }]);
  });

  it.each([
    ['a year', { born: '1970' }, { from: '1970-01-01', to: '1970-12-31', precision: 'year' }],
    ['a month', { born: '1970-02' }, { from: '1970-02-01', to: '1970-02-28', precision: 'month' }],
  ])('keeps what is known of a birth: %s', async (_what, changes, birth) => {
    const caseId = await house.registered(one(changes));
    expect((await page(house, `/api/v1/cases/${caseId}`)).members[0]!.birth).toEqual(birth);
  });

  it('keeps an age as an interval', async () => {
    const caseId = await house.registered(one({ born: undefined, age: 30 }));
    expect((await page(house, `/api/v1/cases/${caseId}`)).members[0]!.birth.precision).toBe('estimated');
  });

  it('puts what was signalled into the secret file alone', async () => {
    const caseId = await house.registered(one({ signals: ['pregnancy', 'protection'] }));
    const seen = JSON.stringify([
      await page(house, `/api/v1/cases/${caseId}`),
      (await (await house.as('oim-supervisor')).get(`/api/v1/cases/${caseId}/history`)).body,
    ]);
    expect(seen).not.toMatch(/pregnan|"protection"|trafficking/);
    const opened = await (await house.as('medical-officer')).get(`/api/v1/cases/${caseId}/secret-files/health?purpose=assessment`);
    expect(opened.body.entries).toMatchObject([{ field: 'signal', value: { kind: 'pregnancy' } }]);
  });

  it.each([
    ['without consent to data processing', registration({ processingConsent: null }), 'processing-consent-missing'],
    ['without a principal', registration({ members: [person('one')] }), 'principal-not-one'],
    [
      'with two principals',
      registration({ members: [person('one', { principal: true }), person('two', { principal: true })] }),
      'principal-not-one',
    ],
    ['to Morocco', registration({ destination: 'MA' }), 'destination-is-morocco'],
    ['to a country there is not', registration({ destination: 'XY' }), 'country-unknown'],
    ['of a nationality there is not', one({ nationality: 'XY' }), 'country-unknown'],
    ['in a language nobody counsels in', one({ language: 'xx' }), 'language-unknown'],
    ['with a notice in no known language', registration({ processingConsent: { language: 'xx', interpreter: null } }), 'language-unknown'],
    ['born on a day there is not', one({ born: '1970-02-30' }), 'birth-date-invalid'],
    ['born more than 120 years ago', one({ born: '1850' }), 'birth-date-invalid'],
    ['without birth or age', one({ born: undefined }), 'birth-date-invalid'],
    ['born tomorrow', one({ born: tomorrow }), 'birth-date-in-future'],
    ['with a link to nobody', registration({ links: [{ child: 'boy', adult: 'one', kind: 'parent' }] }), 'parental-link-unknown'],
    [
      'with a parent younger than the child',
      registration({
        members: [person('one', { principal: true, born: '2000' }), person('two', { born: '1990' })],
        links: [{ child: 'two', adult: 'one', kind: 'parent' }],
      }),
      'parent-not-older',
    ],
  ])('is refused %s', async (_what, household, code) => {
    const before = await cases();
    const { status, body } = await (await house.as('oim-caseworker')).post('/api/v1/cases', household);
    expect({ status, code: body.code }).toEqual({ status: 409, code });
    expect(await cases()).toBe(before);
  });

  it.each([
    ['the same reference for two', registration({ members: [person('one', { principal: true }), person('one')] }), 'members'],
    ['the same link twice', { ...withGrandson(), links: [...withGrandson().links, ...withGrandson().links] }, 'links'],
    ['nobody', registration({ members: [] }), 'members'],
    ['a list where a person belongs', { ...registration(), members: [[person('one', { principal: true })]] }, 'members'],
    ['a list where the contact belongs', { ...registration(), contact: [] }, 'contact'],
    [
      'a phone number as it is dialled here',
      registration({ contact: { phone: '0612345678', mayCall: true, mayLeaveMessage: true } }),
      'contact.phone',
    ],
    ['no name', one({ familyName: '' }), 'members.0.familyName'],
  ])('is invalid with %s', async (_what, household, field) => {
    const { status, body } = await (await house.as('oim-caseworker')).post('/api/v1/cases', household);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' });
    expect(body.params.fields).toContain(field);
  });
});

describe('people who might already be known', () => {
  const ask = async (body: object, office: 'rabat' | 'tangier' = 'rabat') => {
    const response = await (await house.as('oim-caseworker', office)).post('/api/v1/similar-people', body, { key: null });
    expect(response.status).toBe(200);
    return response.body.people as Record<string, unknown>[];
  };

  it('are found by a similar spelling: at the own office by name, at another by initials', async () => {
    const caseId = await house.registered(one({ familyName: 'Zoungrana', givenNames: 'Pélagie' }));
    const asked = { familyName: 'Zoungranna', givenNames: 'Pelagie', birthYear: 1970 };
    const [own] = await ask(asked);
    expect(own).toMatchObject({ own: true, caseId, name: 'Zoungrana Pélagie', birthYear: 1970 });

    const [other] = await ask(asked, 'tangier');
    expect(other).toEqual({
      ...{ own: false, score: own!.score, initials: 'P. Z.', birthYear: 1970 },
      ...{ caseId: null, number: null, name: null, nationality: null },
    });
  });

  it('of another organisation are never found', async () => {
    const neighbour = await house.neighbour();
    await neighbour.registered(one({ familyName: 'Quenum-Adjovi', givenNames: 'Espérance' }));
    expect(await ask({ familyName: 'Quenum-Adjovi', givenNames: 'Espérance' })).toEqual([]);
  });
});
