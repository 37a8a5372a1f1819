import type { ReadinessList } from '#casework/departures/readiness.service';
import { caseNumber } from '#domain';
import type { Caller } from './caller';
import { House } from './house';
import { inDays, Papers, someone } from './papers';
import { page, walk } from './walk';

/** The flight that everybody is looked at for. */
const flight = inDays(12);
/** A number as it is written, of a case that there is not. */
const nobody = caseNumber(1999, 999_999);

let house: House;
let caseworker: Caller;
/** By family name, in the order in which they were registered: one who lacks nothing, others who lack everything, one who has left. */
const people: Record<string, Papers> = {};

beforeAll(async () => {
  house = await House.open();
  caseworker = await house.as('oim-caseworker');
  people.Ready = await Papers.readyToAsk(house, someone('Ready'));
  await people.Ready.hold();
  await people.Ready.permit(inDays(60));
  await people.Ready.declare();
  await people.Ready.certify(inDays(20));
  for (const name of ['Awaited', 'Bound', 'Caught', 'Delayed']) people[name] = await Papers.of(house, someone(name));
  people.Withdrawn = await Papers.of(house, someone('Withdrawn'));
  await people.Withdrawn.withdraw();
}, 120_000);
afterAll(() => house.close());

const number = (name: string) => people[name]!.number;
const numbersOf = ({ items }: Pick<ReadinessList, 'items'>) => items.map((row) => row.number);

async function list(query: string, by = caseworker): Promise<ReadinessList> {
  const { status, body } = await by.get(`/api/v1/readiness?on=${flight}&${query}`);
  expect(status).toBe(200);
  return body as ReadinessList;
}

const chosen = (texts: string[], more = '') => list(`limit=100&numbers=${encodeURIComponent(texts.join(','))}${more}`);

describe('if we fly on a day, who of these is not ready', () => {
  it('finds them however their numbers are typed, each once, newest first', async () => {
    const typed = [` ${number('Ready')} `, number('Awaited').replaceAll('-', ''), number('Bound').replaceAll('-', ' ').toLowerCase()];
    const answer = await chosen([...typed, number('Ready'), '']);
    expect(numbersOf(answer)).toEqual([number('Bound'), number('Awaited'), number('Ready')]);
    expect(answer).toMatchObject({ unknown: [], outside: [], next: null });
    expect(answer.items.map(({ ready }) => ready)).toEqual([false, false, true]);
  });

  it('says which are not found, in the words in which they were asked', async () => {
    const spoilt = number('Ready').replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'));
    const lower = nobody.toLowerCase();
    const answer = await chosen([spoilt, number('Ready'), 'Mariam', lower, nobody, 'a\u0000b']);
    expect(numbersOf(answer)).toEqual([number('Ready')]);
    expect(answer.unknown).toEqual([spoilt, 'Mariam', nobody, 'a\u0000b']);
  });

  it('answers for the cases of others as for none', async () => {
    const neighbour = await (await house.neighbour()).as('oim-supervisor');
    for (const stranger of [await house.as('oim-caseworker', 'tangier'), neighbour]) {
      const answer = await list(`numbers=${number('Ready')},${nobody}`, stranger);
      expect(answer).toMatchObject({ items: [], outside: [], unknown: [number('Ready'), nobody] });
    }
  });

  it('leaves nobody out unsaid: who stands at another step or goes elsewhere is named', async () => {
    const registered = await walk(house, 'registered', someone('Registered'));
    const { number: early } = await page(house, registered.path);
    const texts = [number('Ready'), early, number('Withdrawn')];
    expect((await chosen(texts)).outside).toEqual([
      { id: registered.caseId, number: early, destination: 'CI', step: 'registered' },
      { id: people.Withdrawn!.caseId, number: number('Withdrawn'), destination: 'CI', step: 'exited' },
    ]);
    const elsewhere = await chosen(texts, '&destination=ML');
    expect([elsewhere.items, elsewhere.outside.map((one) => one.number)]).toEqual([[], [early, number('Withdrawn'), number('Ready')]]);
    expect((await chosen(texts, '&step=booked')).outside).toHaveLength(3);
  });

  it('is read page by page', async () => {
    const texts = ['Ready', 'Awaited', 'Bound', 'Caught', 'Delayed'].map(number);
    const whole = numbersOf(await chosen([...texts, nobody]));
    const paged: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const part: ReadinessList = await list(`limit=2&numbers=${[...texts, nobody].join(',')}${next && `&after=${next}`}`);
      expect([part.items.length <= 2, part.unknown]).toEqual([true, [nobody]]);
      paged.push(...numbersOf(part));
      next = part.next;
    }
    expect([paged.length, paged]).toEqual([5, whole]);
  });

  it('takes two hundred at once and no more', async () => {
    const numbers = Array.from({ length: 201 }, (_, at) => caseNumber(1999, at + 1));
    expect((await chosen(numbers.slice(1))).unknown).toHaveLength(200);
    const { status, body } = await caseworker.get(`/api/v1/readiness?on=${flight}&numbers=${numbers.join(',')}`);
    expect([status, (body as { code: string }).code]).toEqual([400, 'invalid-input']);
  });

  it('is read for one country of return, page by page', async () => {
    const bound = [
      await Papers.of(house, someone('Bamako', { destination: 'ML' })),
      await Papers.of(house, someone('Kayes', { destination: 'ML' })),
    ];
    const first = await list(`destination=ML&limit=1`);
    const second = await list(`destination=ML&limit=1&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ number, destination }) => [number, destination])).toEqual(
      bound.reverse().map(({ number }) => [number, 'ML']),
    );
    expect(second.next).toBeNull();
    expect((await list(`destination=CI&limit=100`)).items.some(({ destination }) => destination !== 'CI')).toBe(false);
    expect((await list(`destination=SN`)).items).toEqual([]);
  });

  it('says of a suspended case that it is, and that it is not ready', async () => {
    const papers = people.Ready!;
    const shown = async () => (await list(`numbers=${papers.number}`)).items;
    expect(await shown()).toMatchObject([{ ready: true, suspended: null }]);
    expect((await caseworker.post(`${papers.path}/suspension`, { reason: 'funds' })).status).toBe(201);
    expect(await shown()).toMatchObject([{ ready: false, suspended: 'funds' }]);
    expect((await caseworker.post(`${papers.path}/resumption`)).status).toBe(201);
    expect(await shown()).toMatchObject([{ ready: true, suspended: null }]);
  });
});
