import { registration } from '../builders/registration';
import { House } from './house';
import { guardedRoutes } from './routes';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const asForm = 'destination=CI&familyName=Ouattara';
const own = () => house.api.url;
const cases = async () =>
  (await house.sql<{ count: string }>('SELECT count(*) FROM return_case WHERE organisation_id = $1', [house.organisation.id]))[0]!.count;

describe('P-13 a page of another site', () => {
  it.each([
    ['posts a form', asForm, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['posts a form with files', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['posts text', JSON.stringify(registration()), { 'content-type': 'text/plain' }],
    ['posts JSON that calls itself text', JSON.stringify(registration()), { 'content-type': 'text/plain; application/json' }],
    ['posts something without a name', JSON.stringify(registration()), { 'content-type': '' }],
    ['posts JSON from its own origin', JSON.stringify(registration()), { origin: 'https://evil.example' }],
    ['posts JSON from a frame without origin', JSON.stringify(registration()), { origin: 'null' }],
    ['posts JSON from a name that begins like ours', JSON.stringify(registration()), { origin: 'http://127.0.0.1.evil.example' }],
    ['posts JSON from another port', JSON.stringify(registration()), { origin: 'http://127.0.0.1:1' }],
    ['posts JSON and the browser says so', JSON.stringify(registration()), { 'sec-fetch-site': 'cross-site' }],
    ['posts JSON from a sister site', JSON.stringify(registration()), { 'sec-fetch-site': 'same-site' }],
  ])('%s: refused, and nothing is made', async (_what, body, headers) => {
    const before = await cases();
    const response = await (await house.as('oim-caseworker')).send('POST', '/api/v1/cases', body, { headers });
    expect([response.status, response.body.code]).toEqual([403, 'cross-site-request']);
    expect(await cases()).toBe(before);
  });

  it.each(guardedRoutes.filter(({ method }) => method !== 'GET'))('is refused by $name', async ({ method, path, body, version }) => {
    const administrator = await house.as('administrator');
    const response = await administrator.send(method, path, body, { version, headers: { origin: 'https://evil.example' } });
    expect([response.status, response.body.code]).toEqual([403, 'cross-site-request']);
  });

  it('cannot sign somebody in', async () => {
    const { email } = await house.account('rabat', 'oim-caseworker');
    const response = await house.nobody.send('POST', '/api/v1/sessions', `email=${email}`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([response.status, response.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('reads nothing: no answer allows another origin', async () => {
    const { headers } = await (await house.as('oim-caseworker')).get('/api/v1/cases', { origin: 'https://evil.example' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it.each([
    ['our own page', (): Record<string, string> => ({ origin: own(), 'sec-fetch-site': 'same-origin' })],
    ['a program', (): Record<string, string> => ({})],
    ['our own page, with a charset', (): Record<string, string> => ({ origin: own(), 'content-type': 'application/json; charset=utf-8' })],
  ])('while %s may', async (_what, headers) => {
    const response = await (await house.as('oim-caseworker')).post('/api/v1/cases', registration(), { headers: headers() });
    expect(response.status).toBe(201);
  });
});
