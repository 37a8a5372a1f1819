import { CaseHistoryService } from '#casework/cases/case-history.service';
import { CaseListService } from '#casework/cases/case-list.service';
import { CasePageService } from '#casework/cases/case-page.service';
import { NotesService } from '#casework/cases/notes.service';
import { SecretFile } from '#casework/cases/secret-file';
import { SimilarPeopleService } from '#casework/cases/similar-people.service';
import { SplitsService } from '#casework/cases/splits.service';
import { WithdrawalsService } from '#casework/cases/withdrawals.service';
import { WorkQueueService } from '#casework/cases/work-queue.service';
import { DepartureCorrectionsService } from '#casework/departures/departure-corrections.service';
import { FlightBookingsService } from '#casework/departures/flight-bookings.service';
import { ScreeningService } from '#casework/screening/screening.service';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import type { INestApplicationContext } from '@nestjs/common';
import { as, programme, registered, walked, type Programme } from '../builders/programme';
import { rowsOf, startCasework } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';

const context = namedQuery<{ organisation: string | null; scope: string | null; pid: number; durable: string }>(
  'spec-context',
  `SELECT current_setting('iyab.organisation', true) AS organisation, current_setting('iyab.scope', true) AS scope, pg_backend_pid() AS pid,
    current_setting('synchronous_commit') AS durable`,
);
const organisationsSeen = namedQuery<{ id: string }>('spec-organisations', 'SELECT DISTINCT organisation_id AS id FROM return_case');
const call = namedQuery('spec-call', `UPDATE return_case SET phone = $1 WHERE id = $2`);
const wrong = namedQuery('spec-wrong', 'SELECT 1 / 0 AS nothing');

let database: TestDatabase;
let app: INestApplicationContext;
let unitOfWork: UnitOfWork;
let ours: Programme;
let theirs: Programme;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startCasework(database, 2);
  unitOfWork = app.get(UnitOfWork);
  [ours, theirs] = [await programme(app, 'ours'), await programme(app, 'theirs')];
});
afterAll(() => app.close());

const service = <T>(type: new (...args: never[]) => T): T => app.get(type, { strict: false });
const phoneOf = async (caseId: string) =>
  (await rowsOf<{ phone: string | null }>(database.superUrl, 'SELECT phone FROM return_case WHERE id = $1', [caseId]))[0]!.phone;

describe('P-04 context never leaks through the pool', () => {
  it('200 interleaved requests of two organisations on two connections: no foreign row', async () => {
    const cases = await Promise.all([registered(app, ours.caseworker), registered(app, theirs.caseworker)]);
    expect(new Set(cases).size).toBe(2);

    const pids = new Set<number>();
    const requests = Array.from({ length: 200 }, (_, index) => {
      const who = index % 2 ? ours : theirs;
      const request = () =>
        unitOfWork.read(async () => {
          const seen = await unitOfWork.sql(organisationsSeen);
          const [now] = await unitOfWork.sql(context);
          pids.add(now!.pid);
          if (index % 7 === 0) throw new Error('a request that fails');
          return [...seen.map(({ id }) => id), now!.organisation];
        });
      return as(who.supervisor, request).then(
        (seen) => expect(seen).toEqual([who.organisationId, who.organisationId]),
        (error: Error) => expect(error.message).toBe('a request that fails'),
      );
    });
    await Promise.all(requests);
    expect(pids.size).toBeLessThanOrEqual(2);
  });

  it('nothing of it is left on the connection after the transaction, whether it was kept or undone', async () => {
    for (const fails of [false, true]) {
      await as(ours.supervisor, () => unitOfWork.run(() => (fails ? unitOfWork.sql(wrong) : unitOfWork.sql(context)))).catch(
        () => undefined,
      );
      const left = await Promise.all([0, 1].map(() => unitOfWork.read(() => unitOfWork.sql(context))));
      for (const [row] of left) expect(row).toMatchObject({ organisation: '', scope: 'none' });
    }
  });

  it('who has no context reads no case, through services as well', async () => {
    const caseId = await registered(app, ours.caseworker);
    await expect(as({ ...ours.supervisor, scope: 'none' }, () => service(CasePageService).open(caseId))).rejects.toMatchObject({
      refusal: { refused: 'not-found' },
    });
    await expect(as(theirs.supervisor, () => service(CasePageService).open(caseId))).rejects.toMatchObject({
      refusal: { refused: 'not-found' },
    });
    await expect(as(ours.elsewhere, () => service(CasePageService).open(caseId))).rejects.toMatchObject({
      refusal: { refused: 'not-found' },
    });
  });
});

describe('a unit of work', () => {
  it('joins the one that is open: undone together', async () => {
    const caseId = await registered(app, ours.caseworker);
    const work = as(ours.caseworker, () =>
      unitOfWork.run(async () => {
        const [outer] = await unitOfWork.sql(context);
        await unitOfWork.run(async () => {
          expect((await unitOfWork.sql(context))[0]!.pid).toBe(outer!.pid);
          await unitOfWork.sql(call, ['+212600000000', caseId]);
        });
        throw new Error('too bad');
      }),
    );
    await expect(work).rejects.toThrow('too bad');
    expect(await phoneOf(caseId)).toBeNull();
  });

  it('keeps all of it', async () => {
    const caseId = await registered(app, ours.caseworker);
    await as(ours.caseworker, () => unitOfWork.run(() => unitOfWork.sql(call, ['+212600000000', caseId])));
    expect(await phoneOf(caseId)).toBe('+212600000000');
  });

  it('says so when a statement failed that somebody passed over: nothing was kept', async () => {
    const caseId = await registered(app, ours.caseworker);
    const work = as(ours.caseworker, () =>
      unitOfWork.run(async () => {
        await unitOfWork.sql(call, ['+212600000000', caseId]);
        await unitOfWork.sql(wrong).catch(() => undefined);
      }),
    );
    await expect(work).rejects.toThrow('the whole unit of work was undone');
    expect(await phoneOf(caseId)).toBeNull();
  });

  it('is durable for a change, and may reach the disk later for a read', async () => {
    expect((await unitOfWork.run(() => unitOfWork.sql(context)))[0]!.durable).toBe('on');
    expect((await unitOfWork.read(() => unitOfWork.sql(context)))[0]!.durable).toBe('off');
  });

  it('opened for reading takes no change', async () => {
    const work = unitOfWork.read(() => unitOfWork.run(() => unitOfWork.sql(context)));
    await expect(work).rejects.toThrow('a change cannot join a unit of work opened for reading');
    expect(await unitOfWork.run(() => unitOfWork.read(() => unitOfWork.sql(context)))).toHaveLength(1);
  });

  it('must be open for anything at all', async () => {
    await expect(unitOfWork.sql(context)).rejects.toThrow('no unit of work is open');
    expect(() => unitOfWork.manager).toThrow('no unit of work is open');
  });
});

describe('a command is all of it or nothing', () => {
  /** Everything that belongs to a case, and what is not of one: the balance, the outbox. */
  async function snapshot(): Promise<object[]> {
    const tables = await rowsOf<{ name: string }>(
      database.superUrl,
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const all = tables.map(
      ({ name }) => `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS state FROM ${name} t`,
    );
    return rowsOf(database.superUrl, `${all.join(' UNION ALL ')} ORDER BY 1`);
  }

  /** Where the household stands before the command, who is in it, and what is asked first. */
  const settings = {
    registered: { end: 'registered', shape: 'single-adult' },
    screened: { end: 'registered', shape: 'single-adult' },
    'booking-requested': { end: 'ready', shape: 'single-adult' },
    withdrawn: { end: 'requested', shape: 'single-adult' },
    'split-off': { end: 'ready', shape: 'family' },
    'departure-corrected': { end: 'departed', shape: 'single-adult' },
  } as const;

  it.each(Object.keys(settings) as (keyof typeof settings)[])(
    'when the history cannot be written of "%s", nothing has happened',
    async (kind) => {
      const [caseId] = (await walked(app, ours, { ...settings[kind], size: settings[kind].shape === 'family' ? 3 : 1 })) as [string];
      const members = await rowsOf<{ id: string }>(database.superUrl, 'SELECT id FROM member WHERE case_id = $1 ORDER BY birth_from DESC', [
        caseId,
      ]);
      const adult = members[settings[kind].shape === 'family' ? 1 : 0]!.id;
      if (kind === 'departure-corrected')
        await as(ours.movement, () =>
          service(DepartureCorrectionsService).propose(caseId, { memberIds: [adult], reason: 'did-not-travel', departedOn: null }),
        );
      await rowsOf(database.superUrl, `ALTER TABLE case_history ADD CONSTRAINT spec_refused CHECK (kind <> '${kind}') NOT VALID`);
      try {
        const before = await snapshot();
        const commands = {
          registered: [ours.caseworker, () => registered(app, ours.caseworker)],
          screened: [ours.caseworker, () => service(ScreeningService).screen(caseId, 'snia-2020', 'registration')],
          'booking-requested': [ours.caseworker, () => service(FlightBookingsService).request(caseId)],
          withdrawn: [ours.caseworker, () => service(WithdrawalsService).withdraw(caseId, 'changed-mind')],
          'split-off': [ours.supervisor, () => service(SplitsService).split(caseId, [adult])],
          'departure-corrected': [ours.supervisor, () => service(DepartureCorrectionsService).decide(caseId, true)],
        } as const;
        const [who, command] = commands[kind];
        await expect(as(who, () => command() as Promise<unknown>)).rejects.toThrow('spec_refused');
        expect(await snapshot()).toEqual(before);
      } finally {
        await rowsOf(database.superUrl, 'ALTER TABLE case_history DROP CONSTRAINT spec_refused');
      }
    },
  );
});

describe('P-18 who reads leaves a line', () => {
  const reads: [string, string, (caseId: string) => Promise<unknown>][] = [
    ['opening a case', 'case-opened', (caseId) => service(CasePageService).open(caseId)],
    ['its history', 'history-read', (caseId) => service(CaseHistoryService).read(caseId, undefined, 10)],
    ['the notes on it', 'notes-read', (caseId) => service(NotesService).list(caseId)],
    ['a list of cases', 'cases-listed', () => service(CaseListService).list({ limit: 10 })],
    ['the work queue', 'work-queue-read', () => service(WorkQueueService).read(undefined, 10)],
    ['people of a similar name', 'similar-people-searched', () => service(SimilarPeopleService).find('Kouassi', 'Awa', 1990)],
  ];
  const lines = (actorId: string) =>
    rowsOf<{ action: string }>(database.superUrl, 'SELECT action, case_id AS "caseId" FROM access_log WHERE actor_id = $1 ORDER BY id', [
      actorId,
    ]);

  it.each(reads)('%s: one line', async (_, action, read) => {
    const caseId = await registered(app, ours.caseworker);
    const before = (await lines(ours.supervisor.id)).length;
    expect(await as(ours.supervisor, () => read(caseId))).toBeTruthy();
    const ofCase = ['case-opened', 'history-read', 'notes-read'].includes(action);
    expect((await lines(ours.supervisor.id)).slice(before)).toEqual([{ action, caseId: ofCase ? caseId : null }]);
  });

  it('a secret file: one line, with its purpose', async () => {
    const caseId = await registered(app, ours.caseworker);
    const before = (await lines(ours.medical.id)).length;
    await as(ours.medical, () => unitOfWork.read(() => service(SecretFile).open(caseId, 'health', 'assessment')));
    expect((await lines(ours.medical.id)).slice(before)).toEqual([{ action: 'secret-file-opened', caseId }]);
  });

  it.each(reads)('%s: nothing is read when the line cannot be written', async (_, __, read) => {
    const caseId = await registered(app, ours.caseworker);
    await rowsOf(database.ownerUrl, 'REVOKE INSERT ON access_log FROM iyab_app');
    try {
      await expect(as(ours.supervisor, () => read(caseId))).rejects.toThrow('permission denied');
    } finally {
      await rowsOf(database.ownerUrl, 'GRANT INSERT ON access_log TO iyab_app');
    }
  });

  it('a decision that looks into the secret files does not happen either', async () => {
    const [caseId] = (await walked(app, ours, { people: 1, end: 'registered', shape: 'elderly' })) as [string];
    await rowsOf(database.ownerUrl, 'REVOKE INSERT ON access_log FROM iyab_app');
    try {
      await expect(as(ours.caseworker, () => service(ScreeningService).screen(caseId, 'snia-2020', 'registration'))).rejects.toThrow(
        'permission denied',
      );
    } finally {
      await rowsOf(database.ownerUrl, 'GRANT INSERT ON access_log TO iyab_app');
    }
    expect(await rowsOf(database.superUrl, 'SELECT id FROM screening_decision WHERE case_id = $1', [caseId])).toEqual([]);
  });
});
