import { RegistrationService } from '#casework/cases/registration.service';
import { SimilarPeopleService } from '#casework/cases/similar-people.service';
import { ScreeningService } from '#casework/screening/screening.service';
import type { AssessmentInput } from '#domain';
import type { INestApplicationContext } from '@nestjs/common';
import { as, newHousehold, programme, registered, type Programme } from '../builders/programme';
import { connected, rowsOf, startCasework } from '../support/casework';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let app: INestApplicationContext;
let ours: Programme;
let theirs: Programme;

beforeAll(async () => {
  database = await freshDatabase();
  app = await startCasework(database);
  [ours, theirs] = [await programme(app, 'ours'), await programme(app, 'theirs')];
});
afterAll(() => app.close());

const service = <T>(type: new (...args: never[]) => T): T => app.get(type, { strict: false });

describe('what lies in a secret file', () => {
  it('lies nowhere else: not in the history, nor in a task, a decision, the outbox or the access log', async () => {
    const screening = service(ScreeningService);
    const { caseId } = await as(ours.caseworker, () =>
      service(RegistrationService).register(
        newHousehold({ signals: ['health', 'pregnancy', 'protection', 'asylum'], stayStatus: 'refugee', cannotStay: ['insecurity'] }),
      ),
    );
    const [mother] = await rowsOf<{ id: string }>(database.superUrl, 'SELECT id FROM member WHERE case_id = $1 AND principal', [caseId]);
    const about = { memberId: mother!.id, note: 'CANARY-diagnosis' };
    const found = [
      [ours.medical, { kind: 'health-issue', holds: true, ...about }],
      [ours.medical, { kind: 'pregnancy', holds: true, expectedDelivery: '2031-05-17', multiple: true, ...about }],
      [ours.protection, { kind: 'trafficking', finding: 'presumed', ...about }],
      [ours.protection, { kind: 'asylum', clearance: 'cleared', ...about }],
    ] as const;
    for (const [who, finding] of found) await as(who, () => screening.assess(caseId, finding as AssessmentInput));
    await as(ours.caseworker, () => screening.screen(caseId, 'snia-2020', 'registration'));
    await as(ours.caseworker, () => screening.admit(caseId));

    const canaries =
      /CANARY-diagnosis|2031-05-17|presumed|trafficking-victim|health-issue|"pregnan|unaccompanied-minor|clearance|asylum|refugee|insecurity/;
    const seen: Record<string, number> = {};
    await connected(database.superUrl, async (client) => {
      const tables = await client.query<{ name: string }>(
        `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq') ORDER BY 1`,
      );
      for (const { name } of tables.rows) {
        const text = name.startsWith('public.secret_') ? `convert_from(t.value, 'UTF8')` : 't::text';
        const { rows } = await client.query<{ row: string }>(`SELECT ${text} AS row FROM ${name} t`);
        const count = rows.filter(({ row }) => canaries.test(row)).length;
        if (count) seen[name] = count;
      }
    });
    // the planted rows, in the files where they belong; the sealed part of both screenings names what was asked, also of minors
    expect(seen).toEqual({
      'public.secret_asylum': 3,
      'public.secret_health': 5,
      'public.secret_minors': 2,
      'public.secret_trafficking': 3,
    });
  });
});

describe('who has a similar name', () => {
  it('in the own office by name, in another by initials, in another organisation not at all', async () => {
    const mine = await registered(app, ours.caseworker, { familyName: 'Similarova', givenNames: 'Zélie' });
    await registered(app, ours.elsewhere, { familyName: 'Similarova', givenNames: 'Zelia' });
    await registered(app, theirs.caseworker, { familyName: 'Similarova', givenNames: 'Zelie' });

    const find = (who: Programme['caseworker']) => as(who, () => service(SimilarPeopleService).find('SIMILAROVA', 'Zelie', 1990));
    const nobody = { caseId: null, number: null, name: null, nationality: null };
    const found = await find(ours.caseworker);
    const mothers = found.filter(({ score }) => score > 70);
    expect(mothers).toEqual([
      expect.objectContaining({
        own: true,
        score: 100,
        caseId: mine,
        name: 'Similarova Zélie',
        initials: 'Z. S.',
        birthYear: 1990,
        nationality: 'CI',
      }),
      { own: false, score: expect.any(Number), initials: 'Z. S.', birthYear: 1990, ...nobody },
    ]);
    for (const person of found.filter(({ own }) => !own)) expect(person).toMatchObject(nobody);

    expect((await find(ours.supervisor)).filter(({ score }) => score > 70).map(({ own }) => own)).toEqual([true, true]);
    expect((await find(theirs.supervisor)).filter(({ score }) => score > 70)).toHaveLength(1);
    expect(await find({ ...ours.caseworker, scope: 'none' })).toEqual([]);
  });

  it('is found although the name is common elsewhere', async () => {
    const copies = `INSERT INTO member (id, case_id, principal, family_name, given_names, search_name, sex, birth_from, birth_to, birth_precision, language, in_morocco, wishes_to_return)
      SELECT gen_random_uuid(), m.case_id, false, 'Diallo', 'Mamadou', 'diallo mamadou', 'male', '1990-01-01', '1990-01-01', 'day', 'fr', true, true
      FROM (SELECT case_id FROM member WHERE case_id = $1 LIMIT 1) m CROSS JOIN generate_series(1, 700)`;
    await rowsOf(database.superUrl, copies, [await registered(app, theirs.caseworker)]);
    const mine = await registered(app, ours.caseworker, { familyName: 'Diallo', givenNames: 'Mamadou', sex: 'male' });
    const found = await as(ours.caseworker, () => service(SimilarPeopleService).find('Diallo', 'Mamadou', 1990));
    expect(found[0]).toMatchObject({ own: true, score: 100, caseId: mine });
  });
});
