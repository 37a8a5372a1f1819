import { dayIn, plusDays } from '#domain';
import { registration, person, withGrandson } from '../builders/registration';
import { counselAll, meetConditions, reconfirmAll } from './conditions';
import { House } from './house';
import { confirmation, declaration, page, walk, type Walked } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const today = dayIn(new Date());

describe('the road, by the API', () => {
  it('leads a household from registration to departure, each step offered to those who may take it', async () => {
    const caseworker = await house.as('oim-caseworker');
    const movement = await house.as('movement-officer');
    const caseId = await house.registered(withGrandson());
    const path = `/api/v1/cases/${caseId}`;
    const standing = async (who = caseworker) => (await who.get(path)).body.standing;
    const household = ['correct-member', 'correct-contact', 'add-member', 'remove-member'];
    const following = ['plan-appointment', 'attempt-contact', 'add-note', 'suspend', 'withdraw', 'record-death'];

    expect(await standing()).toMatchObject({
      ...{ step: 'registered', phase: 1, waitingFor: null },
      offered: ['screen', 'counsel', 'share', 'record-authority', 'issue-documents', ...household, ...following],
    });

    await counselAll(house, path);
    const screened = await caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
    expect(screened).toMatchObject({ status: 201, body: { version: null } });
    expect(screened.headers.location).toBe(path);
    expect(await standing()).toMatchObject({
      step: 'screened',
      offered: ['screen', 'admit', 'counsel', 'share', 'record-authority', 'issue-documents', ...household, ...following],
    });

    expect((await caseworker.post(`${path}/admission`)).status).toBe(201);
    const [adult, boy] = (await page(house, path)).members.map(({ id }) => id);
    expect((await standing()).gates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ gate: 'protection-check', memberId: null, status: 'green' }),
        expect.objectContaining({ gate: 'consent', memberId: adult, status: 'missing' }),
        expect.objectContaining({ gate: 'consent', memberId: boy, status: 'not-required' }),
        expect.objectContaining({ gate: 'parental-authority', memberId: boy, status: 'missing' }),
        expect.objectContaining({ gate: 'seat', memberId: null, status: 'missing' }),
      ]),
    );

    expect((await caseworker.post(`${path}/consents`, declaration(adult!))).status).toBe(201);
    expect(await standing()).toMatchObject({
      ...{ step: 'consented', phase: 2 },
      offered: expect.arrayContaining(['request-documents', 'request-permits']),
      waitingFor: {
        refused: 'not-ready',
        params: { stage: 'book', gates: ['parental-authority', 'travel-document', 'exit-permit', 'fit-to-travel'] },
      },
    });

    await meetConditions(house, path);
    expect(await standing()).toMatchObject({ step: 'consented', waitingFor: null, offered: expect.arrayContaining(['request-booking']) });

    const requested = await caseworker.post(`${path}/flight-bookings`);
    expect(requested).toMatchObject({ status: 202, body: { version: 1 } });
    expect(requested.headers).toMatchObject({ location: path, etag: '"1"' });
    const bookingId = requested.body.id as string;
    await house.place(caseId, bookingId);
    expect((await standing(movement)).offered).toEqual(expect.arrayContaining(['confirm-booking', 'cancel-booking']));

    const answer = confirmation([adult!, boy!]);
    const confirmed = await movement.post(`${path}/flight-bookings/${bookingId}/confirmation`, answer, { version: 2 });
    expect(confirmed).toMatchObject({ status: 201, body: { id: bookingId, version: 3 } });
    expect(confirmed.headers.etag).toBe('"3"');
    expect((await page(house, path)).booking).toMatchObject({
      ...{ state: 'confirmed', seats: 2, version: 3, attempt: 1 },
      flight: { locator: answer.locator, departsOn: today },
      tickets: expect.arrayContaining(answer.tickets),
    });

    expect(await standing(movement)).toMatchObject({
      step: 'booked',
      waitingFor: { refused: 'not-ready', params: { stage: 'board', gates: ['consent-reconfirmed'] } },
    });
    await reconfirmAll(house, path);

    expect((await movement.post(`${path}/departure`)).status).toBe(201);
    const left = await page(house, path);
    expect(left.standing).toMatchObject({ step: 'departed', phase: 3, waitingFor: null });
    expect(left.standing.offered).toEqual(expect.arrayContaining(['arrive', 'propose-departure-correction']));
    expect(left.members.map(({ milestones }) => milestones.departed)).toEqual([today, today]);
    expect(left.screenings.map(({ reference }) => reference)).toEqual(['registration', 'decision', 'departure']);
  });

  it('is told in the history, newest first, page by page', async () => {
    const { path } = await walk(house, 'departed');
    const supervisor = await house.as('oim-supervisor');
    const first = await supervisor.get(`${path}/history?limit=4`);
    const second = await supervisor.get(`${path}/history?limit=20&after=${first.body.next}`);
    const entries = [...first.body.entries, ...second.body.entries] as { seq: number; kind: string; byName: string | null }[];
    const road = [
      ...['registered', 'screened', 'admitted', 'consented', 'counselled', 'sharing-given', 'protection-checked'],
      ...['document-requested', 'document-issued', 'permit-requested', 'permit-answered', 'fitness-certified'],
      ...['booking-requested', 'booking-claimed', 'booking-confirmed', 'reconfirmed', 'departed'],
    ];
    expect(entries.map(({ kind }) => kind)).toEqual(road.toReversed());
    expect(entries.map(({ seq }) => seq)).toEqual(road.map((_, at) => road.length - at));
    expect(second.body.next).toBeNull();
    const nameless = entries.filter(({ byName }) => byName === null).map(({ kind }) => kind);
    expect(nameless).toEqual(['booking-claimed', 'fitness-certified', 'protection-checked']);
  });

  it('ends with a withdrawal: the booking falls and its seats come back', async () => {
    const { path, bookingId } = await walk(house, 'booked');
    const supervisor = await house.as('oim-supervisor');
    const reserved = async () => Number((await supervisor.get('/api/v1/contingent')).body.reserved);
    const before = await reserved();

    expect((await supervisor.post(`${path}/withdrawal`, { reason: 'changed-mind' })).status).toBe(201);

    const { standing, booking, members } = await page(house, path);
    expect(standing).toMatchObject({
      step: 'exited',
      offered: ['reopen', 'correct-contact', 'assign', 'transfer', 'add-note', 'tell-recipients'],
    });
    expect(booking).toMatchObject({ id: bookingId, state: 'cancelled' });
    expect(members.map(({ exit }) => exit)).toEqual([{ reason: 'withdrawn', on: today }]);
    expect(await reserved()).toBe(before - 1);
  });

  it('lets a booking be cancelled and another be asked for', async () => {
    const { path, bookingId } = await walk(house, 'placing');
    const supervisor = await house.as('oim-supervisor');
    const cancelled = await supervisor.post(
      `${path}/flight-bookings/${bookingId}/cancellation`,
      { reason: 'flight-changed' },
      { version: 2 },
    );
    expect(cancelled).toMatchObject({ status: 201, body: { id: bookingId, version: 3 } });
    expect((await supervisor.post(`${path}/flight-bookings`)).status).toBe(202);
  });
});

describe('the road refuses', () => {
  type Refused = [what: string, to: Parameters<typeof walk>[1], command: (walked: Walked) => [string, object, number?], code: string];
  const screening = { policy: 'snia-2020', reference: 'registration' };
  const confirm = ({ bookingId, memberIds }: Walked, changes = {}, version = 2): [string, object, number] => [
    `flight-bookings/${bookingId}/confirmation`,
    confirmation(memberIds, changes),
    version,
  ];
  const unknown = '0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01';

  it.each<Refused>([
    ['an unknown policy', 'registered', () => ['screenings', { ...screening, policy: 'snia-1999' }], 'policy-unknown'],
    ['admission before screening', 'registered', () => ['admission', {}], 'not-screened'],
    ['screening after admission', 'admitted', () => ['screenings', screening], 'already-admitted'],
    ['consent before admission', 'screened', ({ memberIds }) => ['consents', declaration(memberIds[0]!)], 'not-admitted'],
    ['consent of a stranger', 'admitted', () => ['consents', declaration(unknown)], 'member-unknown'],
    [
      'oral consent without witness',
      'admitted',
      ({ memberIds }) => ['consents', declaration(memberIds[0]!, { method: 'oral' })],
      'consent-needs-witness',
    ],
    ['consent twice', 'consented', ({ memberIds }) => ['consents', declaration(memberIds[0]!)], 'consent-already-recorded'],
    ['a booking without consent', 'admitted', () => ['flight-bookings', {}], 'consent-missing'],
    ['a second booking', 'requested', () => ['flight-bookings', {}], 'booking-exists'],
    ['a departure without booking', 'consented', () => ['departure', {}], 'booking-missing'],
    ['an answer before anybody asked', 'requested', (walked) => confirm(walked, {}, 1), 'booking-state'],
    [
      'an answer to an unknown booking',
      'placing',
      ({ memberIds }) => [`flight-bookings/${unknown}/confirmation`, confirmation(memberIds), 2],
      'booking-missing',
    ],
    [
      'a flight of yesterday',
      'placing',
      (walked) => confirm(walked, { departsAt: `${plusDays(today, -1)}T12:00:00Z` }),
      'departure-in-past',
    ],
    [
      'a ticket for a stranger',
      'placing',
      (walked) => confirm(walked, { tickets: [{ memberId: unknown, number: '147-1' }] }),
      'ticket-missing',
    ],
    ['leaving twice', 'departed', () => ['departure', {}], 'already-departed'],
    ['withdrawal after departure', 'departed', () => ['withdrawal', { reason: 'family' }], 'already-departed'],
  ])('%s', async (_what, to, command, code) => {
    const walked = await walk(house, to);
    const [path, body, version] = command(walked);
    const role = /confirmation|departure/.test(path) ? 'movement-officer' : 'oim-caseworker';
    const before = await page(house, walked.path);
    const response = await (await house.as(role)).post(`${walked.path}/${path}`, body, { version });
    expect({ status: response.status, code: response.body.code }).toEqual({ status: 409, code });
    expect(await page(house, walked.path)).toEqual(before);
  });

  it('a departure before its day', async () => {
    const walked = await walk(house, 'placing');
    const movement = await house.as('movement-officer');
    const tomorrow = plusDays(today, 1);
    const [path, body, version] = confirm(walked, { departsAt: `${tomorrow}T12:00:00Z` });
    expect((await movement.post(`${walked.path}/${path}`, body, { version })).status).toBe(201);
    const { status, body: problem } = await movement.post(`${walked.path}/departure`);
    expect({ status, code: problem.code, params: problem.params }).toEqual({
      status: 409,
      code: 'departure-not-reached',
      params: { departsOn: tomorrow },
    });
  });

  it('a locator that another booking bears', async () => {
    const [one, other] = [await walk(house, 'placing'), await walk(house, 'placing')];
    const movement = await house.as('movement-officer');
    const locator = 'TWICE01';
    const answers = [];
    for (const { path, bookingId, memberIds } of [one, other]) {
      answers.push(
        await movement.post(`${path}/flight-bookings/${bookingId}/confirmation`, confirmation(memberIds, { locator }), { version: 2 }),
      );
    }
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [201, undefined],
      [409, 'locator-taken'],
    ]);
  });

  it('every command of a case that has ended', async () => {
    const { path } = await walk(house, 'registered');
    const caseworker = await house.as('oim-caseworker');
    await caseworker.post(`${path}/withdrawal`, { reason: 'work-found' });
    const answers = await Promise.all([
      caseworker.post(`${path}/screenings`, screening),
      caseworker.post(`${path}/admission`),
      caseworker.post(`${path}/withdrawal`, { reason: 'family' }),
    ]);
    expect(answers.map(({ body }) => body.code)).toEqual(['case-ended', 'case-ended', 'case-ended']);
  });

  it('a household for which no criterion holds', async () => {
    const { path } = await walk(house, 'screened', registration({ members: [person('one', { principal: true, born: '1996' })] }));
    const { body } = await (await house.as('oim-caseworker')).post(`${path}/admission`);
    expect(body).toMatchObject({ status: 409, code: 'not-eligible', params: { outcome: 'ineligible' } });
  });

  it('admission on a screening that a correction has overtaken', async () => {
    const { path, memberIds } = await walk(house, 'screened');
    const caseworker = await house.as('oim-caseworker');
    await caseworker.patch(`${path}/members/${memberIds[0]}`, { born: '1971' }, 1);
    expect((await caseworker.post(`${path}/admission`)).body).toMatchObject({ status: 409, code: 'screening-stale' });
  });

  it('consent by a minor', async () => {
    const { path, memberIds } = await walk(house, 'admitted', withGrandson());
    const { body } = await (await house.as('oim-caseworker')).post(`${path}/consents`, declaration(memberIds[1]!));
    expect(body).toMatchObject({ status: 409, code: 'consent-by-minor', params: { member: memberIds[1] } });
  });
});
