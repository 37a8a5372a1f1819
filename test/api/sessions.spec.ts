import { password } from '../builders/accounts';
import { Caller } from './caller';
import { cookieOf, House } from './house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const signIn = (email: string, secret = password, headers: Record<string, string> = {}) =>
  house.nobody.send('POST', '/api/v1/sessions', { email, password: secret }, { key: null, headers });
const current = async (caller: Caller) => (await caller.get('/api/v1/sessions/current')).status;
const sessionOf = ({ cookie }: Caller) => `token_hash = sha256(convert_to('${cookie!.split('=')[1]}', 'UTF8'))`;

/** Signed in, and then this many minutes of the database's clock go by. */
async function minutesLater(minutes: { sinceSeen?: number; sinceSignIn?: number }): Promise<Caller> {
  const caller = await house.signIn(await house.account('rabat', 'oim-caseworker'));
  const { sinceSeen = 0, sinceSignIn = 0 } = minutes;
  await house.sql(
    `UPDATE staff_session SET last_seen_at = last_seen_at - make_interval(mins => $1), created_at = created_at - make_interval(mins => $2) WHERE ${sessionOf(caller)}`,
    [sinceSeen, sinceSignIn],
  );
  return caller;
}

describe('signing in', () => {
  it('tells who one is and what one may do', async () => {
    const account = await house.account('rabat', 'interior-liaison');
    const answer = await signIn(` ${account.email.toUpperCase()} `.trim());
    expect(answer).toMatchObject({ status: 201, body: { accountId: account.id } });

    const { body } = await new Caller(house.api, cookieOf(answer.headers)).get('/api/v1/sessions/current');
    expect(body).toEqual({
      account: {
        ...{ id: account.id, name: 'Person interior-liaison', email: account.email, roles: ['interior-liaison'] },
        organisation: { id: house.organisation.id, name: 'Organisation of a spec' },
        office: { id: house.organisation.offices.rabat, name: 'rabat' },
      },
      permissions: ['session:own', 'permit:answer', 'permit-batch:read', 'contingent:read'],
      demo: false,
    });
  });

  it('fails alike for an unknown address, a wrong password and a disabled account', async () => {
    const account = await house.account('rabat', 'oim-caseworker');
    const disabled = await house.account('rabat', 'oim-caseworker');
    await house.sql('UPDATE staff_account SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const answers = [await signIn('nobody@example.org'), await signIn(account.email, 'wrong'), await signIn(disabled.email)];
    for (const { status, body, headers } of answers) {
      expect({ status, code: body.code, params: body.params, cookie: headers['set-cookie'] }).toEqual({
        ...{ status: 401, code: 'sign-in-failed', params: {}, cookie: undefined },
      });
    }
  });

  it('is refused over plain http from another machine', async () => {
    const { email } = await house.account('rabat', 'oim-caseworker');
    const { status, body, headers } = await signIn(email, password, { host: 'iyab.example.org' });
    expect({ status, code: body.code, cookie: headers['set-cookie'] }).toEqual({
      status: 400,
      code: 'sign-in-needs-https',
      cookie: undefined,
    });
  });
});

describe('P-12 the session', () => {
  it('is a cookie that scripts, plain http and other sites do not get', async () => {
    const { email } = await house.account('rabat', 'oim-caseworker');
    const [cookie = ''] = (await signIn(email)).headers['set-cookie'] as unknown as string[];
    const [pair, ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-iyab=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=36000', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  it('is kept in the database as a hash only', async () => {
    const caller = await house.signIn(await house.account('rabat', 'oim-caseworker'));
    const [row] = await house.sql<{ count: string }>(`SELECT count(*) FROM staff_session WHERE ${sessionOf(caller)}`);
    expect(row!.count).toBe('1');
    const [leak] = await house.sql<{ count: string }>(
      `SELECT count(*) FROM staff_session s WHERE position(convert_to($1, 'UTF8') IN s.token_hash) > 0`,
      [caller.cookie!.split('=')[1]],
    );
    expect(leak!.count).toBe('0');
  });

  it('is a new one with each sign-in, and the old one is dead', async () => {
    const account = await house.account('rabat', 'oim-caseworker');
    const before = await house.signIn(account);
    const answer = await signIn(account.email, password, { cookie: before.cookie! });
    const after = new Caller(house.api, cookieOf(answer.headers));
    expect(after.cookie).not.toBe(before.cookie);
    expect([await current(before), await current(after)]).toEqual([401, 200]);
  });

  it('does not become one that was brought along', async () => {
    const { email } = await house.account('rabat', 'oim-caseworker');
    const planted = '__Host-iyab=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const answer = await signIn(email, password, { cookie: planted });
    expect(cookieOf(answer.headers)).not.toBe(planted);
    expect(await current(new Caller(house.api, planted))).toBe(401);
  });

  it('ends with signing out: the old cookie is worthless on the server', async () => {
    const caller = await house.signIn(await house.account('rabat', 'oim-caseworker'));
    const { status, headers } = await caller.send('DELETE', '/api/v1/sessions/current', undefined, { key: null });
    expect(status).toBe(204);
    expect(String(headers['set-cookie'])).toMatch(/^__Host-iyab=; .*Expires=Thu, 01 Jan 1970/);
    expect(await current(caller)).toBe(401);
  });

  it.each([
    ['29 minutes without a request', { sinceSeen: 29 }, 200],
    ['31 minutes without a request', { sinceSeen: 31 }, 401],
    ['9 hours and 59 minutes in all', { sinceSignIn: 599 }, 200],
    ['10 hours and a minute in all, though in use', { sinceSignIn: 601 }, 401],
  ])('after %s', async (_what, minutes, expected) => {
    expect(await current(await minutesLater(minutes))).toBe(expected);
  });

  it('lives on by being used', async () => {
    const caller = await minutesLater({ sinceSeen: 20 });
    expect(await current(caller)).toBe(200);
    await house.sql(`UPDATE staff_session SET last_seen_at = last_seen_at - interval '20 minutes' WHERE ${sessionOf(caller)}`);
    expect(await current(caller)).toBe(200);
  });
});

describe('P-11 on the very next request', () => {
  const staffPath = async (id: string) => {
    const administrator = await house.as('administrator');
    const { body } = await administrator.get('/api/v1/staff');
    const { version } = (body.items as { id: string; version: number }[]).find((person) => person.id === id)!;
    return (wanted: object) => administrator.patch(`/api/v1/staff/${id}`, wanted, version);
  };

  it('a disabled account is signed out', async () => {
    const account = await house.account('rabat', 'oim-caseworker');
    const caller = await house.signIn(account);
    expect(await current(caller)).toBe(200);
    expect((await (await staffPath(account.id))({ disabled: true })).status).toBe(200);
    expect(await current(caller)).toBe(401);
    expect((await signIn(account.email)).status).toBe(401);
  });

  it('a role that was taken away opens nothing, and one that was given does', async () => {
    const account = await house.account('rabat', 'oim-caseworker');
    const caller = await house.signIn(account);
    const statuses = async () => [(await caller.get('/api/v1/cases')).status, (await caller.get('/api/v1/staff')).status];
    expect(await statuses()).toEqual([200, 403]);
    await (
      await staffPath(account.id)
    )({ roles: ['administrator'] });
    expect(await statuses()).toEqual([403, 200]);
  });
});
