import type { FictitiousHousehold } from '#casework/cases/reference/fictitious-household';
import { OutlooksService } from '#casework/cases/outlooks.service';
import { WorkQueueService } from '#casework/cases/work-queue.service';
import { Road } from '#casework/road';
import { plusDays } from '#domain';
import type { TestingModule } from '@nestjs/testing';
import { runInContext } from '#platform/context';
import { programme, type Programme } from '../builders/programme';
import { startCasework } from '../support/casework';
import { freshDatabase } from '../support/database';

const birthday = '2026-11-20';
const person = { familyName: 'Diallo', nationality: 'GN', language: 'fr' } as const;
const household: FictitiousHousehold = {
  shape: 'single-parent',
  destination: 'GN',
  phone: '+212600000001',
  members: [
    { ...person, givenNames: 'Fanta', sex: 'female', bornOn: '1980-05-05', role: 'adult' },
    { ...person, givenNames: 'Sékou', sex: 'male', bornOn: `2008${birthday.slice(4)}`, role: 'child' },
  ],
  parents: [{ child: 1, adult: 0, kind: 'parent' }],
  signals: [],
};

describe('a household that waits while its child comes of age', () => {
  let module: TestingModule;
  let staff: Programme;

  beforeAll(async () => {
    module = await startCasework(await freshDatabase());
    staff = await programme(module, 'outlooks');
    await module.get(Road, { strict: false }).walk(household, staff, '2026-11-02', 'ready', '2026-12-01');
  });
  afterAll(() => module.close());

  const on = <T>(day: string, work: () => Promise<T>) =>
    runInContext({ requestId: 'spec', actor: staff.caseworker, at: new Date(`${day}T12:00:00Z`) }, work);
  const refresh = (day: string) => on(day, () => module.get(OutlooksService, { strict: false }).refreshDue());
  const queue = async (day: string) =>
    (await on(day, () => module.get(WorkQueueService, { strict: false }).read(undefined, 10))).tasks.map(({ kind, personName }) => [
      kind,
      personName,
    ]);

  it('has its task changed on the day, once, and by nobody', async () => {
    expect([await refresh(plusDays(birthday, -1)), await queue(plusDays(birthday, -1))]).toEqual([
      0,
      [['request-booking', 'Diallo Fanta']],
    ]);
    expect([await refresh(birthday), await queue(birthday)]).toEqual([
      1,
      [
        ['counsel', 'Diallo Sékou'],
        ['share', 'Diallo Sékou'],
        ['consent', 'Diallo Sékou'],
      ],
    ]);
    expect(await refresh(plusDays(birthday, 1))).toBe(0);
  });
});
