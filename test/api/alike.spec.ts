import { registration, person } from '../builders/registration';
import { session } from './forms';
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

const aWomanOfThirty = () => registration({ members: [person('one', { principal: true, born: '1996' })] });

/** Everything that a caseworker, a supervisor and a movement officer read of a case, without ids, numbers and times. */
async function readOf(path: string): Promise<unknown> {
  const answers = [];
  for (const role of ['oim-caseworker', 'oim-supervisor', 'movement-officer'] as const)
    for (const address of [path, `${path}/history`]) answers.push((await (await house.as(role)).get(address)).body);
  return JSON.parse(
    JSON.stringify(answers)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/MA-\d{4}-\d{6}-[A-Z]/g, 'number')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'time'),
  );
}

/** A household made eligible by one ground. */
async function eligibleBy(ground: keyof typeof findings): Promise<unknown> {
  const { path, memberIds } = await walk(house, 'registered', aWomanOfThirty());
  const [role, finding] = findings[ground];
  const caseworker = await house.as('oim-caseworker');
  const screen = () => caseworker.post(`${path}/screenings`, { policy: 'snia-2020', reference: 'registration' });
  await screen();
  await (await house.as(role)).post(`${path}/assessments`, { memberId: memberIds[0], ...finding });
  await screen();
  return readOf(path);
}

/** A session in which fear of return was voiced or not, and a protection check that has still to be cleared. */
async function counselled(fear: boolean): Promise<unknown> {
  const { path, memberIds } = await walk(house, 'registered', aWomanOfThirty());
  const protection = await house.as('protection-officer');
  const answers = [
    await (await house.as('oim-caseworker')).post(`${path}/counselling-sessions`, session(memberIds[0]!, { fear })),
    await protection.post(`${path}/protection-checks`, { clear: false, note: fear ? 'afraid of her brother' : null }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  return readOf(path);
}

describe('outside the grant all protected grounds read alike', () => {
  it('a household eligible by health and one eligible by trafficking are the same page and the same history', async () => {
    const health = await eligibleBy('health');
    expect(JSON.stringify(health)).toContain('"outcome":"eligible"');
    expect(await eligibleBy('trafficking')).toEqual(health);
  });

  it('a session in which somebody voiced fear and one in which nobody did are the same, and so is the check that follows', async () => {
    const afraid = await counselled(true);
    expect(JSON.stringify(afraid)).toContain('"gate":"protection-check","memberId":null,"status":"requested"');
    expect(await counselled(false)).toEqual(afraid);
  });
});
