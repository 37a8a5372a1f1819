import { plusDays } from '#domain';
import { House } from './house';
import { carriedOut, ok, refusal, today } from './programme';
import { walk } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

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
    expect(refusal(await (await house.as('oim-supervisor')).post('/api/v1/programme/limits', body))).toEqual([400, 'invalid-input']);
  });
});
