import { person, registration, withGrandson } from '../builders/registration';
import { House } from './house';
import { page, walk } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('the list of cases', () => {
  let mine: string[];
  let elsewhere: string;
  beforeAll(async () => {
    mine = [await house.registered(), (await walk(house, 'screened')).caseId, await house.registered(withGrandson())];
    elsewhere = await house.registered(registration(), 'tangier');
  });
  const list = async (query: string, role: 'oim-caseworker' | 'oim-supervisor' = 'oim-caseworker') => {
    const { status, body } = await (await house.as(role)).get(`/api/v1/cases${query}`);
    expect(status).toBe(200);
    return body as { items: { id: string; number: string }[]; next: string | null };
  };
  const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

  it('shows the own office, newest first; to a supervisor the organisation', async () => {
    expect(ids(await list(''))).toEqual(mine.toReversed());
    expect(ids(await list('', 'oim-supervisor'))).toEqual([elsewhere, ...mine.toReversed()]);
  });

  it('says who, where to and how many', async () => {
    expect((await list('')).items[0]).toMatchObject({
      ...{
        principalName: 'Ouattara Mariam',
        nationality: 'CI',
        destination: 'CI',
        step: 'registered',
        phase: 1,
        householdSize: 2,
        flyBy: null,
      },
      number: expect.stringMatching(/^MA-/),
    });
  });

  it('is read page by page, each case once', async () => {
    const first = await list('?limit=2');
    const second = await list(`?limit=2&after=${first.next}`);
    expect([...ids(first), ...ids(second)]).toEqual(mine.toReversed());
    expect(second.next).toBeNull();
  });

  it('is read by step', async () => {
    expect(ids(await list('?step=screened'))).toEqual([mine[1]]);
  });

  it('finds a number as people type it, and nothing by a mistyped one', async () => {
    const { number, id } = (await list('')).items[0]!;
    expect(ids(await list(`?number=${encodeURIComponent(number.toLowerCase().replaceAll('-', ' '))}`))).toEqual([id]);
    const wrong = number.replace(/[A-Z]$/, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(ids(await list(`?number=${wrong}`))).toEqual([]);
  });

  it('does not find another office’s case by its number', async () => {
    const { number } = (await list('', 'oim-supervisor')).items[0]!;
    expect(ids(await list(`?number=${number}`))).toEqual([]);
  });

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?limit=1.5',
    '?step=lost',
    '?after=e30',
    '?after=W10',
    '?after=%00',
    '?number=',
    '?sort=name',
  ])('refuses %s', async (query) => {
    const { status, body } = await (await house.as('oim-caseworker')).get(`/api/v1/cases${query}`);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' });
  });
});

describe('the work queue', () => {
  it('holds what the reader’s role has to do, most urgent first', async () => {
    const own = await house.neighbour();
    const { caseId } = await walk(own, 'screened');
    const fresh = await own.registered();
    await own.sql(`UPDATE case_task SET due_on = due_on - 30 WHERE case_id = $1`, [fresh]);

    const { body } = await (await own.as('oim-caseworker')).get('/api/v1/work-queue');
    expect(body.tasks).toMatchObject([
      { kind: 'screen', caseId: fresh, urgency: 'critically-overdue', step: 'registered', personName: 'Ouattara Mariam' },
      { kind: 'admit', caseId, urgency: 'due-soon', step: 'screened' },
    ]);
    expect(body.counts).toEqual([
      { urgency: 'critically-overdue', count: 1, capped: false },
      { urgency: 'overdue', count: 0, capped: false },
      { urgency: 'due-soon', count: 1, capped: false },
      { urgency: 'not-due-yet', count: 0, capped: false },
    ]);
    expect((await (await own.as('medical-officer')).get('/api/v1/work-queue')).body.tasks).toMatchObject([
      { kind: 'assess-health' },
      { kind: 'assess-health' },
    ]);
    expect((await (await own.as('oim-caseworker', 'tangier')).get('/api/v1/work-queue')).body.tasks).toEqual([]);
  });

  it('is read page by page, each task once', async () => {
    const own = await house.neighbour();
    for (let made = 0; made < 3; made++) await own.registered();
    const reader = await own.as('oim-caseworker');
    const first = (await reader.get('/api/v1/work-queue?limit=2')).body;
    const second = (await reader.get(`/api/v1/work-queue?limit=2&after=${first.next}`)).body;
    const seen = [...first.tasks, ...second.tasks].map(({ id }: { id: string }) => id);
    expect(new Set(seen).size).toBe(3);
    expect(second.next).toBeNull();
  });

  it.each([['2026-02-31'], ['0000-01-01']])('refuses a cursor of the day %s', async (day) => {
    const cursor = Buffer.from(JSON.stringify([day, '00000000-0000-0000-0000-000000000000'])).toString('base64url');
    const { status } = await (await house.as('oim-caseworker')).get(`/api/v1/work-queue?after=${cursor}`);
    expect(status).toBe(400);
  });
});

describe('P-36 two people correct the same person', () => {
  it('the second is told what the first has changed, and nothing is overwritten', async () => {
    const { path, memberIds } = await walk(house, 'registered', registration({ members: [person('one', { principal: true })] }));
    const member = `${path}/members/${memberIds[0]}`;
    const [first, second] = [await house.as('oim-caseworker'), await house.as('oim-supervisor')];

    const done = await first.patch(member, { familyName: 'Wattara', born: '1971' }, 1);
    expect(done).toMatchObject({ status: 200, body: { id: memberIds[0], version: 2 } });
    expect(done.headers.etag).toBe('"2"');

    const stale = await second.patch(member, { familyName: 'Uattara', language: 'fr' }, 1);
    expect(stale).toMatchObject({ status: 412, body: { code: 'version-stale', params: { version: 2, changed: ['birth', 'familyName'] } } });
    expect((await page(house, path)).members[0]).toMatchObject({ familyName: 'Wattara', birth: { precision: 'year' }, version: 2 });
  });

  it('of two at the very same moment one is told', async () => {
    const { path, memberIds } = await walk(house, 'registered');
    const member = `${path}/members/${memberIds[0]}`;
    const caseworker = await house.as('oim-caseworker');
    const answers = await Promise.all(
      ['Kaba', 'Keita', 'Konaté', 'Kourouma'].map((familyName) => caseworker.patch(member, { familyName }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('the booking has a version of its own', async () => {
    const { path, bookingId } = await walk(house, 'placing');
    const movement = await house.as('movement-officer');
    const cancel = (version?: number) =>
      movement.post(`${path}/flight-bookings/${bookingId}/cancellation`, { reason: 'booked-in-error' }, { version });
    expect(await cancel(1)).toMatchObject({ status: 412, body: { params: { version: 2, changed: ['state'] } } });
    expect(await cancel(undefined)).toMatchObject({ status: 428, body: { code: 'version-missing' } });
    expect(await cancel(2)).toMatchObject({ status: 201 });
  });

  it.each([
    ['none', {}, 428],
    ['not a version', { 'if-match': 'x' }, 400],
    ['any', { 'if-match': '*' }, 400],
  ])('an edit needs a version: %s', async (_what, headers, expected) => {
    const { path, memberIds } = await walk(house, 'registered');
    const caseworker = await house.as('oim-caseworker');
    const { status } = await caseworker.send('PATCH', `${path}/members/${memberIds[0]}`, { familyName: 'Kaba' }, { key: null, headers });
    expect(status).toBe(expected);
  });
});

describe('correcting a person', () => {
  it('is told in the history by field, never by value', async () => {
    const { path, memberIds } = await walk(house, 'registered');
    const caseworker = await house.as('oim-caseworker');
    await caseworker.patch(`${path}/members/${memberIds[0]}`, { givenNames: 'Canarie', nationality: null, age: 40 }, 1);
    const { body } = await caseworker.get(`${path}/history`);
    expect(body.entries[0]).toMatchObject({
      kind: 'member-corrected',
      params: { member: memberIds[0], fields: ['givenNames', 'nationality', 'birth'] },
    });
    expect(JSON.stringify(body)).not.toContain('Canarie');
  });

  it.each([
    ['a name to nothing', { familyName: null }],
    ['a name to a number', { familyName: 7 }],
    ['a nationality there is not', { nationality: 'XY' }],
    ['a language nobody counsels in', { language: 'xx' }],
    ['an age that nobody reaches', { age: 121 }],
  ])('refuses %s', async (_what, fields) => {
    const { path, memberIds } = await walk(house, 'registered');
    const { status, body } = await (await house.as('oim-caseworker')).patch(`${path}/members/${memberIds[0]}`, fields, 1);
    expect({ status, code: body.code, field: body.params.fields[0] }).toEqual({
      status: 400,
      code: 'invalid-input',
      field: Object.keys(fields)[0],
    });
  });
});
