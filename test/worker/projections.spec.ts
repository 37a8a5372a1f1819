import { ProgrammeService } from '#casework/cases/programme.service';
import { ProjectionsService } from '#casework/cases/projections.service';
import { dayIn, plusDays } from '#domain';
import { as, asWorker, programme, registered, type Programme } from '../builders/programme';
import { startWorker, type TestWorker } from '../support/app';
import { rowsOf } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';
import { freshQueue } from '../support/queue-access';
import { until } from '../support/until';

let database: TestDatabase;
let worker: TestWorker;
let staff: Programme;

beforeAll(async () => {
  database = await freshDatabase();
  await freshQueue();
  worker = await startWorker(database);
  staff = await programme(worker.module, 'projections');
});
afterAll(() => worker.close());

const service = <T>(type: new (...args: never[]) => T): T => worker.module.get(type, { strict: false });
const today = dayIn(new Date());

describe('a change of the limits', () => {
  it('moves the tasks of every open case without anybody asking', async () => {
    const caseIds = [];
    for (let at = 0; at < 5; at++) caseIds.push(await registered(worker.module, staff.caseworker));
    await as(staff.supervisor, () => service(ProgrammeService).setLimits({ screenWithin: 3 }));

    const latest = () => as(staff.supervisor, () => service(ProjectionsService).latest());
    await until(async () => Boolean((await latest())?.finishedAt));
    expect(await latest()).toMatchObject({ cause: 'limits', total: 5, done: 5 });
    const dues = await rowsOf<{ due: string }>(database.superUrl, `SELECT due_on::text AS due FROM case_task WHERE kind = 'screen'`);
    expect(dues.map(({ due }) => due)).toEqual(caseIds.map(() => plusDays(today, 3)));
  });

  it('is carried on when a queue has forgotten it, from where it stood', async () => {
    const [{ id }] = (await rowsOf<{ id: string }>(
      database.superUrl,
      `UPDATE projection_run SET finished_at = NULL, moved_at = now() - interval '6 minutes' RETURNING id`,
    )) as [{ id: string }];
    expect(await asWorker('', () => service(ProjectionsService).resume())).toBe(1);
    await until(async () => {
      const [run] = await rowsOf<{ finished: boolean; done: number }>(
        database.superUrl,
        'SELECT finished_at IS NOT NULL AS finished, done FROM projection_run WHERE id = $1',
        [id],
      );
      return run!.finished && run!.done === 5;
    });
    expect(await asWorker('', () => service(ProjectionsService).resume())).toBe(0);
  });
});
