import { plusDays } from '#domain';
import { House } from './house';
import { ok, refusal, today } from './programme';
import { page } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

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
    const path = `/api/v1/cases/${await house.registered()}`;
    const movement = await house.as('movement-officer');
    expect(await routeOf(path)).toEqual(['green', null]);
    const { id } = await ok(movement.post('/api/v1/travel-restrictions', closed()));
    expect(await routeOf(path)).toEqual(['red', 'route-closed']);
    expect((await movement.get('/api/v1/programme/projection')).body).toMatchObject({ cause: 'restriction-opened' });

    await ok(movement.post(`/api/v1/travel-restrictions/${id}/end`));
    expect(await routeOf(path)).toEqual(['green', null]);
    expect(refusal(await movement.post(`/api/v1/travel-restrictions/${id}/end`))).toEqual([409, 'restriction-ended']);
    const { items } = (await movement.get('/api/v1/travel-restrictions')).body as { items: object[] };
    expect(items[0]).toMatchObject({ id, country: 'CI', openedOn: today, endedOn: today, source: 'notice to airmen' });
  });

  it('leaves its exceptions open, and other organisations alone', async () => {
    const path = `/api/v1/cases/${await house.registered()}`;
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
