import { Client } from 'pg';
import { answered, batches, Batches, grantOf, refusalOf } from './batches';
import { House } from './house';
import { done, Papers, someone, today } from './papers';

let house: House;
let of: Batches;
beforeAll(async () => {
  house = await House.open();
  of = await Batches.of(house);
});
afterAll(() => house.close());

/** All that a line may say. DOMAIN §10. */
const allowList = [
  ...['caseId', 'memberId', 'caseNumber', 'familyName', 'givenNames', 'sex', 'birth', 'nationality', 'destination'],
  ...['documentType', 'documentNumber', 'state'],
];
const nothingBut = (state: string) => Object.fromEntries(allowList.map((key) => [key, key === 'state' ? state : null]));

describe('the liaison officer of the Ministry', () => {
  const canaries = /\+212|612345678|phone|aged-50|criterion|pregnan|health|reason|signal|CanaryStreet/i;

  it('sees of each person exactly the allow-list, with the name of the travel document', async () => {
    const papers = await Papers.readyToAsk(house, someone('Allowlisted'));
    await papers.hold();
    const id = await of.submitted(papers);
    const { lines, ...batch } = await of.read(id, of.liaison);
    expect(Object.keys(batch).sort()).toEqual(
      ['granted', 'id', 'madeByName', 'madeOn', 'number', 'people', 'recalled', 'refused', 'state', 'submittedOn', 'waiting'].sort(),
    );
    expect(batch).toMatchObject({ madeOn: null, madeByName: null });
    expect(lines.map((line) => Object.keys(line).sort())).toEqual([[...allowList].sort()]);
    expect(lines[0]).toEqual({
      ...{
        caseId: papers.caseId,
        memberId: papers.memberIds[0],
        caseNumber: papers.number,
        familyName: 'ALLOWLISTED',
        givenNames: 'MARIAM',
      },
      ...{ sex: 'female', birth: { from: '1970-05-02', to: '1970-05-02', precision: 'day' }, nationality: 'CI', destination: 'CI' },
      ...{ documentType: 'passport', documentNumber: expect.stringMatching(/^P\d+$/), state: 'waiting' },
    });
    for (const path of [batches, `${batches}/${id}`]) expect((await of.liaison.get(path)).text).not.toMatch(canaries);
    expect((await of.read(id, of.movement)).lines).toEqual(lines);
  });

  it('sees the registered name of whoever holds no document', async () => {
    const id = await of.submitted(await Papers.readyToAsk(house, someone('Paperless')));
    expect((await of.read(id, of.liaison)).lines[0]).toMatchObject({ familyName: 'Paperless', documentType: null, documentNumber: null });
  });

  it('sees no batch that was not submitted, and no case', async () => {
    const papers = await Papers.readyToAsk(house, someone('Notyet'));
    const id = await of.make(papers);
    expect(answered(await of.liaison.get(`${batches}/${id}`))).toEqual([404, 'not-found']);
    expect((await of.listed(of.liaison)).items.map((batch) => batch.id)).not.toContain(id);
    expect(answered(await of.answer(id, [await grantOf(papers)]))).toEqual([404, 'not-found']);
    await done(of.submit(id));
    expect((await of.listed(of.liaison)).items[0]).toMatchObject({ id, people: 1, waiting: 1 });
    for (const path of [
      papers.path,
      `${papers.path}/history`,
      `${papers.path}/readiness?on=${today}`,
      `${batches}/candidates`,
      '/api/v1/readiness',
    ])
      expect(answered(await of.liaison.get(path))).toEqual([403, 'not-permitted']);
    expect(
      answered(await of.liaison.post(`${papers.path}/permit-answers`, { answers: [await papers.grant(papers.memberIds[0]!)] })),
    ).toEqual([404, 'not-found']);
    await done(of.answer(id, [await grantOf(papers)]));
  });

  it('sees nothing but the state of those who have departed, left, or no longer agree', async () => {
    const [flies, leaves, objects, stays] = [
      await Papers.readyToAsk(house, someone('Fliesaway')),
      await Papers.readyToAsk(house, someone('Leavesus')),
      await Papers.readyToAsk(house, someone('Objects')),
      await Papers.readyToAsk(house, someone('Stayswithus')),
    ];
    await flies.hold();
    const id = await of.submitted(flies, leaves, objects, stays);
    await done(of.answer(id, [await grantOf(flies)]));
    expect((await of.read(id, of.liaison)).lines.map(({ caseNumber }) => caseNumber)).toEqual(
      [flies, leaves, objects, stays].map(({ number }) => number),
    );

    await flies.fly();
    await leaves.withdraw();
    await objects.share(false, ['ministry']);
    const { lines, ...batch } = await of.read(id, of.liaison);
    expect(lines).toEqual([
      nothingBut('granted'),
      nothingBut('recalled'),
      nothingBut('recalled'),
      expect.objectContaining({ caseId: stays.caseId, familyName: 'Stayswithus', state: 'waiting' }),
    ]);
    expect(batch).toMatchObject({ people: 4, waiting: 1, granted: 1, recalled: 2 });
    expect((await of.read(id, of.movement)).lines[0]).toMatchObject({ familyName: 'FLIESAWAY' });
    for (const gone of [flies, leaves, objects]) expect(answered(await of.answer(id, [refusalOf(gone)]))).toEqual([404, 'not-found']);
    await done(of.answer(id, [await grantOf(stays)]));
  });

  it('leaves a line in the access log for each batch that was opened', async () => {
    const id = await of.submitted(await Papers.readyToAsk(house, someone('Logged')));
    await of.read(id, of.liaison);
    const logged = await house.sql<{ detail: object }>(
      `SELECT detail FROM access_log WHERE action = 'permit-batch-opened' AND detail ->> 'batch' = $1`,
      [id],
    );
    expect(logged).toEqual([{ detail: { batch: id, count: 1 } }]);
  });

  it('of another organisation, and everybody else there, sees nothing', async () => {
    const papers = await Papers.readyToAsk(house, someone('Ours'));
    const [id, neighbour] = [await of.submitted(papers), await house.neighbour()];
    for (const role of ['interior-liaison', 'movement-officer', 'oim-supervisor'] as const) {
      const stranger = await neighbour.as(role);
      expect(answered(await stranger.get(`${batches}/${id}`))).toEqual([404, 'not-found']);
      expect((await of.listed(stranger)).items).toEqual([]);
    }
    for (const role of ['interior-liaison', 'movement-officer'] as const)
      expect(answered(await of.answer(id, [await grantOf(papers)], await neighbour.as(role)))).toEqual([404, 'not-found']);
    const supervisor = await neighbour.as('oim-supervisor');
    expect(answered(await of.submit(id, supervisor))).toEqual([404, 'not-found']);
    expect(answered(await supervisor.post(batches, { caseIds: [papers.caseId] }))).toEqual([404, 'not-found']);
    expect(await of.states(id)).toEqual(['waiting']);
  });
});

describe('another office', () => {
  it('sees its own people of a batch alone, and cannot submit or empty it for the others', async () => {
    const [ours, theirs] = [
      await Papers.readyToAsk(house, someone('Rabatoffice')),
      await Papers.readyToAsk(house, someone('Tangieroffice')),
    ];
    await house.sql('UPDATE return_case SET office_id = $2 WHERE id = $1', [theirs.caseId, house.organisation.offices.tangier]);
    const supervisor = await house.as('oim-supervisor');
    const id = await done(supervisor.post(batches, { caseIds: [ours.caseId, theirs.caseId] }));
    const tangier = await house.as('oim-caseworker', 'tangier');
    expect((await of.read(id, tangier)).lines.map(({ caseId }) => caseId)).toEqual([theirs.caseId]);
    expect((await of.listed(tangier)).items.map(({ id: one, people }) => [one, people])).toEqual([[id, 1]]);
    expect(answered(await of.submit(id, tangier))).toEqual([404, 'not-found']);
    expect(answered(await tangier.post(`${batches}/${id}/removals`, { caseIds: [theirs.caseId] }))).toEqual([404, 'not-found']);
    await done(of.submit(id, supervisor));
    // the last one who waits leaves by the hand of somebody who sees that person alone
    await done(of.answer(id, [await grantOf(ours)]));
    await done(tangier.post(`${theirs.path}/withdrawal`, { reason: 'family' }));
    expect(await of.read(id)).toMatchObject({ state: 'answered', granted: 1, recalled: 1 });
  });
});

describe('P-03 the database itself', () => {
  it('shows the lines to a liaison officer of the organisation alone, and the tables to none', async () => {
    const id = await of.submitted(await Papers.readyToAsk(house, someone('Byitself')));
    const [officer, other] = [await house.account('rabat', 'interior-liaison'), await house.account('rabat', 'subcommittee-reviewer')];
    const [disabled, foreign] = [await house.account('rabat', 'interior-liaison'), await house.neighbour()];
    await house.sql('UPDATE staff_account SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const stranger = await foreign.account('rabat', 'interior-liaison');

    const asApp = new Client({ connectionString: house.database.appUrl });
    await asApp.connect();
    const seen = async (actor: string, organisation: string, text: string, values: unknown[] = []) => {
      await asApp.query('BEGIN');
      await asApp.query(
        `SELECT set_config('iyab.actor', $1, true), set_config('iyab.organisation', $2, true), set_config('iyab.scope', 'none', true)`,
        [actor, organisation],
      );
      const { rows } = await asApp.query(text, values);
      await asApp.query('ROLLBACK');
      return rows.length;
    };
    const lines = 'SELECT state FROM liaison_permit_lines($1)';
    const mine = house.organisation.id;
    try {
      expect(await seen(officer.id, mine, lines, [id])).toBe(1);
      for (const [actor, organisation] of [
        [other.id, mine],
        [disabled.id, mine],
        [stranger.id, foreign.organisation.id],
        [stranger.id, mine],
        [officer.id, foreign.organisation.id],
        ['', mine],
      ] as const)
        expect([actor, await seen(actor, organisation, lines, [id])]).toEqual([actor, 0]);
      for (const table of ['permit_batch', 'permit_batch_line', 'member', 'case_entry'])
        expect([table, await seen(officer.id, mine, `SELECT 1 FROM ${table}`)]).toEqual([table, 0]);
    } finally {
      await asApp.end();
    }
  });
});
