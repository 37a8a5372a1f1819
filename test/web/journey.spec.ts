import { ContingentOpening } from '#casework/departures/contingent-opening';
import { PublishedSeries } from '#casework/reports/published-series';
import { dayIn } from '#domain';
import { resolve } from 'node:path';
import { Pool } from 'pg';
import type { Browser, BrowserContext } from 'playwright-core';
import { insertAccount, insertOrganisation } from '../builders/accounts';
import { startApi, startWorker, type TestApi, type TestWorker } from '../support/app';
import { browserTimeout, openBrowser } from '../support/browser';
import { freshDatabase } from '../support/database';
import { Visitor, type JourneyLanguage } from './visitor';

const today = dayIn(new Date());
const year = Number(today.slice(0, 4));

describe('a household on the screens', () => {
  let api: TestApi;
  let worker: TestWorker;
  let browser: Browser;
  let context: BrowserContext;
  let url: string;
  let caseworker: string;
  let movement: string;

  beforeAll(async () => {
    process.env.WEB_ROOT = resolve('dist/web');
    const database = await freshDatabase();
    api = await startApi(database);
    worker = await startWorker(database);
    url = api.url.replace('127.0.0.1', 'localhost');
    await api.app.get(ContingentOpening).open(null);
    await api.app.get(PublishedSeries).load();
    await api.app.get(PublishedSeries).goLive(`${year}-01-01`);

    const owner = new Pool({ connectionString: database.ownerUrl });
    const organisation = await insertOrganisation(owner);
    caseworker = (await insertAccount(owner, organisation, 'rabat', 'oim-caseworker')).email;
    movement = (await insertAccount(owner, organisation, 'rabat', 'movement-officer')).email;
    await owner.end();
    browser = await openBrowser();
  }, browserTimeout);

  afterAll(async () => {
    await browser?.close();
    await worker?.close();
    await api?.close();
    delete process.env.WEB_ROOT;
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-MA', timezoneId: 'Africa/Casablanca' });
    context.setDefaultTimeout(15_000);
  });
  afterEach(() => context.close());

  const arrive = (language: JourneyLanguage) => Visitor.arrive(context, language, url);

  it('in French: a mother and her child, from registration to departure, counted in the annual table', async () => {
    const visitor = await arrive('fr');
    const { page } = visitor;
    await visitor.signIn(caseworker);
    await page.keyboard.press('n');
    await visitor.heading('register.title').waitFor();
    const mother = page.getByRole('group', { name: visitor.words('person.principal') });
    await visitor.field('person.familyName', mother).fill('Ouattara');
    await visitor.field('person.givenNames', mother).fill('Mariam');
    await visitor.field('person.female', mother).check();
    await visitor.field('person.born', mother).fill('1994');
    await visitor.field('person.nationality', mother).selectOption('CI');
    await visitor.button('register.addChild').click();
    const child = page.getByRole('group', { name: visitor.words('person.child'), exact: true });
    await visitor.field('person.givenNames', child).fill('Awa');
    await visitor.field('person.female', child).check();
    await visitor.field('person.born', child).fill('2019');
    await page.getByText(visitor.words('hint.single-parent'), { exact: false }).first().waitFor();
    await visitor.field('register.noticeGiven').check();
    await visitor.field('person.familyName').press('Enter');

    await visitor.standsAt('registered');
    const casePath = new URL(page.url()).pathname;
    await visitor.button('command.screen').first().click();
    await visitor.standsAt('screened');
    await visitor.button('command.admit').first().click();
    await visitor.standsAt('admitted');
    await visitor.button('command.consent').first().click();
    await visitor
      .dialog('consent.title')
      .getByRole('button', { name: visitor.words('do.save') })
      .click();
    await visitor.standsAt('consented');
    await visitor.button('command.request-booking').first().click();
    await page
      .getByText(visitor.words('bookingState.allocated'))
      .or(page.getByText(visitor.words('bookingState.placing')))
      .first()
      .waitFor();
    expect(await visitor.bareKeys()).toEqual([]);
    await visitor.signOut();

    await visitor.signIn(movement);
    await visitor.open(casePath);
    await expect(taken(visitor, casePath)).resolves.toBe('placing');
    await visitor.button('command.confirm-booking').first().click();
    const desk = visitor.dialog('command.confirm-booking');
    await visitor.field('booking.locator', desk).fill('JRN5K2');
    await visitor.field('booking.flightNumber', desk).fill('AT533');
    await visitor.field('booking.departsAt', desk).fill(`${today}T23:55`);
    for (const [at, ticket] of (await desk.getByLabel(/Billet de/).all()).entries()) await ticket.fill(`147-20000000${at}`);
    await desk.getByRole('button', { name: visitor.words('do.confirm') }).click();
    await visitor.standsAt('booked');
    await visitor.button('command.depart').first().click();
    await visitor
      .dialog('departure.title')
      .getByRole('button', { name: visitor.words('departure.submit') })
      .click();
    await visitor.standsAt('departed');
    await visitor.signOut();

    await visitor.signIn(caseworker);
    await page.getByRole('link', { name: visitor.words('nav.annual') }).click();
    await page.getByRole('row', { name: new RegExp(`^${year}\\b.*\\b2\\b`) }).waitFor();
    expect(visitor.faults).toEqual([]);
  }, 120_000);

  it('in Arabic, from right to left: a man of 50 and more is registered, found eligible, and withdraws', async () => {
    const visitor = await arrive('ar');
    const { page } = visitor;
    await visitor.signIn(caseworker);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await page.getByRole('link', { name: visitor.words('nav.register') }).click();
    await visitor.field('person.familyName').fill('ديالو');
    await visitor.field('person.givenNames').fill('محمد');
    await visitor.field('person.male').check();
    await visitor.field('person.born').fill('1960-03-12');
    await visitor.field('person.nationality').selectOption('GN');
    await visitor.field('register.noticeGiven').check();
    await visitor.field('person.familyName').press('Enter');

    await visitor.standsAt('registered');
    await visitor.button('command.screen').first().click();
    await visitor.standsAt('screened');
    await page.getByText(visitor.words('criterion.aged-50-plus')).first().waitFor();
    expect(await visitor.bareKeys()).toEqual([]);

    await visitor.button('case.otherCommands').click();
    await page.getByRole('menuitem', { name: visitor.words('command.withdraw') }).click();
    const withdrawal = visitor.dialog('withdraw.title');
    await visitor.field('withdrawalReason.family', withdrawal).check();
    await withdrawal.getByRole('button', { name: visitor.words('withdraw.submit') }).click();
    await page.getByText(visitor.words('step.exited')).first().waitFor();
    expect(await visitor.bareKeys()).toEqual([]);
    expect(visitor.faults).toEqual([]);
  }, 120_000);

  it('the public page, without JavaScript, in both directions', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    for (const [language, dir] of [
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ]) {
      await page.goto(`${url}/annual-beneficiaries?lang=${language}`);
      expect(await page.locator('html').getAttribute('dir')).toBe(dir);
      expect(await page.locator('svg').count()).toBe(1);
      expect((await page.locator('table').innerText()).replace(/[^\d]/g, '')).toContain('13654');
    }
    await plain.close();
  }, 60_000);
});

/** The booking's state once the worker took it up, asked as the screen asks. */
async function taken(visitor: Visitor, casePath: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const state = await visitor.page.evaluate(async (path) => {
      const answer = await fetch(`/api/v1${path}`);
      return ((await answer.json()) as { booking: { state: string } }).booking.state;
    }, casePath);
    if (state === 'placing') {
      await visitor.page.reload();
      return state;
    }
    await visitor.page.waitForTimeout(100);
  }
  return 'never taken up';
}
