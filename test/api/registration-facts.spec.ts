import { CallBacksService, callBacksKeptDays } from '#casework/cases/call-backs.service';
import type { NewPerson } from '#casework/cases/registration.service';
import { dayIn, plusDays, systemActor } from '#domain';
import { runInContext } from '#platform/context';
import { person, registration } from '../builders/registration';
import { House } from './house';
import { page } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const one = (changes: Partial<NewPerson>) => registration({ members: [person('one', { principal: true, ...changes })] });
const today = dayIn(new Date());

describe('P-05 what is said of the stay', () => {
  const said = { status: 'refugee', cannotStay: ['no-papers', 'insecurity'], notWantToStay: ['family-at-home'] } as const;
  const refugee = () => one({ stayStatus: said.status, cannotStay: [...said.cannotStay], notWantToStay: [...said.notWantToStay] });
  const fileOf = async (caseId: string) => {
    const opened = await (await house.as('protection-officer')).get(`/api/v1/cases/${caseId}/secret-files/asylum?purpose=review`);
    return opened.body.entries as { field: string; memberId: string; value: unknown }[];
  };

  it('is read in the file of asylum under its grant', async () => {
    const caseId = await house.registered(refugee());
    const entries = await fileOf(caseId);
    expect(entries).toHaveLength(2);
    expect(entries).toContainEqual(expect.objectContaining({ field: 'stay', value: said }));
    expect(entries).toContainEqual(expect.objectContaining({ field: 'signal', value: expect.objectContaining({ kind: 'asylum' }) }));
  });

  it.each(['oim-caseworker', 'oim-supervisor', 'medical-officer', 'movement-officer'] as const)(
    'is in no file that a %s may open',
    async (role) => {
      const path = `/api/v1/cases/${await house.registered(refugee())}/secret-files`;
      const caller = await house.as(role);
      expect((await caller.get(`${path}/asylum?purpose=review`)).body).toMatchObject({ status: 403, code: 'not-permitted' });
      for (const group of ['health', 'trafficking', 'minors'])
        expect((await caller.get(`${path}/${group}?purpose=review`)).text).not.toMatch(/refugee|no-papers|insecurity|family-at-home/);
    },
  );

  it('is on no page, in no list, history, task or log, also after a screening', async () => {
    const { path, caseId } = await registered(refugee());
    const caseworker = await house.as('oim-caseworker');
    await caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });

    const { number } = await page(house, path);
    const reads = [path, `${path}/history`, `/api/v1/cases?number=${number}`, '/api/v1/cases?limit=100', '/api/v1/work-queue?limit=100'];
    const seen = (await Promise.all(reads.map((read) => caseworker.get(read)))).map(({ status, text }) => {
      expect(status).toBe(200);
      return text;
    });
    expect(seen[2]).toContain(caseId);
    const kept = await house.sql(
      `SELECT to_jsonb(l) AS row FROM access_log l WHERE l.organisation_id = $1
        UNION ALL SELECT to_jsonb(h) FROM case_history h WHERE h.case_id = $2 UNION ALL SELECT to_jsonb(t) FROM case_task t WHERE t.case_id = $2
        UNION ALL SELECT to_jsonb(m) FROM member m WHERE m.case_id = $2 UNION ALL SELECT to_jsonb(c) FROM return_case c WHERE c.id = $2`,
      [house.organisation.id, caseId],
    );
    expect(kept.length).toBeGreaterThan(4);
    const secret = /refugee|asylum|no-papers|insecurity|family-at-home|stayStatus|stay_status/;
    expect(JSON.stringify([seen, kept.filter(({ row }) => row.action !== 'secret-file-opened')])).not.toMatch(secret);
  });

  it.each<[string, string, Partial<NewPerson>]>([
    ['an asylum seeker', 'needs-review', { stayStatus: 'asylum-seeker' }],
    ['a refugee', 'needs-review', { stayStatus: 'refugee' }],
    ['somebody of irregular stay', 'eligible', { stayStatus: 'irregular', cannotStay: ['insecurity'] }],
    ['somebody of unknown stay', 'eligible', {}],
  ])('is no input of the rules, unless it names a protected ground: %s is %s', async (_who, outcome, changes) => {
    const { path } = await registered(one(changes));
    await (await house.as('oim-caseworker')).post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
    expect((await page(house, path)).screenings[0]!.outcome).toBe(outcome);
  });

  it('signals once what was signalled as well', async () => {
    const entries = await fileOf(await house.registered(one({ stayStatus: 'refugee', signals: ['asylum'] })));
    expect(entries.filter(({ field }) => field === 'signal')).toHaveLength(1);
  });

  it('of somebody who joins later goes to the secret files like everybody else’s, with what was noticed', async () => {
    const { caseId, path } = await registered(one({}));
    const {
      signals: _none,
      ref: _ref,
      principal: _principal,
      ...adult
    } = person('two', { givenNames: 'CANARY', sex: 'male', born: '1990' });
    const said = { stayStatus: 'refugee', signals: ['protection'] };
    const caseworker = await house.as('oim-caseworker');
    const joined = await caseworker.post(`${path}/members`, { ...adult, ...said, newborn: false, links: [] });
    expect(joined.status).toBe(201);
    expect((await fileOf(caseId)).map(({ field, memberId }) => [field, memberId])).toEqual([
      ['signal', joined.body.id],
      ['stay', joined.body.id],
    ]);
    const file = await (await house.as('protection-officer')).get(`${path}/secret-files/trafficking?purpose=review`);
    expect(file.body.entries).toMatchObject([{ memberId: joined.body.id, field: 'signal' }]);
    expect(JSON.stringify([await page(house, path), (await caseworker.get(`${path}/history`)).body])).not.toMatch(/refugee|"signal/);
  });

  it('is kept nowhere when nothing was said', async () => {
    expect(await fileOf(await house.registered(one({ stayStatus: 'unknown', cannotStay: [] })))).toEqual([]);
  });

  it.each([
    ['a status there is not', { stayStatus: 'tourist' }, 'members.0.stayStatus'],
    ['a reason there is not', { cannotStay: ['weather'] }, 'members.0.cannotStay'],
    ['a reason twice', { notWantToStay: ['not-stated', 'not-stated'] }, 'members.0.notWantToStay'],
  ])('is invalid with %s', async (_what, changes, field) => {
    const { body } = await (await house.as('oim-caseworker')).post('/api/v1/cases', one(changes as Partial<NewPerson>));
    expect([body.code, body.params.fields]).toEqual(['invalid-input', [field]]);
  });
});

describe('whom else to call', () => {
  const contact = { phone: null, mayCall: false, mayLeaveMessage: false };
  const sister = { name: 'Salimata Koné', phone: '+212698765432', relation: 'sister', mayCall: true };

  it('is on the page of the case', async () => {
    const { path } = await registered(registration({ contact: { ...contact, otherContact: sister, callTimes: ['evening'] } }));
    expect((await page(house, path)).contact).toMatchObject({ ...contact, otherContact: sister, callTimes: ['evening'] });
  });

  it('may be left out', async () => {
    const { path } = await registered(registration({ contact }));
    expect((await page(house, path)).contact).toMatchObject({ ...contact, otherContact: null, callTimes: [] });
  });

  it.each([
    ['a relation told at length', { relation: 'x'.repeat(61) }, 'contact.otherContact.relation'],
    ['no name', { name: '' }, 'contact.otherContact.name'],
    ['a number as it is dialled here', { phone: '0698765432' }, 'contact.otherContact.phone'],
  ])('is invalid with %s', async (_what, changes, field) => {
    const household = registration({ contact: { ...contact, otherContact: { ...sister, ...changes } } });
    const { body } = await (await house.as('oim-caseworker')).post('/api/v1/cases', household);
    expect([body.code, body.params.fields]).toEqual(['invalid-input', [field]]);
  });
});

describe('a call-back', () => {
  const path = '/api/v1/call-backs';
  const wanted = (changes: object = {}) => ({ phone: '+212611223344', language: 'ff', wantedOn: plusDays(today, 3), ...changes });
  const ask = async (body: object = wanted(), office: 'rabat' | 'tangier' = 'rabat', of = house) => {
    const made = await (await of.as('oim-caseworker', office)).post(path, body);
    expect([made.status, made.headers.location]).toEqual([201, path]);
    return (made.body as { id: string }).id;
  };
  const listed = async (of: House, role: 'oim-caseworker' | 'oim-supervisor' = 'oim-caseworker', office: 'rabat' | 'tangier' = 'rabat') =>
    (await (await of.as(role, office)).get(`${path}?limit=100`)).body.items as { id: string; doneOn: string | null }[];
  const idsOf = async (...of: Parameters<typeof listed>) => (await listed(...of)).map(({ id }) => id);

  it('keeps a number, a language and a day of somebody, and makes no case', async () => {
    const mine = await house.neighbour();
    const id = await ask(wanted(), 'rabat', mine);
    expect(await listed(mine)).toEqual([{ id, ...wanted(), madeOn: today, madeByName: expect.any(String), doneOn: null }]);
    const [known] = await mine.sql<{ columns: string; cases: number }>(
      `SELECT (SELECT string_agg(column_name, ' ' ORDER BY column_name) FROM information_schema.columns WHERE table_name = 'call_back') AS columns,
        (SELECT count(*)::integer FROM return_case WHERE organisation_id = $1) AS cases`,
      [mine.organisation.id],
    );
    expect(known).toEqual({
      columns: 'done_by_id done_on id language made_by_id made_on office_id organisation_id phone recorded_at wanted_on',
      cases: 0,
    });
  });

  it('is listed by the day on which to call, page by page, done ones last', async () => {
    const mine = await house.neighbour();
    const [later, soon, sooner] = [
      await ask(wanted({ wantedOn: plusDays(today, 9) }), 'rabat', mine),
      await ask(wanted({ wantedOn: null }), 'rabat', mine),
      await ask(wanted({ wantedOn: plusDays(today, 2) }), 'rabat', mine),
    ];
    const caller = await mine.as('oim-caseworker');
    expect((await caller.post(`${path}/${soon}/done`)).status).toBe(201);
    const read: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { body } = (await caller.get(`${path}?limit=1${after && `&after=${after}`}`)) as {
        body: { items: { id: string }[]; next: string | null };
      };
      read.push(...body.items.map(({ id }) => id));
      after = body.next;
    }
    expect(read).toEqual([sooner, later, soon]);
  });

  it('is read at its office and by those whose reach is the organisation, nowhere else', async () => {
    const [mine, id] = [await house.neighbour(), await ask()];
    const tangier = await ask(wanted(), 'tangier');
    expect(await idsOf(house)).toContain(id);
    expect(await idsOf(house)).not.toContain(tangier);
    expect(await idsOf(house, 'oim-caseworker', 'tangier')).not.toContain(id);
    expect(await idsOf(house, 'oim-supervisor')).toEqual(expect.arrayContaining([id, tangier]));
    expect(await idsOf(mine, 'oim-supervisor')).toEqual([]);
  });

  it.each(['another office', 'another organisation'])('of %s cannot be ended', async (owner) => {
    const id = owner === 'another office' ? await ask(wanted(), 'tangier') : await ask(wanted(), 'rabat', await house.neighbour());
    const { body } = await (await house.as('oim-caseworker')).post(`${path}/${id}/done`);
    expect(body).toMatchObject({ status: 404, code: 'not-found' });
    expect(await house.sql('SELECT done_on, done_by_id FROM call_back WHERE id = $1', [id])).toEqual([{ done_on: null, done_by_id: null }]);
  });

  it('done twice was done by the first', async () => {
    const id = await ask();
    await (await house.as('oim-caseworker')).post(`${path}/${id}/done`);
    const by = () => house.sql('SELECT done_by_id FROM call_back WHERE id = $1', [id]);
    const first = await by();
    expect((await (await house.as('oim-supervisor')).post(`${path}/${id}/done`)).status).toBe(201);
    expect(await by()).toEqual(first);
  });

  it.each([
    ['for a day that is over', wanted({ wantedOn: plusDays(today, -1) }), 409, 'day-not-possible'],
    ['to a number as it is dialled here', wanted({ phone: '0611223344' }), 400, 'invalid-input'],
    ['in a language nobody counsels in', wanted({ language: 'xx' }), 400, 'invalid-input'],
    ['that tells a name', wanted({ name: 'Mariam Ouattara' }), 400, 'invalid-input'],
  ])('is refused %s', async (_what, body, status, code) => {
    const before = (await listed(house)).length;
    expect((await (await house.as('oim-caseworker')).post(path, body)).body).toMatchObject({ status, code });
    expect(await listed(house)).toHaveLength(before);
  });

  it('read in a list leaves a line with a number alone', async () => {
    const mine = await house.neighbour();
    await ask(wanted(), 'rabat', mine);
    await listed(mine);
    const lines = await mine.sql(`SELECT detail, case_id FROM access_log WHERE organisation_id = $1 AND action = 'call-backs-listed'`, [
      mine.organisation.id,
    ]);
    expect(lines).toEqual([{ detail: { count: 1 }, case_id: null }]);
  });

  it('is forgotten thirty days after it was done, an open one never', async () => {
    const [old, recent, open] = [await ask(), await ask(), await ask()];
    const backdate = (id: string, days: number, done: boolean) =>
      house.sql(
        'UPDATE call_back SET made_on = $2, done_on = CASE WHEN $3 THEN $2::date END, done_by_id = CASE WHEN $3 THEN made_by_id END WHERE id = $1',
        [id, plusDays(today, -days), done],
      );
    expect(callBacksKeptDays).toBe(30);
    await backdate(old, callBacksKeptDays + 1, true);
    await backdate(recent, callBacksKeptDays, true);
    await backdate(open, 400, false);
    await runInContext({ requestId: 'spec', actor: systemActor }, () => house.api.app.get(CallBacksService, { strict: false }).forgetOld());
    const left = await house.sql<{ id: string }>('SELECT id FROM call_back WHERE id = ANY($1)', [[old, recent, open]]);
    expect(left.map(({ id }) => id).sort()).toEqual([recent, open].sort());
  });
});

async function registered(household: ReturnType<typeof registration>): Promise<{ caseId: string; path: string }> {
  const caseId = await house.registered(household);
  return { caseId, path: `/api/v1/cases/${caseId}` };
}
