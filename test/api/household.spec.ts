import type { NewHousehold } from '#casework/cases/registration.service';
import { dayIn, plusDays } from '#domain';
import { person, registration, withGrandson } from '../builders/registration';
import type { Caller } from './caller';
import { House } from './house';
import { page, walk, type Walked } from './walk';

let house: House;
let caseworker: Caller;
let supervisor: Caller;
beforeAll(async () => {
  house = await House.open();
  caseworker = await house.as('oim-caseworker');
  supervisor = await house.as('oim-supervisor');
});
afterAll(() => house.close());

const today = dayIn(new Date());
const unknown = '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01';

/** A woman of over fifty, her grown son and her grandson. */
function threeGenerations(): NewHousehold {
  const { members, links } = withGrandson();
  return registration({ members: [...members, person('son', { givenNames: 'Seydou', sex: 'male', born: '1992-02-11' })], links });
}

/** The ids by given name. */
async function people({ path }: Pick<Walked, 'path'>): Promise<Record<string, string>> {
  return Object.fromEntries((await page(house, path)).members.map(({ givenNames, id }) => [givenNames, id]));
}

const born = (changes: object = {}) => ({
  ...{ newborn: true, links: [], familyName: 'Ouattara', givenNames: 'Awa', sex: 'female', born: today },
  ...{ nationality: 'CI', language: 'fr', inMorocco: true, wishesToReturn: true, earlierReturnYear: null },
  ...changes,
});

const history = async (path: string) =>
  (await supervisor.get(`${path}/history?limit=100`)).body.entries as { kind: string; params: object }[];
const answer = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('a household changes', () => {
  it('by a newborn, who stands at the beginning of the road beside the others and is tied to a parent', async () => {
    const { path, caseId } = await walk(house, 'screened');
    const { Mariam } = await people({ path });
    const added = await caseworker.post(`${path}/members`, born({ links: [{ adultId: Mariam, kind: 'guardian' }] }));
    expect(added).toMatchObject({ status: 201, body: { version: 1 } });

    const now = await page(house, path);
    expect(now.members).toMatchObject([
      { id: Mariam, principal: true, milestones: { screened: today } },
      { id: added.body.id, principal: false, version: 1, birth: { from: today, to: today }, milestones: { registered: today }, exit: null },
    ]);
    expect(now.links).toEqual([{ childId: added.body.id, adultId: Mariam, kind: 'guardian' }]);
    expect(now.standing.step).toBe('registered');
    expect((await history(path))[0]).toMatchObject({ kind: 'member-added', params: { member: added.body.id, newborn: true } });
    const [{ step }] = (await house.sql<{ step: string }>('SELECT step FROM return_case WHERE id = $1', [caseId])) as [{ step: string }];
    expect(step).toBe('registered');
  });

  it('by somebody whose child is on the case', async () => {
    const { path } = await walk(house, 'registered', withGrandson());
    const { Koffi } = await people({ path });
    const father = born({ newborn: false, givenNames: 'Adama', sex: 'male', born: '1990', links: [{ childId: Koffi, kind: 'parent' }] });
    const added = await caseworker.post(`${path}/members`, father);
    expect(added.status).toBe(201);
    expect((await page(house, path)).links).toContainEqual({ childId: Koffi, adultId: added.body.id, kind: 'parent' });
  });

  it.each<[string, () => object, string]>([
    ['born tomorrow', () => born({ born: plusDays(today, 1) }), 'birth-date-in-future'],
    ['on a day that there is not', () => born({ born: '2026-02-31' }), 'birth-date-invalid'],
    ['a child of a stranger', () => born({ links: [{ adultId: unknown, kind: 'parent' }] }), 'parental-link-unknown'],
  ])('but nobody is added who is %s', async (_what, body, code) => {
    const { path } = await walk(house, 'registered');
    expect(answer(await caseworker.post(`${path}/members`, body()))).toEqual([409, code]);
  });

  it('but a child is not older than its parent, and a tie names one of the two', async () => {
    const { path } = await walk(house, 'registered', withGrandson());
    const { Koffi } = await people({ path });
    const grown = (links: object[]) => caseworker.post(`${path}/members`, born({ newborn: false, born: '1980', links }));
    expect(answer(await grown([{ adultId: Koffi, kind: 'parent' }]))).toEqual([409, 'parent-not-older']);
    expect(answer(await grown([{ kind: 'parent' }]))).toEqual([400, 'invalid-input']);
    expect(answer(await grown([{ adultId: Koffi, childId: Koffi, kind: 'parent' }]))).toEqual([400, 'invalid-input']);
    expect(answer(await caseworker.post(`${path}/members`, born({ principal: true })))).toEqual([400, 'invalid-input']);
  });

  it('by removing somebody; another adult speaks for those who stay', async () => {
    const { path } = await walk(house, 'registered', threeGenerations());
    const { Mariam, Seydou, Koffi } = await people({ path });
    const removed = await caseworker.post(`${path}/members/${Mariam}/removal`, { reason: 'stays-in-morocco' });
    expect(removed.status).toBe(201);
    const { members } = await page(house, path);
    expect(members.map(({ id, principal, exit }) => [id, principal, exit])).toEqual(
      expect.arrayContaining([
        [Seydou, true, null],
        [Koffi, false, null],
        [Mariam, false, { reason: 'removed', on: today }],
      ]),
    );
    expect((await history(path))[0]).toMatchObject({
      kind: 'member-removed',
      params: { reason: 'stays-in-morocco', members: [Mariam], principal: Seydou, booking: null },
    });
  });

  it('but not by removing a stranger, twice, the last one, or the only adult from children', async () => {
    const { path } = await walk(house, 'registered', threeGenerations());
    const { Mariam, Seydou, Koffi } = await people({ path });
    const remove = async (id: string) => answer(await caseworker.post(`${path}/members/${id}/removal`, { reason: 'left-household' }));
    expect(await remove(unknown)).toEqual([409, 'member-unknown']);
    expect(await remove(Seydou!)).toEqual([201, undefined]);
    expect(await remove(Seydou!)).toEqual([409, 'member-not-travelling']);
    expect(await remove(Mariam!)).toEqual([409, 'minors-left-alone']);
    expect(await remove(Koffi!)).toEqual([201, undefined]);
    expect(await remove(Mariam!)).toEqual([409, 'member-alone']);
  });

  it('by who speaks for it: one at a time', async () => {
    const { path } = await walk(house, 'registered', threeGenerations());
    const { Mariam, Seydou, Koffi } = await people({ path });
    const lead = async (memberId: string) => answer(await caseworker.post(`${path}/principal`, { memberId }));
    expect(await lead(Seydou!)).toEqual([201, undefined]);
    expect((await page(house, path)).members.map(({ id, principal }) => [id, principal])).toEqual([
      [Seydou, true],
      ...[Mariam, Koffi].sort().map((id) => [id, false]),
    ]);
    expect(await lead(Seydou!)).toEqual([409, 'already-principal']);
    expect(await lead(Koffi!)).toEqual([409, 'member-not-concerned']);
    expect(await lead(unknown)).toEqual([409, 'member-unknown']);
    expect(await lead(Mariam!)).toEqual([201, undefined]);

    const alone = await walk(house, 'registered');
    const refused = await caseworker.post(`${alone.path}/principal`, { memberId: alone.memberIds[0] });
    expect(answer(refused)).toEqual([409, 'nobody-concerned']);
  });
});

describe('a household parts', () => {
  it('into two cases: people take along what is theirs, and history stays where it happened', async () => {
    const walked = await walk(house, 'admitted', threeGenerations());
    const { path, caseId } = walked;
    const { Mariam, Seydou, Koffi } = await people(walked);
    await caseworker.post(`${path}/counselling-sessions`, counselling(Seydou!));
    await (await house.as('medical-officer')).post(`${path}/assessments`, { kind: 'health-issue', memberId: Seydou, holds: false });
    await caseworker.post(`${path}/appointments`, appointment(Seydou!));
    await caseworker.post(`${path}/appointments`, appointment(Mariam!));
    const before = await history(path);

    const split = await supervisor.post(`${path}/split`, { memberIds: [Seydou] });
    expect(split.status).toBe(201);
    const other = `/api/v1/cases/${split.body.id}`;
    expect(split.headers.location).toBe(other);

    const [stayed, went] = [await page(house, path), await page(house, other)];
    expect(stayed.members.map(({ id }) => id).sort()).toEqual([Mariam, Koffi].sort());
    expect(went).toMatchObject({
      members: [{ id: Seydou, principal: true, milestones: { registered: today, screened: today, admitted: today } }],
      standing: { step: 'admitted' },
      registeredOn: stayed.registeredOn,
      office: stayed.office,
      caseworker: stayed.caseworker,
      links: [],
    });
    expect(went.number).not.toBe(stayed.number);
    expect(went.screenings).toMatchObject([{ reference: 'decision', outcome: 'eligible' }]);
    expect(went.entries).toMatchObject([{ kind: 'counselled', memberId: Seydou }]);
    expect(stayed.entries).toEqual([]);
    expect([went, stayed].map(({ appointments }) => appointments.map(({ memberId }) => memberId))).toEqual([[Seydou], [Mariam]]);

    expect((await history(path)).slice(1)).toEqual(before);
    expect((await history(path))[0]).toMatchObject({ kind: 'split', params: { members: [Seydou], case: split.body.id } });
    expect(await history(other)).toMatchObject([{ seq: 1, kind: 'split-off', params: { members: [Seydou], case: caseId } }]);
    expect(await secretFields(split.body.id as string, 'health')).toEqual([[Seydou, 'assessment']]);
    expect((await secretFields(caseId, 'health')).filter(([member]) => member === Seydou)).toEqual([]);
    const tasks = await house.sql('SELECT FROM case_task WHERE case_id = $1 AND member_id = $2', [caseId, Seydou]);
    expect(tasks).toEqual([]);
  });

  it('and is one again: milestones, papers and secret files come along, the other case says where they are', async () => {
    const walked = await walk(house, 'admitted', threeGenerations());
    const { path, caseId } = walked;
    const { Mariam, Koffi, Seydou } = await people(walked);
    const { id: otherId } = (await supervisor.post(`${path}/split`, { memberIds: [Mariam, Koffi] })).body as { id: string };
    const other = `/api/v1/cases/${otherId}`;
    expect((await page(house, other)).links).toEqual([{ childId: Koffi, adultId: Mariam, kind: 'guardian' }]);
    expect((await page(house, path)).members).toMatchObject([{ id: Seydou, principal: true }]);
    await caseworker.post(`${other}/counselling-sessions`, counselling(Mariam!));
    const there = await history(other);

    expect(answer(await supervisor.post(`${path}/merge`, { otherCaseId: otherId }))).toEqual([201, undefined]);

    const one = await page(house, path);
    expect(one.members.map(({ id, principal }) => [id, principal])).toEqual([
      [Seydou, true],
      ...[Mariam, Koffi].sort().map((id) => [id, false]),
    ]);
    expect(one.members.map(({ milestones }) => milestones.admitted)).toEqual([today, today, today]);
    expect(one.links).toEqual([{ childId: Koffi, adultId: Mariam, kind: 'guardian' }]);
    expect(one.entries).toMatchObject([{ kind: 'counselled', memberId: Mariam }]);
    expect((await history(path))[0]).toMatchObject({ kind: 'merged', params: { case: otherId } });

    const left = await page(house, other);
    expect(left).toMatchObject({ members: [], entries: [], standing: { step: 'exited' }, mergedInto: { id: caseId } });
    expect((await history(other)).slice(1)).toEqual(there);
    expect((await history(other))[0]).toMatchObject({ kind: 'merged-away', params: { case: caseId } });
    const ended = await supervisor.post(`${path}/merge`, { otherCaseId: otherId });
    expect([ended.body.code, ended.body.params]).toEqual(['case-differs', { field: 'step' }]);
    expect(answer(await supervisor.post(`${other}/merge`, { otherCaseId: caseId }))).toEqual([409, 'case-ended']);
    expect(answer(await supervisor.post(`${other}/reopening`, { reason: 'asked-again' }))).toEqual([409, 'exit-is-final']);
  });

  it('but not one alone, nobody unknown, no child without an adult', async () => {
    const alone = await walk(house, 'registered');
    expect(answer(await supervisor.post(`${alone.path}/split`, { memberIds: alone.memberIds }))).toEqual([409, 'member-alone']);
    const walked = await walk(house, 'registered', threeGenerations());
    const { Mariam, Koffi, Seydou } = await people(walked);
    const split = async (...memberIds: string[]) => answer(await supervisor.post(`${walked.path}/split`, { memberIds }));
    expect(await split(unknown)).toEqual([409, 'member-unknown']);
    expect(await split(Koffi!)).toEqual([409, 'minors-left-alone']);
    expect(await split(Mariam!, Seydou!)).toEqual([409, 'minors-left-alone']);
    expect(await split(Mariam!, Seydou!, Koffi!)).toEqual([409, 'member-alone']);
    expect(answer(await caseworker.post(`${walked.path}/split`, { memberIds: [Seydou] }))).toEqual([403, 'not-permitted']);
  });

  it('and is not merged with itself, with who returns elsewhere, or with a case out of reach', async () => {
    const one = await walk(house, 'registered');
    const merge = async (otherCaseId: string) => {
      const { status, body } = await supervisor.post(`${one.path}/merge`, { otherCaseId });
      return [status, body.code, body.params];
    };
    const elsewhere = await house.registered(registration({ destination: 'GN' }));
    expect(await merge(one.caseId)).toEqual([409, 'case-differs', { field: 'number' }]);
    expect(await merge(elsewhere)).toEqual([409, 'case-differs', { field: 'destination' }]);
    expect((await merge(unknown)).slice(0, 2)).toEqual([404, 'not-found']);
    const stranger = await (await house.neighbour()).registered();
    expect((await merge(stranger)).slice(0, 2)).toEqual([404, 'not-found']);
    expect((await house.sql('SELECT FROM member WHERE case_id = $1', [stranger])).length).toBe(1);
  });

  it('two merges the opposite way round at the same moment: one happens, the other finds nobody, none waits for ever', async () => {
    for (let round = 0; round < 4; round++) {
      const [one, other] = [await house.registered(), await house.registered()];
      const merge = (into: string, from: string) => supervisor.post(`/api/v1/cases/${into}/merge`, { otherCaseId: from });
      const answers = await Promise.all([merge(one, other), merge(other, one)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const [count] = await house.sql<{ n: number }>('SELECT count(*)::integer AS n FROM member WHERE case_id = ANY ($1)', [[one, other]]);
      expect(count!.n).toBe(2);
    }
  });

  it('P-03 the function that moves people refuses what is out of the caller’s reach, also when a service forgets to ask', async () => {
    const [mine, theirs] = [await house.registered(), await (await house.neighbour()).registered()];
    const [{ id: member }] = (await house.sql<{ id: string }>('SELECT id FROM member WHERE case_id = $1', [theirs])) as [{ id: string }];
    const attempt = (scope: string) =>
      house
        .sql(
          `SELECT set_config('iyab.scope', $1, true), set_config('iyab.organisation', $2, true), set_config('iyab.office', $3, true), move_members($4, $5, $6)`,
          [scope, house.organisation.id, house.organisation.offices.tangier, theirs, mine, [member]],
        )
        .then(
          () => 'moved',
          (error: { code: string }) => error.code,
        );
    for (const scope of ['organisation', 'office', 'case', 'none', '']) expect(await attempt(scope)).toBe('42501');
  });
});

function counselling(memberId: string) {
  return { memberId, language: 'fr', interpreter: null, alternatives: true, fear: false, guardian: null };
}

function appointment(memberId: string) {
  return { memberId, kind: 'medical', at: `${plusDays(today, 3)}T09:30:00Z`, place: null };
}

async function secretFields(caseId: string, group: 'health'): Promise<[string, string][]> {
  const rows = await house.sql<{ member: string; field: string }>(
    `SELECT member_id AS member, field FROM secret_${group} WHERE case_id = $1 AND member_id IS NOT NULL`,
    [caseId],
  );
  return rows.map(({ member, field }) => [member, field]);
}
