import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formKeys, readHouseholds } from './household-file';
import schema from './households.schema.json';
import { UnreadableFile } from './json-reader';
import { screenCommand } from './screen.command';

const example = join(__dirname, 'examples/households.json');
const policies = join(__dirname, 'examples/policies.json');
const day = '2026-11-24';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iyab-screen-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

/** What the command prints, and how it ends. */
async function ran(...args: string[]): Promise<{ out: string; errors: string; code: number }> {
  const said = { log: [] as string[], error: [] as string[] };
  for (const stream of ['log', 'error'] as const) {
    jest.spyOn(console, stream).mockImplementation((...line: unknown[]) => void said[stream].push(line.join(' ')));
  }
  const command = screenCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => void said.error.push(text), writeOut: (text) => void said.log.push(text) });
  const code = await command.parseAsync(args, { from: 'user' }).then(
    () => Number(process.exitCode ?? 0),
    (error: { exitCode: number }) => error.exitCode,
  );
  return { out: said.log.join('\n'), errors: said.error.join('\n'), code };
}

function fileOf(content: unknown): string {
  const file = join(folder, 'file.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('iyab screen', () => {
  it('says of each household whether it is admitted, and by what', async () => {
    const { out, code } = await ran('--file', example, '--on', day, '--json');
    const { households } = JSON.parse(out) as {
      households: { name: string; verdict: { outcome: string; criteria: { criterion: string; verdict: string }[] } }[];
    };
    const found = households.map(({ name, verdict }) => [
      name.split(':')[0],
      verdict.outcome,
      verdict.criteria
        .filter((one) => one.verdict !== 'fails')
        .map(({ criterion, verdict: answer }) => `${criterion} ${answer}`)
        .join(', '),
    ]);
    expect(code).toBe(0);
    expect(found).toEqual([
      ['health', 'eligible', 'health-issue holds'],
      ['trafficking', 'eligible', 'trafficking-victim holds'],
      ['pregnancy', 'eligible', 'pregnant holds'],
      ['single parent', 'eligible', 'single-parent holds'],
      ['fifty', 'eligible', 'aged-50-plus holds'],
      ['unaccompanied minor', 'eligible', 'unaccompanied-minor holds'],
      ['an age that leaves fifty open', 'needs-review', 'aged-50-plus open'],
      ['both parents travel, nobody holds a criterion', 'ineligible', ''],
      ['nationality undetermined and an earlier return', 'needs-review', 'aged-50-plus holds'],
    ]);
  });

  it('explains each verdict in words: why, for whom, and what was looked at', async () => {
    const { out, code } = await ran('--file', example, '--policy', 'snia-2020', '--on', day);
    expect(code).toBe(0); // also with an ineligible household among them
    for (const line of [
      /single parent: a mother with her two children: ELIGIBLE/,
      /policy snia-2020 from 2005-01-01 · gate · minors: unaccompanied-only · as of 2026-11-24/,
      /single-parent +holds +parent-with-own-child \(mother\)/,
      /daughter: aged 9, parents who travel: mother/,
      /pregnant +holds +assessed \(woman\)/,
      /expected delivery 2027-03-20, 23 weeks completed/,
      /man: assessed on 2026-11-05 by physician: holds/,
      /aged-50-plus +open +interval-straddles-50/,
      /woman: aged 48 to 51/,
      /conditions: woman +needs-review +nationality-undetermined, earlier-return 2014/,
      /9 households: 6 eligible, 2 needs-review, 1 ineligible$/,
    ])
      expect(out).toMatch(line);
  });

  it.each([
    ['2026-11-23', 'under-50', 'the day before the birthday'],
    ['2026-11-24', 'aged-50-on-day', 'the birthday itself'],
  ])('counts ages on the reference day: %s is %s, %s', async (on, why) => {
    const file = fileOf({ households: [{ members: [{ id: 'man', born: '1976-11-24', nationality: 'SN' }] }] });
    expect((await ran('--file', file, '--on', on)).out).toMatch(new RegExp(`aged-50-plus +\\w+ +${why}`));
  });

  it('tries other dated versions in place of those built in', async () => {
    const before = await ran('--file', example, '--on', '2026-12-31', '--policies', policies);
    const after = await ran('--file', example, '--on', '2027-01-01', '--policies', policies);
    const family = /both parents travel, nobody holds a criterion: (\w+)/;
    expect([before.out, after.out].map((out) => family.exec(out)?.[1])).toEqual(['INELIGIBLE', 'ELIGIBLE']);
    expect(after.out).toMatch(/policy snia-2020 from 2027-01-01 · priority · minors: every-minor/);
    expect(after.out).toMatch(/unaccompanied-minor +holds +accompanied-minor-counted/);
  });

  it.each([
    ['a day that there is not', ['--file', example, '--on', '2026-02-30'], /no day/],
    ['no reference day', ['--file', example], /--on <day> is needed/],
    ['no file', ['--on', day], /--file <households.json> is needed/],
    ['a file that is not there', ['--file', '/nowhere.json', '--on', day], /\/nowhere.json: cannot be read/],
    [
      'a policy that is not in force',
      ['--file', example, '--on', '2004-12-31'],
      /no version of snia-2020 is in force on 2004-12-31; there are: snia-2020 2005-01-01/,
    ],
    ['an unknown policy', ['--file', example, '--on', day, '--policy', 'snia-1999'], /no version of snia-1999/],
  ])('ends with 1 and says why: %s', async (_what, args, words) => {
    const { errors, code } = await ran(...args);
    expect(errors).toMatch(words);
    expect(code).toBe(1);
  });

  it('prints the form as a JSON Schema, and describes it in its help', async () => {
    expect(JSON.parse((await ran('--schema')).out)).toEqual(schema);
    const { out } = await ran('--help');
    expect(out).toMatch(/"expectedDelivery"/);
    expect(out).toMatch(/--policies <policies.json>/);
  });
});

describe('a file that cannot be read', () => {
  const member = { id: 'a', born: '1990', nationality: 'CI' };
  const household = (changes: object) => ({ households: [{ members: [member], ...changes }] });
  const person = (changes: object) => household({ members: [{ ...member, ...changes }] });

  it.each([
    ['no households', {}, '$.households: is missing, not a list'],
    ['an empty list', { households: [] }, '$.households: is empty'],
    ['a misspelt key', person({ natonality: 'CI' }), '$.households[0].members[0].natonality: is not known here; known: id, born'],
    [
      'a wrong country',
      person({ nationality: 'Mali' }),
      '$.households[0].members[0].nationality: is "Mali", not a country code such as CI, or null',
    ],
    ['both birthday and age', person({ age: 30 }), '$.households[0].members[0]: needs either born or age'],
    ['neither', person({ born: undefined }), '$.households[0].members[0]: needs either born or age'],
    ['an impossible birthday', person({ born: '1990-02-31' }), '$.households[0].members[0].born: "1990-02-31" is no possible birthday'],
    ['somebody not born yet', person({ born: '2027' }), '$.households[0].members[0].born: "2027" is after the reference day'],
    [
      'an age that is no number',
      person({ born: undefined, age: '30' }),
      '$.households[0].members[0].age: is "30", not a whole number from 0 to 120',
    ],
    [
      'a link to a stranger',
      household({ links: [{ child: 'b', adult: 'a', kind: 'parent' }] }),
      '$.households[0].links[0].child: "b" is no member of this household',
    ],
    [
      'a person who is their own parent',
      household({ links: [{ child: 'a', adult: 'a', kind: 'parent' }] }),
      '$.households[0].links[0].adult: is the child itself',
    ],
    [
      'an unknown signal',
      household({ signals: [{ member: 'a', kind: 'fear' }] }),
      '$.households[0].signals[0].kind: is "fear", not one of health, pregnancy, protection, asylum',
    ],
    [
      'a finding of another kind',
      household({ assessments: [{ member: 'a', kind: 'asylum', clearance: 'open', holds: true }] }),
      '$.households[0].assessments[0].holds: is not known here; known: member, kind, on, by, clearance',
    ],
    [
      'an assessment without its finding',
      household({ assessments: [{ member: 'a', kind: 'trafficking' }] }),
      '$.households[0].assessments[0].finding: is missing, not one of identified, presumed, none',
    ],
    [
      'two members of one name',
      household({ members: [member, member] }),
      '$.households[0].members[1].id: "a" is the id of another member already',
    ],
  ])('%s', async (_what, json, fault) => {
    const file = fileOf(json);
    const { errors, out, code } = await ran('--file', file, '--on', day);
    expect(errors).toContain(`${file} ${fault}`);
    expect([out, code]).toEqual(['', 1]);
  });

  it('is no JSON at all', async () => {
    expect((await ran('--file', fileOf('{"households": ['), '--on', day)).errors).toMatch(/file.json: is no JSON/);
  });

  it('names every fault at once', () => {
    const twice = () => readHouseholds({ households: [{ members: [{ id: '', born: '90', nationality: 'CI' }] }] }, day);
    expect(twice).toThrow(UnreadableFile);
    expect(twice).toThrow(/\.id: .*\n.*\.born: /);
  });
});

it('the schema names the same keys as the reader', () => {
  const { $defs, properties } = schema as { $defs: Record<string, { properties?: object }>; properties: object };
  const documented = Object.fromEntries(
    Object.keys(formKeys).map((part) => [part, Object.keys((part === 'file' ? properties : $defs[part]!.properties)!)]),
  );
  expect(documented).toEqual(formKeys);
  expect(JSON.parse(readFileSync(example, 'utf8'))).toHaveProperty('$schema', '../households.schema.json');
});
