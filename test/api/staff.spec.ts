import { House } from './house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

interface Person {
  id: string;
  version: number;
}

describe('the staff', () => {
  it('are those of the administrator’s organisation, with office and roles', async () => {
    const own = await house.neighbour();
    const account = await own.account('tangier', 'movement-officer', 'oim-caseworker');
    const { body } = await (await own.as('administrator')).get('/api/v1/staff');
    expect(body.items).toHaveLength(2);
    expect(body.items).toContainEqual({
      ...{
        id: account.id,
        name: 'Person movement-officer oim-caseworker',
        email: account.email,
        roles: ['movement-officer', 'oim-caseworker'],
      },
      ...{ office: { id: own.organisation.offices.tangier, name: 'tangier' }, disabled: false, version: 1 },
    });
  });

  it('are changed one version after the other', async () => {
    const { id } = await house.account('rabat', 'oim-caseworker');
    const administrator = await house.as('administrator');
    const change = (wanted: object, version?: number) => administrator.patch(`/api/v1/staff/${id}`, wanted, version);

    const done = await change({ roles: ['oim-supervisor'] }, 1);
    expect(done).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect(done.headers.etag).toBe('"2"');
    expect(await change({ disabled: true }, 1)).toMatchObject({
      status: 412,
      body: { code: 'version-stale', params: { version: 2, changed: ['roles', 'disabled'] } },
    });
    expect(await change({ disabled: true })).toMatchObject({ status: 428, body: { code: 'version-missing' } });
    expect(await change({ disabled: true }, 2)).toMatchObject({ status: 200, body: { version: 3 } });

    const items = (await administrator.get('/api/v1/staff')).body.items as Person[];
    expect(items.find((person) => person.id === id)).toMatchObject({ roles: ['oim-supervisor'], disabled: true, version: 3 });
  });

  it('of another organisation are as unknown as those who are nobody', async () => {
    const stranger = await (await house.neighbour()).account('rabat', 'oim-caseworker');
    const administrator = await house.as('administrator');
    const answers = [
      await administrator.patch(`/api/v1/staff/${stranger.id}`, { disabled: true }, 1),
      await administrator.patch('/api/v1/staff/0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01', { disabled: true }, 1),
    ];
    const [theirs, unknown] = answers.map(({ status, body: { correlationId: _each, ...body } }) => ({ status, body }));
    expect(theirs).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(theirs).toEqual(unknown);
    expect(await house.sql('SELECT disabled_at AS at FROM staff_account WHERE id = $1', [stranger.id])).toEqual([{ at: null }]);
  });

  it.each([
    ['disable the last administrator', { disabled: true }],
    ['take the role from the last administrator', { roles: ['oim-caseworker'] }],
  ])('nobody may %s', async (_what, wanted) => {
    const own = await house.neighbour();
    const account = await own.account('rabat', 'administrator');
    const administrator = await own.signIn(account);
    const { body } = await administrator.patch(`/api/v1/staff/${account.id}`, wanted, 1);
    expect(body).toMatchObject({ status: 409, code: 'last-administrator' });
    expect((await administrator.get('/api/v1/staff')).status).toBe(200);
  });

  it('two administrators who disable each other at once: one is left', async () => {
    const own = await house.neighbour();
    const accounts = [await own.account('rabat', 'administrator'), await own.account('rabat', 'administrator')];
    const callers = await Promise.all(accounts.map((account) => own.signIn(account)));
    const answers = await Promise.all(
      callers.map((caller, at) => caller.patch(`/api/v1/staff/${accounts[1 - at]!.id}`, { disabled: true }, 1)),
    );
    const [done, late] = answers.map(({ status }) => status).sort();
    expect(done).toBe(200);
    expect([401, 409]).toContain(late); // signed out by then, or the last one
    const left = await own.sql('SELECT id FROM staff_account WHERE organisation_id = $1 AND disabled_at IS NULL', [own.organisation.id]);
    expect(left).toHaveLength(1);
  });

  it('who was disabled and is enabled again signs in anew: no old session comes back', async () => {
    const account = await house.account('rabat', 'oim-caseworker');
    const caller = await house.signIn(account);
    const administrator = await house.as('administrator');
    await administrator.patch(`/api/v1/staff/${account.id}`, { disabled: true }, 1);
    await administrator.patch(`/api/v1/staff/${account.id}`, { disabled: false }, 2);
    expect((await caller.get('/api/v1/sessions/current')).status).toBe(401);
    expect((await (await house.signIn(account)).get('/api/v1/sessions/current')).status).toBe(200);
  });

  it.each([
    ['a role there is not', { roles: ['king'] }],
    ['the same role twice', { roles: ['oim-caseworker', 'oim-caseworker'] }],
    ['no role', { roles: [] }],
    ['roles that are no list', { roles: 'oim-caseworker' }],
    ['disabled by a word', { disabled: 'yes' }],
    ['disabled by nothing', { disabled: null }],
  ])('are not changed to %s', async (_what, wanted) => {
    const { id } = await house.account('rabat', 'oim-caseworker');
    const { status, body } = await (await house.as('administrator')).patch(`/api/v1/staff/${id}`, wanted, 1);
    expect([status, body.code]).toEqual([400, 'invalid-input']);
  });
});
