import { browserTimeout } from '../support/browser';
import { journeyTimeout, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, browserTimeout);
afterAll(() => stage.close());

it.each([
  ['fr', 'ltr'],
  ['ar', 'rtl'],
])(
  'the public page in %s, without JavaScript, from %s',
  async (language, dir) => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${stage.url}/annual-beneficiaries?lang=${language}`);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    expect(await page.locator('svg').count()).toBe(1);
    expect((await page.locator('table').innerText()).replace(/[^\d]/g, '')).toContain('13654');
  },
  journeyTimeout,
);
