import type { Role } from '#domain';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { person, registration } from '../builders/registration';
import { House } from './house';
import matrix from './route-roles.json';
import { bodiedRoutes, holderOf, on, type Route } from './routes';
import { page, walk, type Walked } from './walk';

const reviewed = matrix as Record<string, Role[] | 'everybody'>;

let house: House;
let mine: Walked;
beforeAll(async () => {
  house = await House.open();
  mine = await walk(house, 'registered');
  for (const route of bodiedRoutes) if (!route.open) await house.as(holderOf(reviewed, route)); // so that no account is made later
});
afterAll(() => house.close());

const ask = async (route: Route, body: unknown) => {
  const caller = route.open ? house.nobody : await house.as(holderOf(reviewed, route));
  const { method, path, version } = on(route, mine.caseId);
  return caller.send(method, path, body, { version });
};

/** Everything that a change of ours could touch. */
const everything = async () => {
  const own = [house.organisation.id];
  return [
    await house.sql('SELECT to_jsonb(c) AS row FROM return_case c WHERE organisation_id = $1 ORDER BY id', own),
    await house.sql(
      'SELECT to_jsonb(m) AS row FROM member m JOIN return_case c ON c.id = m.case_id WHERE c.organisation_id = $1 ORDER BY m.id',
      own,
    ),
    await house.sql('SELECT to_jsonb(a) AS row FROM staff_account a WHERE organisation_id = $1 ORDER BY id', own),
  ];
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Way = (string | number)[];

/** The ways to every value inside a body that `wanted` accepts. */
function waysTo(value: Json, wanted: (value: Json) => boolean, way: Way = []): Way[] {
  const inner =
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => waysTo(item, wanted, [...way, key])) : [];
  return wanted(value) ? [way, ...inner] : inner;
}

function replaced(value: Json, [key, ...rest]: Way, wanted: Json): Json {
  if (key === undefined) return wanted;
  const copy = structuredClone(value) as Record<string, Json>;
  copy[key] = replaced(copy[key]!, rest, wanted);
  return copy;
}

const at = (value: Json, way: Way): Json => way.reduce<Json>((inner, key) => (inner as Record<string, Json>)[key]!, value);
const isObject = (value: Json) => typeof value === 'object' && value !== null && !Array.isArray(value);
const bodyOf = (route: Route) => JSON.parse(JSON.stringify(route.body)) as Json;

describe('P-06 what a client may not set', () => {
  const columns = () => [
    ...new Set(house.api.app.get(DataSource).entityMetadatas.flatMap((entity) => entity.columns.map(({ propertyName }) => propertyName))),
  ];

  it.each(bodiedRoutes)('is refused by $name: every column of every table, at every depth', async (route) => {
    const body = bodyOf(route);
    const before = await everything();
    for (const way of waysTo(body, isObject)) {
      const place = at(body, way) as Record<string, Json>;
      const declared = [
        'roles',
        'disabled',
        'nationality',
        'language',
        'sex',
        'givenNames',
        'inMorocco',
        'wishesToReturn',
        'earlierReturnYear',
        'age',
        'born',
      ];
      const foreign = columns().filter(
        (column) => !(column in place) && !(route.method === 'PATCH' && declared.includes(column)) && column !== 'birthYear',
      );
      expect(foreign.length).toBeGreaterThan(50);

      const { status, body: problem } = await ask(
        route,
        replaced(body, way, { ...place, ...Object.fromEntries(foreign.map((column) => [column, 'x'])) }),
      );

      expect([status, problem.code]).toEqual([400, 'invalid-input']);
      const named = (problem.errors as { field: string }[]).map(({ field }) => field.split('.').at(-1));
      expect(foreign.filter((column) => !named.includes(column))).toEqual([]);
    }
    expect(await everything()).toEqual(before);
  });

  it.each(bodiedRoutes)('cannot come in by a prototype: $name', async (route) => {
    const body = bodyOf(route);
    const before = await everything();
    for (const way of waysTo(body, isObject)) {
      const marked = JSON.stringify(replaced(body, way, { ...(at(body, way) as object), marker: 0 }));
      for (const poison of [
        '"__proto__":{"polluted":true}',
        '"constructor":{"prototype":{"polluted":true}}',
        '"\\u005f_proto__":{"polluted":true}',
      ]) {
        const { status, body: problem } = await ask(route, marked.replace('"marker":0', poison));
        expect([status, problem.code]).toEqual([400, 'invalid-input']);
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(await everything()).toEqual(before);
  });
});

describe('P-14 what is malformed', () => {
  const broken = ['', '{', '[', 'null', '[]', '"text"', '7', 'true', '{"a":}', "{'a':1}", '{"a":1}}', '\u0000', '{"a":"\u0001"}', '\uFEFF'];

  it.each(bodiedRoutes)('gets 400 from $name: broken JSON', async (route) => {
    for (const text of broken) {
      const { status, body } = await ask(route, text);
      expect([text, status, body.code]).toEqual([text, 400, 'invalid-input']);
    }
  });

  const hostile: Json[] = [
    'a\u0000b',
    'a\u202eb',
    '\u2066a\u2069',
    '\ufeffa',
    'a\nb',
    '\u009b31m',
    '',
    '\ud800',
    [],
    {},
    ['a'],
    { a: 1 },
    7,
    true,
  ];

  const isText = (value: Json) => typeof value === 'string';

  it.each(bodiedRoutes.filter((route) => waysTo(bodyOf(route), isText).length))(
    'gets 400 from $name: NUL, direction marks, a megabyte, other types in every text',
    async (route) => {
      const body = bodyOf(route);
      const before = await everything();
      const texts = waysTo(body, isText);
      const tries = texts.flatMap((way) => hostile.map((wrong) => ({ way, wrong })));
      for (const { way, wrong } of [...tries, { way: texts[0]!, wrong: 'x'.repeat(1_000_000) }]) {
        const { status } = await ask(route, replaced(body, way, wrong));
        const tried = `${way.join('.')} as ${JSON.stringify(wrong).slice(0, 20)}`;
        expect([tried, status]).toEqual([tried, 400]);
      }
      expect(await everything()).toEqual(before);
    },
  );

  it.each(bodiedRoutes.filter(({ body }) => Object.keys(body!).length))(
    'never breaks $name: any text, any value, anywhere',
    async (route) => {
      const body = bodyOf(route);
      const anywhere = fc.constantFrom(...waysTo(body, () => true));
      const anything = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.jsonValue() as fc.Arbitrary<Json>,
      );
      await fc.assert(
        fc.asyncProperty(anywhere, anything, async (way, value) => {
          const { status } = await ask(route, replaced(body, way, value as Json) ?? null);
          expect(status).toBeLessThan(500);
        }),
        { numRuns: 25 },
      );
    },
  );

  it.each([1_000, 50_000])('gets 400 when it is nested %i deep', async (depth) => {
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const caseworker = await house.as('oim-caseworker');
    for (const text of [
      deep,
      JSON.stringify({ ...registration(), members: 'deep' }).replace('"deep"', deep),
      `{"a":`.repeat(depth) + '1' + '}'.repeat(depth),
    ]) {
      expect((await caseworker.post('/api/v1/cases', text)).status).toBe(400);
    }
  });

  it('gets 400 in an address or a question', async () => {
    const caseworker = await house.as('oim-caseworker');
    const addresses = [
      'cases/x',
      'cases/%00',
      'cases/%E0%A4%A',
      `cases/${'9'.repeat(2000)}`,
      `cases/${mine.caseId}'--`,
      'cases?after=%27',
      'cases?step[]=screened',
      'cases?limit=1&limit=2',
      'work-queue?after=%F0%28',
    ];
    for (const address of addresses) {
      const { status } = await caseworker.get(`/api/v1/${address}`);
      expect([address, status]).toEqual([address, 400]);
    }
  });
});

describe('P-14 while unusual names', () => {
  it.each([
    'O\'Brien"; DROP TABLE member; --',
    'محمد ولد عبد الله',
    "N'Guessan-Kouamé",
    'Zoë 𝔘 👩🏾‍🦱',
    '{{7*7}} ${7*7} %s',
    '<b>bold</b>',
    '=1+1',
  ])('%s are kept as they are', async (familyName) => {
    const caseId = await house.registered(registration({ members: [person('one', { principal: true, familyName })] }));
    expect((await page(house, `/api/v1/cases/${caseId}`)).members[0]!.familyName).toBe(familyName);
  });
});
