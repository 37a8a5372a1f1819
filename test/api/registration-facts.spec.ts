import { CallBacksService, callBacksKeptDays } from '#casework/cases/call-backs.service';
import { dayIn, plusDays } from '#domain';
import type { NewHousehold, NewPerson } from '#casework/cases/registration.service';
import { person, registration } from '../builders/registration';
import { ok, refusal } from './programme';
import { House } from './house';
import { page } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const today = dayIn(new Date());
const one = (changes: Partial<NewPerson>) => registration({ members: [person('one', { principal: true, ...changes })] });

/** Everything that anybody but a protection officer may read after this household was registered, screened and listed; and what was logged of it. */
async function everywhere(household: NewHousehold): Promise<{ caseId: string; said: string; outcome: string }> {
  const caseId = await house.registered(household);
  const path = `/api/v1/cases/${caseId}`;
  const caseworker = await house.as('oim-caseworker');
  await ok(caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' }));
  const read = [path, `${path}/history`, '/api/v1/cases?limit=100', '/api/v1/work-queue?limit=100'];
  const seen: unknown[] = [];
  for (const role of ['oim-caseworker', 'oim-supervisor', 'medical-officer', 'movement-officer'] as const) {
    for (const address of read) seen.push((await (await house.as(role)).get(address)).body);
  }
  const kept = await house.sql(
    `SELECT to_jsonb(c) AS row FROM return_case c WHERE id = $1 UNION ALL SELECT to_jsonb(m) FROM member m WHERE case_id = $1
      UNION ALL SELECT to_jsonb(h) FROM case_history h WHERE case_id = $1 UNION ALL SELECT to_jsonb(d) FROM screening_decision d WHERE case_id = $1
      UNION ALL SELECT to_jsonb(l) FROM access_log l WHERE organisation_id = $2 UNION ALL SELECT to_jsonb(o) FROM outbox o`,
    [caseId, house.organisation.id],
  );
  return { caseId, said: JSON.stringify([seen, kept]), outcome: (await page(house, path)).screenings[0]!.outcome };
}

const fileOf = async (caseId: string, role: 'protection-officer' | 'medical-officer' = 'protection-officer') =>
  (await house.as(role)).get(`/api/v1/cases/${caseId}/secret-files/asylum?purpose=assessment`);

describe('P-05 the stay and the reasons for return', () => {
  const said = { stayStatus: 'refugee', cannotStay: ['insecurity', 'no-papers'], notWantToStay: ['family-at-home'] } as const;
  const refugee = one({ ...said, cannotStay: [...said.cannotStay], notWantToStay: [...said.notWantToStay] });

  it('are read in the secret file of asylum by its grant, and nowhere else by anybody', async () => {
    const { caseId, said: everythingSaid } = await everywhere(refugee);
    expect(everythingSaid).toContain(caseId);
    expect(everythingSaid).not.toMatch(/refugee|insecurity|no-papers|family-at-home|stayStatus|stay_status|asylum/);

    expect((await fileOf(caseId)).body.entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'signal', value: expect.objectContaining({ kind: 'asylum' }) }),
        expect.objectContaining({
          field: 'stay',
          value: { status: 'refugee', cannotStay: said.cannotStay, notWantToStay: said.notWantToStay },
        }),
      ]),
    );
    expect(refusal(await fileOf(caseId, 'medical-officer'))).toEqual([403, 'not-permitted']);
  });

  it.each<[string, Partial<NewPerson>, string, string[]]>([
    ['a refugee', { stayStatus: 'refugee' }, 'needs-review', ['signal', 'stay']],
    ['an asylum seeker who is also signalled', { stayStatus: 'asylum-seeker', signals: ['asylum'] }, 'needs-review', ['signal', 'stay']],
    ['an irregular stay', { stayStatus: 'irregular' }, 'eligible', ['stay']],
    ['reasons alone', { notWantToStay: ['other-plan'] }, 'eligible', ['stay']],
    ['an unknown stay', { stayStatus: 'unknown', cannotStay: [] }, 'eligible', []],
    ['nothing, as an older client sends it', {}, 'eligible', []],
  ])('of %s: asylum clearance applies where it must', async (_who, changes, outcome, fields) => {
    const { caseId, outcome: screened } = await everywhere(one(changes));
    expect(screened).toBe(outcome);
    const { entries } = (await fileOf(caseId)).body as { entries: { field: string }[] };
    expect(
      entries
        .map(({ field }) => field)
        .filter((field) => field !== 'screening')
        .sort(),
    ).toEqual(fields);
  });

  it.each([
    ['stayStatus', { stayStatus: 'tourist' }],
    ['cannotStay', { cannotStay: ['family-at-home'] }],
    ['notWantToStay', { notWantToStay: ['other-plan', 'other-plan'] }],
  ])('are of closed lists: %s', async (field, changes) => {
    const { status, body } = await (await house.as('oim-caseworker')).post('/api/v1/cases', one(changes as Partial<NewPerson>));
    expect([status, body.params.fields]).toEqual([400, [`members.0.${field}`]]);
  });
});

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

describe('without consent to the processing of data', () => {
  const path = '/api/v1/call-backs';
  const asked = (mine: House, body: object = {}, office: 'rabat' | 'tangier' = 'rabat') =>
    mine.as('oim-caseworker', office).then((caller) => ok(caller.post(path, { phone: '+212600000009', language: 'ff', ...body })));
  const listed = async (mine: House, role: 'oim-caseworker' | 'oim-supervisor', office: 'rabat' | 'tangier' = 'rabat', query = '') =>
    (await (await mine.as(role, office)).get(path + query)).body as {
      items: { id: string; wantedOn: string | null; doneOn: string | null }[];
      next: string | null;
    };
  const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

  it('a number, a language and a day are stored, nothing else', async () => {
    const mine = await house.neighbour();
    const { id } = await asked(mine, { wantedOn: plusDays(today, 2) });
    const { items } = await listed(mine, 'oim-caseworker');
    expect(items).toEqual([
      {
        ...{ id, phone: '+212600000009', language: 'ff', wantedOn: plusDays(today, 2), madeOn: today, doneOn: null },
        madeByName: expect.any(String),
      },
    ]);
    const { status, body } = await (
      await mine.as('oim-caseworker')
    ).post(path, { phone: '+212600000009', language: 'fr', familyName: 'Kaba' });
    expect([status, body.params.fields]).toEqual([400, ['familyName']]);
  });

  it.each<[string, object, [number, string]]>([
    ['yesterday', { wantedOn: plusDays(today, -1) }, [409, 'day-not-possible']],
    ['a number as it is dialled here', { phone: '0612345678' }, [400, 'invalid-input']],
    ['no number', { phone: null }, [400, 'invalid-input']],
    ['a language nobody counsels in', { language: 'xx' }, [400, 'invalid-input']],
  ])('it is refused for %s', async (_what, changes, expected) => {
    const body = { phone: '+212600000009', language: 'fr', ...changes };
    expect(refusal(await (await house.as('oim-caseworker')).post(path, body))).toEqual(expected);
  });

  it('an office sees its own, the supervisor those of the organisation, another organisation none', async () => {
    const [mine, neighbour] = [await house.neighbour(), await house.neighbour()];
    const [here, there] = [await asked(mine), await asked(mine, {}, 'tangier')];
    expect(ids(await listed(mine, 'oim-caseworker'))).toEqual([here.id]);
    expect(ids(await listed(mine, 'oim-caseworker', 'tangier'))).toEqual([there.id]);
    expect(ids(await listed(mine, 'oim-supervisor')).sort()).toEqual([here.id, there.id].sort());
    expect(ids(await listed(neighbour, 'oim-supervisor'))).toEqual([]);
    for (const caller of [await mine.as('oim-caseworker', 'tangier'), await neighbour.as('oim-supervisor')]) {
      expect(refusal(await caller.post(`${path}/${here.id}/done`))).toEqual([404, 'not-found']);
    }
  });

  it('the open ones come first, by the day on which to call, page after page', async () => {
    const mine = await house.neighbour();
    const late = await asked(mine, { wantedOn: plusDays(today, 9) });
    const called = await asked(mine);
    const soon = await asked(mine);
    await ok((await mine.as('oim-caseworker')).post(`${path}/${called.id}/done`));

    const pages: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const answer = await listed(mine, 'oim-caseworker', 'rabat', `?limit=1${next && `&after=${next}`}`);
      pages.push(...ids(answer));
      next = answer.next;
    }
    expect(pages).toEqual([soon.id, late.id, called.id]);
  });

  it('what was made is forgotten after its time, what is open never is', async () => {
    const mine = await house.neighbour();
    const [old, recent, open] = [await asked(mine), await asked(mine), await asked(mine)];
    const caller = await mine.as('oim-caseworker');
    for (const { id } of [old, recent]) await ok(caller.post(`${path}/${id}/done`));
    await mine.sql('UPDATE call_back SET done_on = done_on - $2::integer WHERE id = $1', [old.id, callBacksKeptDays + 1]);
    await mine.sql('UPDATE call_back SET made_on = made_on - 400 WHERE id = $1', [open.id]);
    await mine.sql('UPDATE call_back SET done_on = done_on - $2::integer WHERE id = $1', [recent.id, callBacksKeptDays]);

    await house.api.app.get(CallBacksService, { strict: false }).forgetOld();

    expect(ids(await listed(mine, 'oim-caseworker'))).toEqual([open.id, recent.id]);
  });

  it('reading the list leaves a line with a number alone', async () => {
    const mine = await house.neighbour();
    await asked(mine);
    await listed(mine, 'oim-caseworker');
    expect(
      await mine.sql(`SELECT detail, case_id FROM access_log WHERE organisation_id = $1 AND action = 'call-backs-listed'`, [
        mine.organisation.id,
      ]),
    ).toEqual([{ detail: { count: 1 }, case_id: null }]);
  });
});
