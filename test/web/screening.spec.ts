import { dayIn } from '#domain';
import { done } from '../api/asking';
import { someone } from '../api/papers';
import { walk } from '../api/walk';
import { browserTimeout } from '../support/browser';
import { CaseScreen } from './case-screen';
import { journeyTimeout, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, browserTimeout);
afterAll(() => stage.close());

const today = dayIn(new Date());

it(
  'where two sets of rules are in force the screening asks which, and proposes those of the last time',
  async () => {
    const { caseId } = await walk(stage.house, 'registered', someone('Choosing'));
    const path = `/cases/${caseId}`;
    const [caseworker] = await stage.enter('en', 'oim-caseworker');
    await (await CaseScreen.open(caseworker, path)).press('screen');

    const rules = { code: 'winter-2026', from: today, to: null, mode: 'priority', accompaniedMinorsCount: false };
    await done((await stage.house.as('oim-supervisor')).post('/api/v1/programme/policies', rules));
    const screen = await CaseScreen.open(caseworker, path);
    const proposed = () => caseworker.page.getByRole('dialog').getByRole('radio', { checked: true }).getAttribute('value');
    await screen.choose('road', 'screen', async () => {
      expect(await proposed()).toBe('snia-2020');
      expect(await screen.barriers()).toEqual([]);
      await caseworker.page.getByRole('radio', { name: 'winter-2026' }).check();
    });
    await caseworker.text('screening.policy', { policy: 'winter-2026' }).waitFor();
    await screen.choose('road', 'screen', async () => expect(await proposed()).toBe('winter-2026'));
    expect(await caseworker.bareKeys()).toEqual([]);
    expect(stage.faults).toEqual([]);
  },
  journeyTimeout,
);
