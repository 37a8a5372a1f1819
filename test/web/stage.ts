import { PublishedSeries } from '#casework/reports/published-series';
import { dayIn, type Role } from '#domain';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ScreenLanguage } from '../../apps/web/src/i18n/languages';
import { House } from '../api/house';
import { startWorker, type TestWorker } from '../support/app';
import { openBrowser } from '../support/browser';
import { freshDatabase } from '../support/database';
import { Visitor } from './visitor';

/** Milliseconds: a quarter of it on two free cores. */
export const journeyTimeout = 240_000;

/** The whole product for one journey: the API that serves the built screens, the worker, a database of their own, and a browser. */
export class Stage {
  private readonly visitors: Visitor[] = [];

  private constructor(
    readonly house: House,
    /** Where the screens are: a name that browsers hold for secure, so that they keep the session's cookie. */
    readonly url: string,
    private readonly worker: TestWorker,
    readonly browser: Browser,
  ) {}

  /** Open since the first day of this year, with the published years before it. */
  static async open(): Promise<Stage> {
    process.env.WEB_ROOT = resolve('dist/web');
    const database = await freshDatabase();
    const house = await House.open(database, null);
    const series = house.api.app.get(PublishedSeries);
    await series.load();
    await series.goLive(`${dayIn(new Date()).slice(0, 4)}-01-01`);
    const url = house.api.url.replace('127.0.0.1', 'localhost');
    return new Stage(house, url, await startWorker(database), await openBrowser());
  }

  /** Somebody new of each of these roles, signed in, in browser windows of their own. */
  async enter<Roles extends Role[]>(language: ScreenLanguage, ...roles: Roles): Promise<{ [role in keyof Roles]: Visitor }> {
    return (await Promise.all(roles.map((role) => this.signedIn(role, language)))) as { [role in keyof Roles]: Visitor };
  }

  /** What broke on anybody's page. */
  get faults(): string[] {
    return this.visitors.flatMap(({ faults }) => faults);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.worker.close();
    await this.house.close();
    delete process.env.WEB_ROOT;
  }

  private async signedIn(role: Role, language: ScreenLanguage): Promise<Visitor> {
    const context = await this.browser.newContext({
      ...{ viewport: { width: 1280, height: 900 }, locale: 'fr-MA', timezoneId: 'Africa/Casablanca' },
    });
    context.setDefaultTimeout(60_000);
    const visitor = await Visitor.arrive(context, language, this.url);
    await visitor.signIn((await this.house.account('rabat', role)).email);
    this.visitors.push(visitor);
    return visitor;
  }
}
