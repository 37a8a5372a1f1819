import { plusDays } from '#domain';
import { person, registration } from '../builders/registration';
import { House } from './house';
import { ok, refusal, today } from './programme';
import { page } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const screening = { policy: 'snia-2020', reference: 'registration' };
/** Somebody of thirty in whom no criterion holds. */
const young = () => registration({ members: [person('one', { principal: true, born: '1996' })] });

const supervisor = () => house.as('oim-supervisor');
const caseworker = () => house.as('oim-caseworker');
const switched = async (suspended: string | null) => ok((await supervisor()).post('/api/v1/programme/intake', { suspended }));
const read = async <T>(path: string): Promise<T> => {
  const { status, body } = await (await supervisor()).get(path);
  expect(status).toBe(200);
  return body as T;
};

const screened = async (household = registration()) => {
  const caseId = await house.registered(household);
  await ok((await caseworker()).post(`/api/v1/cases/${caseId}/screenings`, screening));
  return { caseId, path: `/api/v1/cases/${caseId}` };
};

describe('intake', () => {
  interface Waiting {
    position: number;
    caseId: string;
  }
  const waiting = async () => (await read<{ items: Waiting[] }>('/api/v1/waitlist')).items;

  it('is open until somebody suspends it, and says who and why', async () => {
    const open = await read<{ intake: object }>('/api/v1/programme');
    expect(open.intake).toEqual({ suspended: null, note: null, decided: null });
    expect(refusal(await (await supervisor()).post('/api/v1/programme/intake', { suspended: null }))).toEqual([409, 'intake-unchanged']);

    await ok((await supervisor()).post('/api/v1/programme/intake', { suspended: 'funds', note: 'no funds before May' }));
    const { intake } = await read<{ intake: object }>('/api/v1/programme');
    expect(intake).toEqual({ suspended: 'funds', note: 'no funds before May', decided: { on: today, byName: expect.any(String) } });
    expect(refusal(await (await supervisor()).post('/api/v1/programme/intake', { suspended: 'funds' }))).toEqual([409, 'intake-unchanged']);
    await switched(null);
  });

  it('while it is suspended households wait in order, and when it opens they are let in', async () => {
    await switched('funds');
    const first = await screened();
    const second = await screened();
    const third = await screened();
    const { screening: decision } = (await page(house, first.path)) as unknown as { screening: { outcome: string } | null };
    if (decision) expect(decision.outcome).toBe('waitlisted');
    const [stored] = await house.sql<{ outcome: string }>('SELECT outcome FROM screening_decision WHERE case_id = $1', [first.caseId]);
    expect(stored!.outcome).toBe('waitlisted');

    expect((await waiting()).map(({ position, caseId }) => [position, caseId])).toEqual([
      [1, first.caseId],
      [2, second.caseId],
      [3, third.caseId],
    ]);
    const refused = await (await caseworker()).post(`${first.path}/admission`);
    expect([...refusal(refused), refused.body.params]).toEqual([409, 'intake-suspended', { reason: 'funds' }]);

    // screened again, the household keeps its place; once it is not eligible any more, it has none
    await ok((await caseworker()).post(`${first.path}/screenings`, screening));
    expect((await waiting())[0]).toMatchObject({ position: 1, caseId: first.caseId });
    await ok((await caseworker()).post(`${second.path}/withdrawal`, { reason: 'family' }));
    expect((await waiting()).map(({ caseId }) => caseId)).toEqual([first.caseId, third.caseId]);

    const elsewhere = await house.as('oim-caseworker', 'tangier');
    expect((await elsewhere.get('/api/v1/waitlist')).body).toEqual({ items: [], next: null });

    await switched(null);
    await ok((await caseworker()).post(`${first.path}/admission`));
    await ok((await caseworker()).post(`${third.path}/admission`));
    expect(await waiting()).toEqual([]);
  });

  it('lists households page by page, each with its place among all', async () => {
    await switched('contingent');
    const caseIds = [];
    for (let at = 0; at < 3; at++) caseIds.push((await screened()).caseId);
    const seen: Waiting[] = [];
    let next: string | null = '';
    while (next !== null) {
      const more: { items: Waiting[]; next: string | null } = await read(`/api/v1/waitlist?limit=2${next && `&after=${next}`}`);
      seen.push(...more.items);
      next = more.next;
    }
    expect(seen.map(({ position, caseId }) => [position, caseId])).toEqual(caseIds.map((caseId, at) => [at + 1, caseId]));
    await switched(null);
    for (const caseId of caseIds) await ok((await caseworker()).post(`/api/v1/cases/${caseId}/admission`));
  });

  it('under a policy that takes everybody, households with a criterion come first', async () => {
    const code = 'takes-everybody';
    await ok(
      (await supervisor()).post('/api/v1/programme/policies', {
        code,
        from: today,
        to: null,
        mode: 'priority',
        accompaniedMinorsCount: false,
      }),
    );
    await switched('funds');
    const ids = [];
    for (const household of [young(), registration()]) {
      const caseId = await house.registered(household);
      await ok((await caseworker()).post(`/api/v1/cases/${caseId}/screenings`, { ...screening, policy: code }));
      ids.push(caseId);
    }
    expect((await waiting()).map(({ caseId }) => caseId)).toEqual(ids.toReversed());
    await switched(null);
    for (const caseId of ids) await ok((await caseworker()).post(`/api/v1/cases/${caseId}/admission`));
  });
});

describe('an exceptional admission', () => {
  const exception = { reason: 'humanitarian', note: 'CANARY-exception' };
  const counts = async () =>
    (await read<{ items: { year: number; reason: string; count: number }[] }>('/api/v1/exceptional-admissions')).items;

  it('is for a second person, and for a household that the rules do not let in', async () => {
    const mine = await house.account('rabat', 'oim-caseworker', 'oim-supervisor');
    const registrar = await house.signIn(mine);
    const { id } = await ok(registrar.post('/api/v1/cases', young()));
    const path = `/api/v1/cases/${id}`;
    expect(refusal(await registrar.post(`${path}/exceptional-admission`, exception))).toEqual([409, 'not-screened']);
    await ok(registrar.post(`${path}/screenings`, screening));
    expect(refusal(await registrar.post(`${path}/exceptional-admission`, exception))).toEqual([409, 'second-person-needed']);
    await ok((await supervisor()).post(`${path}/exceptional-admission`, exception));

    const eligible = await screened();
    expect(refusal(await (await supervisor()).post(`${eligible.path}/exceptional-admission`, exception))).toEqual([
      409,
      'eligible-already',
    ]);
    expect(await counts()).toEqual([{ year: Number(today.slice(0, 4)), reason: 'humanitarian', count: 1 }]);
  });

  it('reads like any other: neither page, history, tasks nor secret files tell, to nobody', async () => {
    const { caseId, path } = await screened(young());
    const before = await counts();
    await ok((await supervisor()).post(`${path}/exceptional-admission`, { ...exception, reason: 'family-unity' }));

    const [decision] = await house.sql<{ outcome: string; verdict: { outcome: string; general: object[] } }>(
      `SELECT outcome, open_verdict AS verdict FROM screening_decision WHERE case_id = $1 AND reference = 'decision'`,
      [caseId],
    );
    expect(decision).toMatchObject({ outcome: 'eligible', verdict: { outcome: 'eligible', general: [] } });
    for (const role of ['oim-caseworker', 'oim-supervisor', 'movement-officer', 'medical-officer', 'protection-officer'] as const) {
      const reader = await house.as(role);
      for (const address of [path, `${path}/history`, '/api/v1/work-queue', '/api/v1/cases']) {
        expect((await reader.get(address)).text).not.toMatch(/CANARY-exception|exception|family-unity|humanitarian/);
      }
    }
    const protection = await house.as('protection-officer');
    const file = await protection.get(`${path}/secret-files/trafficking?purpose=review`);
    expect([file.status, file.text.includes('CANARY')]).toEqual([200, false]);
    expect(await counts()).toHaveLength(before.length + 1);
    expect(JSON.stringify(await counts())).not.toContain(caseId);
  });
});

describe('a version of a policy', () => {
  const version = (from: string, changes: object = {}) => ({
    ...{ code: 'snia-2020', from, to: null, mode: 'priority', accompaniedMinorsCount: false },
    ...changes,
  });
  const add = async (body: object) => (await supervisor()).post('/api/v1/programme/policies', body);
  const outcomeNow = async () => {
    const { caseId } = await screened(young());
    const [row] = await house.sql<{ outcome: string }>('SELECT outcome FROM screening_decision WHERE case_id = $1', [caseId]);
    return row!.outcome;
  };

  it('applies from its day, and ends the one before it', async () => {
    await ok(add(version(plusDays(today, 30))));
    expect(await outcomeNow()).toBe('ineligible');

    interface Programme {
      policies: { code: string; from: string; to: string | null; mode: string; decided: object | null }[];
    }
    const { policies } = await read<Programme>('/api/v1/programme');
    expect(policies.filter(({ code }) => code === 'snia-2020')).toEqual([
      expect.objectContaining({ from: '2005-01-01', to: plusDays(today, 29), mode: 'gate', decided: null }),
      expect.objectContaining({
        from: plusDays(today, 30),
        to: null,
        mode: 'priority',
        decided: { on: today, byName: expect.any(String) },
      }),
    ]);

    await ok(add(version(today, { to: plusDays(today, 29) })));
    expect(await outcomeNow()).toBe('eligible');
  });

  it('is neither decided for the past nor twice for one day', async () => {
    const yesterday = plusDays(today, -1);
    const past = await add(version(yesterday));
    expect([...refusal(past), past.body.params]).toEqual([409, 'policy-in-past', { from: yesterday }]);
    const twice = await add(version(plusDays(today, 30)));
    expect([...refusal(twice), twice.body.params]).toEqual([409, 'policy-overlaps', { from: plusDays(today, 30) }]);
  });
});
