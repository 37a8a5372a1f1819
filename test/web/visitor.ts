import type { BrowserContext, Locator, Page } from 'playwright-core';
import ar from '../../apps/web/src/i18n/ar.json';
import fr from '../../apps/web/src/i18n/fr.json';
import { password } from '../builders/accounts';

const catalogues = { fr, ar };
export type JourneyLanguage = keyof typeof catalogues;

/** Somebody in front of the screen. Finds everything as a person does: by the words of the language it reads. */
export class Visitor {
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly language: JourneyLanguage,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  static async arrive(context: BrowserContext, language: JourneyLanguage, url: string): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), language, url);
    await visitor.page.goto(url);
    if (language === 'ar') await visitor.page.getByRole('button', { name: 'العربية' }).click();
    return visitor;
  }

  /** The words of a key, as the screen shows them. */
  words(key: string, params: Record<string, string> = {}): string {
    const found = key
      .split('.')
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], catalogues[this.language]);
    if (typeof found !== 'string') throw new Error(`no words for ${key}`);
    return Object.entries(params).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, value), found);
  }

  async signIn(email: string): Promise<void> {
    await this.page.getByLabel(this.words('signIn.email')).fill(email);
    await this.page.getByLabel(this.words('signIn.password')).fill(password);
    await this.page.keyboard.press('Enter');
    await this.heading('queue.title').waitFor();
  }

  async signOut(): Promise<void> {
    await this.button('nav.signOut').click();
    await this.page.getByLabel(this.words('signIn.password')).waitFor();
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words(key) });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.words(key) });
  }

  field(key: string, within: Locator | Page = this.page): Locator {
    return within.getByLabel(this.words(key)).first();
  }

  /** The dialog that a command opens, by its title. */
  dialog(key: string): Locator {
    return this.page.getByRole('dialog', { name: this.words(key) });
  }

  /** Waits for the case to stand at a step. */
  async standsAt(step: string): Promise<void> {
    await this.page.locator('[aria-current="step"]', { hasText: this.words(`step.${step}`) }).waitFor();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Catalogue keys that the page shows instead of words. */
  async bareKeys(): Promise<string[]> {
    const text = await this.page.locator('body').innerText();
    return (
      text.match(/\b[a-z][a-zA-Z]+\.[a-z][a-zA-Z-]+(\.[a-z][a-zA-Z-]+)*\b/g)?.filter((word) => !/\.(example|org|com)$/.test(word)) ?? []
    );
  }
}
