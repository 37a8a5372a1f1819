import { registration, person } from '../builders/registration';
import { House } from './house';
import { walk } from './walk';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const findings = {
  health: ['medical-officer', { kind: 'health-issue', holds: true }],
  trafficking: ['protection-officer', { kind: 'trafficking', finding: 'identified' }],
} as const;

/** Everything that a caseworker and a supervisor read of a household made eligible by one ground, without ids, numbers and times. */
async function readOf(ground: keyof typeof findings): Promise<unknown> {
  const { path, memberIds } = await walk(
    house,
    'registered',
    registration({ members: [person('one', { principal: true, born: '1996' })] }),
  );
  const [role, finding] = findings[ground];
  const caseworker = await house.as('oim-caseworker');
  const screen = () => caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
  await screen();
  await (await house.as(role)).post(`${path}/assessments`, { memberId: memberIds[0], ...finding });
  await screen();
  const answers = [];
  for (const reader of [caseworker, await house.as('oim-supervisor'), await house.as('movement-officer')])
    for (const address of [path, `${path}/history`]) answers.push((await reader.get(address)).body);
  return JSON.parse(
    JSON.stringify(answers)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/MA-\d{4}-\d{6}-[A-Z]/g, 'number')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'time'),
  );
}

describe('outside the grant all protected grounds read alike', () => {
  it('a household eligible by health and one eligible by trafficking are the same page and the same history', async () => {
    const health = await readOf('health');
    expect(JSON.stringify(health)).toContain('"outcome":"eligible"');
    expect(await readOf('trafficking')).toEqual(health);
  });
});
