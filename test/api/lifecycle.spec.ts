import { dayIn, plusDays } from '#domain';
import { person, registration, withGrandson } from '../builders/registration';
import { page } from './asking';
import type { Caller } from './caller';
import { House } from './house';
import { walk } from './walk';

let house: House;
let caseworker: Caller;
let supervisor: Caller;
let movement: Caller;
let protection: Caller;
beforeAll(async () => {
  house = await House.open();
  [caseworker, supervisor] = [await house.as('oim-caseworker'), await house.as('oim-supervisor')];
  [movement, protection] = [await house.as('movement-officer'), await house.as('protection-officer')];
});
afterAll(() => house.close());

const today = dayIn(new Date());
const unknown = '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01';

/** Two people over fifty: each could travel without the other. */
const couple = () =>
  registration({
    members: [person('one', { principal: true }), person('two', { givenNames: 'Adama', sex: 'male', born: '1968-07-07' })],
  });

const answer = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const newest = async (path: string) =>
  (await supervisor.get(`${path}/history?limit=1`)).body.entries[0] as { kind: string; params: object };
const idOf = async (path: string, name: string) => (await page(house, path)).members.find(({ givenNames }) => givenNames === name)!.id;

describe('a pause', () => {
  it('stops the road until somebody resumes it; leaving stays possible', async () => {
    const { path } = await walk(house, 'registered');
    expect(answer(await caseworker.post(`${path}/resumption`))).toEqual([409, 'case-not-suspended']);
    expect((await caseworker.post(`${path}/suspension`, { reason: 'illness' })).status).toBe(201);
    const suspended = await page(house, path);
    expect(suspended.suspended).toEqual({ reason: 'illness', on: today });
    expect(suspended.standing.offered).not.toContain('screen');
    const screening = { policy: 'snia-2020', reference: 'registration' };
    expect(answer(await caseworker.post(`${path}/screenings`, screening))).toEqual([409, 'case-suspended']);
    expect(answer(await caseworker.post(`${path}/suspension`, { reason: 'funds' }))).toEqual([409, 'case-suspended']);
    expect(suspended.tasks).toMatchObject([{ kind: 'resume' }]);

    expect((await caseworker.post(`${path}/resumption`)).status).toBe(201);
    expect((await page(house, path)).suspended).toBeNull();
    expect((await caseworker.post(`${path}/screenings`, screening)).status).toBe(201);

    await caseworker.post(`${path}/suspension`, { reason: 'asked-for-time' });
    expect((await caseworker.post(`${path}/withdrawal`, { reason: 'changed-mind' })).status).toBe(201);
  });
});

describe('who follows a case', () => {
  it('is a caseworker or supervisor of its office, in service', async () => {
    const { path } = await walk(house, 'registered');
    const assign = async (caseworkerId: string) => answer(await supervisor.post(`${path}/assignment`, { caseworkerId }));
    const { id: colleague } = await house.account('rabat', 'oim-caseworker');
    const { id: elsewhere } = await house.account('tangier', 'oim-caseworker');
    const { id: physician } = await house.account('rabat', 'medical-officer');
    const { id: gone } = await house.account('rabat', 'oim-caseworker');
    await house.sql('UPDATE staff_account SET disabled_at = now() WHERE id = $1', [gone]);
    const { id: foreign } = await (await house.neighbour()).account('rabat', 'oim-caseworker');

    for (const id of [unknown, elsewhere, physician, gone, foreign]) expect(await assign(id)).toEqual([409, 'caseworker-unknown']);
    expect(await assign(colleague)).toEqual([201, undefined]);
    expect((await page(house, path)).caseworker.id).toBe(colleague);
    expect(await newest(path)).toMatchObject({ kind: 'assigned', params: { caseworker: colleague } });
    expect(answer(await caseworker.post(`${path}/assignment`, { caseworkerId: colleague }))).toEqual([403, 'not-permitted']);

    const { body } = await supervisor.get('/api/v1/staff/caseworkers');
    const ids = (body.items as { id: string; office: { name: string } }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([colleague, elsewhere]));
    for (const id of [physician, gone, foreign]) expect(ids).not.toContain(id);
  });

  it('may change with the office: the case and its tasks go along, and the former office does not see it any more', async () => {
    const { path, caseId } = await walk(house, 'registered');
    const { tangier, rabat } = house.organisation.offices;
    const { id: there } = await house.account('tangier', 'oim-caseworker');
    const { id: here } = await house.account('rabat', 'oim-caseworker');
    const foreign = (await house.neighbour()).organisation.offices.rabat;
    const transfer = async (officeId: string, caseworkerId: string) =>
      answer(await supervisor.post(`${path}/transfer`, { officeId, caseworkerId }));
    expect(await transfer(unknown, there)).toEqual([409, 'office-unknown']);
    expect(await transfer(foreign, there)).toEqual([409, 'office-unknown']);
    expect(await transfer(tangier, here)).toEqual([409, 'caseworker-unknown']);
    expect((await caseworker.get(path)).status).toBe(200);

    expect(await transfer(tangier, there)).toEqual([201, undefined]);

    expect((await caseworker.get(path)).status).toBe(404);
    expect((await (await house.as('oim-caseworker', 'tangier')).get(path)).body).toMatchObject({
      office: { id: tangier },
      caseworker: { id: there },
    });
    const offices = await house.sql<{ office: string }>('SELECT DISTINCT office_id AS office FROM case_task WHERE case_id = $1', [caseId]);
    expect(offices).toEqual([{ office: tangier }]);
    expect(await transfer(rabat, here)).toEqual([201, undefined]);
    expect((await caseworker.get(path)).status).toBe(200);
  });

  it('is of the own office: to all others the case does not exist', async () => {
    const { path, memberIds } = await walk(house, 'registered');
    const elsewhere = await house.as('oim-caseworker', 'tangier');
    const commands: [string, object][] = [
      ['members', newborn],
      [`members/${memberIds[0]}/removal`, { reason: 'left-household' }],
      ['principal', { memberId: memberIds[0] }],
      ['suspension', { reason: 'illness' }],
      ['resumption', {}],
      ['unreachable', {}],
      ['deaths', { memberId: memberIds[0], diedOn: today }],
      ['refusal', { referral: 'unhcr' }],
      ['withdrawal', { reason: 'family', memberIds }],
      ['notes', { text: 'seen' }],
      ['appointments', appointment()],
      [`appointments/${unknown}/outcome`, { outcome: 'kept' }],
    ];
    for (const [command, body] of commands) {
      expect([command, ...answer(await elsewhere.post(`${path}/${command}`, body))]).toEqual([command, 404, 'not-found']);
    }
    expect((await elsewhere.get(`${path}/notes`)).status).toBe(404);
  });
});

describe('notes', () => {
  it('are read by the role group of their author alone; the others do not even learn who wrote', async () => {
    const { path } = await walk(house, 'registered');
    const medical = await house.as('medical-officer');
    await caseworker.post(`${path}/notes`, { text: 'CANARY casework' });
    await medical.post(`${path}/notes`, { text: 'CANARY medical' });
    const read = async (who: Caller) =>
      ((await who.get(`${path}/notes`)).body.notes as { text: string; group: string }[]).map(({ text }) => text);
    expect(await read(caseworker)).toEqual(['CANARY casework']);
    expect(await read(supervisor)).toEqual(['CANARY casework']);
    expect(await read(medical)).toEqual(['CANARY medical']);
    expect(await read(protection)).toEqual([]);
    expect(await read(movement)).toEqual([]);
    const { body: history } = await supervisor.get(`${path}/history?limit=2`);
    expect(history.entries).toMatchObject([
      { kind: 'noted', byName: null, params: {} },
      { kind: 'noted', byName: null, params: {} },
    ]);
    expect(JSON.stringify([history, (await supervisor.get(path)).body])).not.toContain('CANARY');
  });
});

describe('appointments', () => {
  it('are planned for today or later, and closed once with what became of them', async () => {
    const { path, memberIds } = await walk(house, 'registered');
    const plan = async (changes: object) => answer(await caseworker.post(`${path}/appointments`, appointment(changes)));
    expect(await plan({ memberId: unknown })).toEqual([409, 'member-unknown']);
    expect(await plan({ at: `${plusDays(today, -1)}T09:30:00Z` })).toEqual([409, 'day-not-possible']);
    const planned = await caseworker.post(`${path}/appointments`, appointment({ memberId: memberIds[0], place: 'OIM Rabat' }));
    expect(planned.status).toBe(201);
    const { id } = planned.body as { id: string };
    const [one] = (await page(house, path)).appointments;
    expect(one).toMatchObject({ id, memberId: memberIds[0], kind: 'consulate', on: plusDays(today, 3), place: 'OIM Rabat', outcome: null });

    const close = async (appointmentId: string) =>
      answer(await caseworker.post(`${path}/appointments/${appointmentId}/outcome`, { outcome: 'missed' }));
    expect(await close(unknown)).toEqual([409, 'appointment-unknown']);
    expect(await close(id)).toEqual([201, undefined]);
    expect(await close(id)).toEqual([409, 'appointment-unknown']);
    expect((await page(house, path)).appointments).toMatchObject([{ id, outcome: 'missed' }]);
  });
});

describe('arrival, closure and reopening', () => {
  it('follow the departure', async () => {
    const { path, memberIds } = await walk(house, 'departed');
    const arrive = async (arrivedOn: string) => answer(await movement.post(`${path}/arrival`, { arrivedOn, handovers: [] }));
    const close = (...checked: string[]) => supervisor.post(`${path}/closure`, { reason: 'reintegration-completed', checked });
    const all = ['beneficiary-informed', 'plan-settled', 'complaints-answered', 'papers-filed'];
    expect(answer(await close(...all))).toEqual([409, 'not-arrived']);
    expect(await arrive(plusDays(today, 1))).toEqual([409, 'day-not-possible']);
    expect(await arrive(plusDays(today, -1))).toEqual([409, 'day-not-possible']);
    expect(await arrive(today)).toEqual([201, undefined]);
    expect(await arrive(today)).toEqual([409, 'already-arrived']);
    expect((await page(house, path)).members[0]!.milestones.arrived).toBe(today);

    const { body } = await close('papers-filed');
    expect([body.code, body.params]).toEqual(['closure-incomplete', { checks: all.slice(0, 3) }]);
    expect((await close(...all)).status).toBe(201);
    expect(answer(await close(...all))).toEqual([409, 'already-closed']);
    expect((await page(house, path)).standing.step).toBe('closed');

    expect((await supervisor.post(`${path}/reopening`, { reason: 'closed-in-error' })).status).toBe(201);
    expect(await page(house, path)).toMatchObject({
      standing: { step: 'arrived' },
      members: [{ id: memberIds[0], milestones: { closed: today } }],
    });
    expect((await close(...all)).status).toBe(201);
    expect((await page(house, path)).standing.step).toBe('closed');
    const spans = await house.sql<{ step: string }>('SELECT step FROM case_step_span WHERE case_id = $1 ORDER BY seq DESC LIMIT 3', [
      path.split('/').at(-1),
    ]);
    expect(spans.map(({ step }) => step)).toEqual(['closed', 'arrived', 'closed']);
  });

  it('a child who travelled without anybody in authority arrives only into hands that sign for it', async () => {
    const { path, caseId } = await walk(house, 'departed', withGrandson());
    await house.sql('DELETE FROM parental_link WHERE case_id = $1', [caseId]);
    const Koffi = await idOf(path, 'Koffi');
    const arrive = async (handovers: object[]) => answer(await movement.post(`${path}/arrival`, { arrivedOn: today, handovers }));
    expect(await arrive([])).toEqual([409, 'handover-missing']);
    expect(await arrive([{ memberId: unknown, signedBy: 'CANARY' }])).toEqual([409, 'member-unknown']);
    expect(await arrive([{ memberId: Koffi, signedBy: 'CANARY Aunt' }])).toEqual([201, undefined]);
    const file = await protection.get(`${path}/secret-files/minors?purpose=review`);
    expect(file.body.entries).toContainEqual(
      expect.objectContaining({ memberId: Koffi, field: 'handover', value: { signedBy: 'CANARY Aunt', arrivedOn: today } }),
    );
    const open = JSON.stringify([await page(house, path), (await supervisor.get(`${path}/history`)).body]);
    expect(open).not.toContain('CANARY');
  });

  it('a household that withdrew takes the road up where it left it', async () => {
    const { path } = await walk(house, 'admitted', couple());
    await caseworker.post(`${path}/withdrawal`, { reason: 'changed-mind' });
    expect((await page(house, path)).standing.step).toBe('exited');
    expect((await supervisor.post(`${path}/reopening`, { reason: 'asked-again' })).status).toBe(201);
    const now = await page(house, path);
    expect(now.standing.step).toBe('admitted');
    expect(now.members.map(({ exit, milestones }) => [exit, milestones.admitted])).toEqual([
      [null, today],
      [null, today],
    ]);
    expect(now.members.filter(({ principal }) => principal)).toHaveLength(1);
  });
});

const newborn = {
  ...{ newborn: true, links: [], familyName: 'Ouattara', givenNames: 'Awa', sex: 'female', born: today, nationality: 'CI' },
  ...{ language: 'fr', inMorocco: true, wishesToReturn: true, earlierReturnYear: null },
};

function appointment(changes: object = {}) {
  return { memberId: null, kind: 'consulate', at: `${plusDays(today, 3)}T09:30:00Z`, place: null, ...changes };
}
