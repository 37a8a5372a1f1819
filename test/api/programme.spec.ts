import { dayIn, plusDays, type RefusalCode } from '#domain';
import { ProjectionsService } from '#casework/cases/projections.service';
import { ReprojectOutlooksProcessor } from '../../apps/worker/src/cases/reproject-outlooks.processor';
import type { Response } from 'supertest';
import { person, registration } from '../builders/registration';
import { House } from './house';
import { page, walk } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const today = dayIn(new Date());
const screening = { policy: 'snia-2020', reference: 'registration' };
/** Somebody of thirty in whom no criterion holds. */
const young = () => registration({ members: [person('one', { principal: true, born: '1996' })] });

const supervisor = () => house.as('oim-supervisor');
const caseworker = () => house.as('oim-caseworker');
const refusal = (response: Response) => [response.status, (response.body as { code?: RefusalCode }).code];
const ok = async (request: Promise<Response>): Promise<{ id: string }> => {
  const response = await request;
  if (response.status !== 201) throw new Error(JSON.stringify(response.body));
  return response.body as { id: string };
};
const switched = async (suspended: string | null) => ok((await supervisor()).post('/api/v1/programme/intake', { suspended }));
const read = async <T>(path: string): Promise<T> => {
  const { status, body } = await (await supervisor()).get(path);
  expect(status).toBe(200);
  return body as T;
};

interface Projection {
  cause: string | null;
  total: number;
  done: number;
  finishedAt: string | null;
}
const projection = () => read<Projection>('/api/v1/programme/projection');

/** What the worker does once the queue has told it. */
async function carriedOut(mine = house): Promise<void> {
  const jobs = await mine.sql<{ payload: { runId: string; organisationId: string } }>(
    `SELECT payload FROM outbox WHERE job = 'reproject-outlooks' AND payload ->> 'organisationId' = $1 ORDER BY id`,
    [mine.organisation.id],
  );
  const processor = new ReprojectOutlooksProcessor(mine.api.app.get(ProjectionsService, { strict: false }));
  for (const { payload } of jobs) await processor.process(payload);
}

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

describe('limits', () => {
  it('set some, leave the others, and move the tasks of every open case in the background', async () => {
    const mine = await house.neighbour();
    const paths = [];
    for (let at = 0; at < 3; at++) paths.push((await walk(mine, 'registered')).path);
    const theirSupervisor = await mine.as('oim-supervisor');
    const dueOf = async (path: string) => {
      const [task] = await mine.sql<{ due: string }>(`SELECT due_on::text AS due FROM case_task WHERE case_id = $1 AND kind = 'screen'`, [
        path.split('/').at(-1),
      ]);
      return task!.due;
    };
    expect(await Promise.all(paths.map(dueOf))).toEqual(paths.map(() => plusDays(today, 7)));
    expect((await theirSupervisor.get('/api/v1/programme/projection')).body).toEqual({
      ...{ cause: null, total: 0, done: 0, startedAt: null, finishedAt: null },
    });

    await ok(theirSupervisor.post('/api/v1/programme/limits', { screenWithin: 2 }));
    expect((await theirSupervisor.get('/api/v1/programme/projection')).body).toMatchObject({
      cause: 'limits',
      total: 3,
      done: 0,
      finishedAt: null,
    });
    expect(await dueOf(paths[0]!)).toBe(plusDays(today, 7)); // until the worker comes

    await carriedOut(mine);
    expect(await Promise.all(paths.map(dueOf))).toEqual(paths.map(() => plusDays(today, 2)));
    expect((await theirSupervisor.get('/api/v1/programme/projection')).body).toMatchObject({
      total: 3,
      done: 3,
      finishedAt: expect.any(String),
    });

    const { limits, defaultLimits } = (await theirSupervisor.get('/api/v1/programme')).body as Record<string, Record<string, number>>;
    expect(limits).toEqual({ ...defaultLimits, screenWithin: 2 });
    await ok(theirSupervisor.post('/api/v1/programme/limits', { flyWithin: 60 }));
    const after = (await theirSupervisor.get('/api/v1/programme')).body as { limits: object };
    expect(after.limits).toEqual({ ...defaultLimits, screenWithin: 2, flyWithin: 60 });
  });

  it('of one organisation move nobody else', async () => {
    const [mine, theirs] = [await house.neighbour(), await house.neighbour()];
    const { caseId } = await walk(theirs, 'registered');
    await ok((await mine.as('oim-supervisor')).post('/api/v1/programme/limits', { screenWithin: 1 }));
    await carriedOut(mine);
    const [task] = await theirs.sql<{ due: string }>(`SELECT due_on::text AS due FROM case_task WHERE case_id = $1 AND kind = 'screen'`, [
      caseId,
    ]);
    expect(task!.due).toBe(plusDays(today, 7));
  });

  it('a newer change makes the look for an older one stop, and one that stopped half-way goes on where it was', async () => {
    const mine = await house.neighbour();
    for (let at = 0; at < 3; at++) await walk(mine, 'registered');
    const theirSupervisor = await mine.as('oim-supervisor');
    await ok(theirSupervisor.post('/api/v1/programme/limits', { screenWithin: 3 }));
    await ok(theirSupervisor.post('/api/v1/programme/limits', { screenWithin: 4 }));
    const [half] = await mine.sql<{ id: string }>(
      `UPDATE projection_run SET done = 1, last_case_id = (SELECT min(id::text)::uuid FROM return_case c WHERE c.organisation_id = $1)
        WHERE id = (SELECT id FROM projection_run WHERE organisation_id = $1 ORDER BY started_at DESC LIMIT 1) RETURNING id`,
      [mine.organisation.id],
    );
    await carriedOut(mine);
    const runs = await mine.sql<{ id: string; done: number; finished: boolean }>(
      'SELECT id, done, finished_at IS NOT NULL AS finished FROM projection_run WHERE organisation_id = $1 ORDER BY started_at',
      [mine.organisation.id],
    );
    expect(runs.map(({ done, finished }) => [done, finished])).toEqual([
      [0, true],
      [3, true],
    ]);
    expect(runs[1]!.id).toBe(half!.id);
    const dues = await mine.sql<{ due: string }>(
      `SELECT due_on::text AS due FROM case_task WHERE organisation_id = $1 AND kind = 'screen' ORDER BY case_id`,
      [mine.organisation.id],
    );
    expect(dues.map(({ due }) => due)).toEqual([plusDays(today, 7), plusDays(today, 4), plusDays(today, 4)]);
  });

  it.each([
    ['a limit that there is not', { jumpWithin: 3 }],
    ['a fraction', { screenWithin: 1.5 }],
    ['less than nothing', { screenWithin: -1 }],
    ['more than a thousand', { screenWithin: 1001 }],
    ['nothing in its place', { screenWithin: null }],
  ])('are refused: %s', async (_what, body) => {
    expect(refusal(await (await supervisor()).post('/api/v1/programme/limits', body))).toEqual([400, 'invalid-input']);
  });
});

describe('a travel restriction', () => {
  const closed = (changes: object = {}) => ({
    ...{ country: 'CI', airport: null, airline: null, from: plusDays(today, -1), to: null },
    ...{ exceptNationalities: [], exceptFlights: [], source: 'notice to airmen' },
    ...changes,
  });
  const routeOf = async (path: string) => {
    const { standing } = (await page(house, path)) as unknown as {
      standing: { gates: { gate: string; status: string; reason: string | null }[] };
    };
    const { status, reason } = standing.gates.find(({ gate }) => gate === 'route-open')!;
    return [status, reason];
  };

  it('closes the route of those who travel there, until it is ended', async () => {
    const { path } = await screened();
    const movement = await house.as('movement-officer');
    expect(await routeOf(path)).toEqual(['green', null]);
    const { id } = await ok(movement.post('/api/v1/travel-restrictions', closed()));
    expect(await routeOf(path)).toEqual(['red', 'route-closed']);
    expect(await projection()).toMatchObject({ cause: 'restriction-opened' });

    await ok(movement.post(`/api/v1/travel-restrictions/${id}/end`));
    expect(await routeOf(path)).toEqual(['green', null]);
    expect(refusal(await movement.post(`/api/v1/travel-restrictions/${id}/end`))).toEqual([409, 'restriction-ended']);
    const { items } = await read<{ items: object[] }>('/api/v1/travel-restrictions');
    expect(items[0]).toMatchObject({ id, country: 'CI', openedOn: today, endedOn: today, source: 'notice to airmen' });
  });

  it('leaves its exceptions open, and other organisations alone', async () => {
    const { path } = await screened();
    const movement = await house.as('movement-officer');
    const { id } = await ok(movement.post('/api/v1/travel-restrictions', closed({ exceptNationalities: ['CI'] })));
    expect(await routeOf(path)).toEqual(['green', null]);
    const theirs = await (await house.neighbour()).as('movement-officer');
    expect((await theirs.get('/api/v1/travel-restrictions')).body).toEqual({ items: [], next: null });
    expect(refusal(await theirs.post(`/api/v1/travel-restrictions/${id}/end`))).toEqual([404, 'not-found']);
    await ok(movement.post(`/api/v1/travel-restrictions/${id}/end`));
  });

  it.each([
    ['names nothing that is closed', closed({ country: null })],
    ['ends before it begins', closed({ to: plusDays(today, -2) })],
    ['has no source', closed({ source: '' })],
    ['closes an unknown country', closed({ country: 'ZZ' })],
  ])('is refused when it %s', async (_what, body) => {
    expect(refusal(await (await house.as('movement-officer')).post('/api/v1/travel-restrictions', body))).toEqual([400, 'invalid-input']);
  });
});
