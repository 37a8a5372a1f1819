import type { CaseReadiness, ReadinessList, ReadinessRow } from '#casework/departures/readiness.service';
import { plusDays } from '#domain';
import type { Response } from 'supertest';
import { person, registration } from '../builders/registration';
import type { Caller } from './caller';
import { House } from './house';
import { inDays, Papers, someone, today } from './papers';

/** The flight that everybody is looked at for. */
const flight = inDays(12);

let house: House;
let caseworker: Caller;
/** Everybody in the organisation, by family name, with the one thing that each lacks. */
const people: Record<string, Papers> = {};

/** All that is needed before seats are asked for. */
async function complete(papers: Papers, { document = inDays(300), permit = inDays(60), fit = inDays(20) } = {}): Promise<Papers> {
  await papers.hold(document);
  await papers.permit(permit);
  await papers.declare();
  await papers.certify(fit);
  return papers;
}

/** The birthday of whoever comes of age that day, or a day sooner where the calendar has none. */
const eighteenOn = (day: string) => `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`.replace(/-02-29$/, '-02-28');

/** A woman of over fifty, her husband and their son, who comes of age three days before the flight. */
const withYouth = () => {
  const youth = person('youth', { familyName: 'Ofage', givenNames: 'Koffi', sex: 'male', born: eighteenOn(plusDays(flight, -3)) });
  const father = person('father', { familyName: 'Ofage', givenNames: 'Seydou', sex: 'male', born: '1968-03-01' });
  return registration({
    members: [person('one', { principal: true, familyName: 'Ofage' }), father, youth],
    links: [
      { child: 'youth', adult: 'one', kind: 'parent' },
      { child: 'youth', adult: 'father', kind: 'parent' },
    ],
  });
};

/** A woman in whom no criterion holds but the one that the medical officer finds: a certificate is due in the 28th week, ten days from now. */
const expecting = () => registration({ members: [person('one', { principal: true, familyName: 'Expecting', born: '1995-03-04' })] });
const pregnancy = { kind: 'pregnancy', holds: true, multiple: false, expectedDelivery: inDays(95) };

beforeAll(async () => {
  house = await House.open();
  caseworker = await house.as('oim-caseworker');
  people.Ready = await complete(await Papers.readyToAsk(house, someone('Ready')));
  people.Olddocument = await complete(await Papers.readyToAsk(house, someone('Olddocument')), { document: inDays(11) });
  people.Oldpermit = await complete(await Papers.readyToAsk(house, someone('Oldpermit')), { permit: inDays(3) });
  people.Ofage = await complete(await Papers.readyToAsk(house, withYouth()));
  people.Expecting = await complete(await Papers.readyToAsk(house, expecting(), pregnancy));
  people.Examined = await complete(await Papers.readyToAsk(house, someone('Examined')), { fit: inDays(10) });
  people.Nopermit = await Papers.readyToAsk(house, someone('Nopermit'));
  await people.Nopermit.hold();
  await people.Nopermit.declare();
  await people.Nopermit.certify();
  people.Withdrawn = await Papers.readyToAsk(house, someone('Withdrawn'));
  await people.Withdrawn.withdraw();
}, 120_000);
afterAll(() => house.close());

const answered = ({ status, body }: Response) => [status, (body as { code?: string }).code];

async function list(query: string, by = caseworker): Promise<ReadinessList> {
  const { status, body } = await by.get(`/api/v1/readiness?${query}`);
  expect(status).toBe(200);
  return body as ReadinessList;
}

async function rows(on: string, more = ''): Promise<Record<string, ReadinessRow>> {
  const { items } = await list(`on=${on}&limit=100${more}`);
  return Object.fromEntries(
    Object.entries(people).flatMap(([name, { caseId }]) => items.filter(({ id }) => id === caseId).map((row) => [name, row])),
  );
}

async function one(papers: Papers, on: string): Promise<CaseReadiness> {
  const { status, body } = await caseworker.get(`${papers.path}/readiness?on=${on}`);
  expect(status).toBe(200);
  return body as CaseReadiness;
}

/** What a household lacks, in a line each. */
const said = (row: Pick<ReadinessRow, 'lacking'> | undefined) =>
  row?.lacking.map(({ gate, status, until, reason, personName }) => [gate, personName, status, until, reason]);

describe('if we fly on a day, who is not ready, and why', () => {
  it('says it of each household, of those alone that prepare', async () => {
    const found = await rows(flight);
    expect(Object.fromEntries(Object.entries(found).map(([name, row]) => [name, said(row)]))).toEqual({
      Ready: [],
      Olddocument: [['travel-document', 'Olddocument Mariam', 'expired', inDays(11), null]],
      Oldpermit: [['exit-permit', 'Oldpermit Mariam', 'expired', inDays(3), null]],
      Ofage: [
        ['counselling', 'Ofage Koffi', 'missing', null, null],
        ['sharing', 'Ofage Koffi', 'missing', null, null],
        ['consent', 'Ofage Koffi', 'missing', null, null],
      ],
      Expecting: [['fit-to-travel', 'Expecting Mariam', 'expired', inDays(10), null]],
      Examined: [['fit-to-travel', 'Examined Mariam', 'expired', inDays(10), null]],
      Nopermit: [['exit-permit', 'Nopermit Mariam', 'missing', null, null]],
    });
    expect(Object.values(found).filter(({ ready }) => ready)).toEqual([found.Ready]);
    expect(found.Ofage).toMatchObject({ number: people.Ofage!.number, step: 'consented', householdSize: 3, destination: 'CI' });
  });

  it('says another thing of another day', async () => {
    const found = await rows(inDays(8));
    expect(
      Object.entries(found)
        .filter(([, row]) => !row.ready)
        .map(([name, row]) => [name, said(row)!.map(([gate]) => gate)]),
    ).toEqual([
      ['Oldpermit', ['exit-permit']],
      ['Nopermit', ['exit-permit']],
    ]);
  });

  it('says of a pregnancy what it says of any verdict that ends, and of no ground anything', async () => {
    const { Expecting, Examined } = await rows(flight);
    const shape = (row: ReadinessRow) =>
      row.lacking.map(({ until, memberId, personName, ...gate }) => ({
        ...gate,
        keys: [typeof until, typeof memberId, typeof personName],
      }));
    expect(shape(Expecting!)).toEqual(shape(Examined!));
    const texts = await Promise.all(
      [`/api/v1/readiness?on=${flight}&limit=100`, `${people.Expecting!.path}/readiness?on=${flight}`].map(
        async (path) => (await caseworker.get(path)).text,
      ),
    );
    for (const text of texts) expect(text).not.toMatch(/pregnan|deliver|health|week|criterion|aged/i);
  });

  it('looks at what boarding needs as well, when it is asked', async () => {
    const { Ready } = await rows(flight, '&stage=board');
    expect(said(Ready)).toEqual([
      ['seat', null, 'missing', null, null],
      ['consent-reconfirmed', 'Ready Mariam', 'missing', null, null],
    ]);
    const closed = {
      country: 'CI',
      airport: null,
      airline: null,
      from: inDays(11),
      to: inDays(13),
      exceptNationalities: [],
      exceptFlights: [],
      source: 'notice',
    };
    const { body } = await (await house.as('movement-officer')).post('/api/v1/travel-restrictions', closed);
    expect((await one(people.Ready!, flight)).board.lacking.find(({ gate }) => gate === 'route-open')).toMatchObject({
      status: 'red',
      reason: 'route-closed',
    });
    expect((await one(people.Ready!, inDays(14))).board.lacking.some(({ gate }) => gate === 'route-open')).toBe(false);
    await (await house.as('movement-officer')).post(`/api/v1/travel-restrictions/${body.id}/end`);
  });

  it('says the same of one household as of a list', async () => {
    const found = await rows(flight);
    for (const [name, { lacking }] of Object.entries(found)) {
      const alone = await one(people[name]!, flight);
      expect([name, alone.book.lacking]).toEqual([name, lacking.map(({ personName: _name, ...gate }) => gate)]);
      expect(alone.book.gates.length).toBeGreaterThan(alone.book.lacking.length);
      expect(alone.on).toBe(flight);
    }
    expect((await one(people.Withdrawn!, flight)).board.gates.filter(({ memberId }) => memberId !== null)).toEqual([]);
  });

  it('is read page by page, and for one step of the road', async () => {
    const all = (await list(`on=${flight}&limit=100`)).items.map(({ id }) => id);
    const paged: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: ReadinessList = await list(`on=${flight}&limit=3${next && `&after=${next}`}`);
      expect(page).toMatchObject({ on: flight, stage: 'book' });
      paged.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort().reverse());

    const admitted = await Papers.of(house, someone('Admitted'));
    expect((await list(`on=${flight}&step=admitted`)).items.map(({ id }) => id)).toEqual([admitted.caseId]);
    expect((await list(`on=${flight}&step=booked`)).items).toEqual([]);
  });

  it('is for the reader’s own cases, and is logged', async () => {
    const [tangier, neighbour] = [await house.as('oim-caseworker', 'tangier'), await house.neighbour()];
    expect((await list(`on=${flight}`, tangier)).items).toEqual([]);
    expect((await list(`on=${flight}`, await neighbour.as('oim-supervisor'))).items).toEqual([]);
    for (const stranger of [tangier, await neighbour.as('oim-supervisor')])
      expect(answered(await stranger.get(`${people.Ready!.path}/readiness?on=${flight}`))).toEqual([404, 'not-found']);

    await one(people.Ready!, today);
    const logged = await house.sql<{ action: string }>(
      `SELECT DISTINCT action FROM access_log WHERE organisation_id = $1 AND action LIKE 'readiness%' ORDER BY 1`,
      [house.organisation.id],
    );
    expect(logged.map(({ action }) => action)).toEqual(['readiness-listed', 'readiness-read']);
  });

  it.each([
    ...['', 'on=2026-02-31', 'on=tomorrow', `on=${today}&stage=fly`, `on=${today}&step=registered`, `on=${today}&after=x`],
    ...[`on=${today}&destination=XX`, `on=${today}&destination=ci`, `on=${today}&numbers=`, `on=${today}&numbers=,%20,`],
    ...[`on=${today}&numbers=${'9'.repeat(41)}`, `on=${today}&numbers=1&after=x`],
  ])('%s is no question', async (query) => {
    expect(answered(await caseworker.get(`/api/v1/readiness?${query}`))).toEqual([400, 'invalid-input']);
  });
});
