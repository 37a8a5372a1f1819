import type { BrowserContext, Locator, Page } from 'playwright-core';
import ar from '../../apps/web/src/i18n/ar.json';
import en from '../../apps/web/src/i18n/en.json';
import fr from '../../apps/web/src/i18n/fr.json';
import { writing, type ScreenLanguage } from '../../apps/web/src/i18n/languages';
import { password } from '../builders/accounts';

const catalogues = { fr, ar, en };

/** Somebody in front of the screen. Finds everything as a person does: by the words of the language it reads. */
export class Visitor {
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly language: ScreenLanguage,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  static async arrive(context: BrowserContext, language: ScreenLanguage, url: string): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), language, url);
    await visitor.page.goto(url);
    if (language !== 'fr') await visitor.page.getByRole('button', { name: writing[language].own }).click();
    return visitor;
  }

  /** The words of a key, as the screen shows them. */
  words(key: string, params: Record<string, string | number> = {}): string {
    const found = key
      .split('.')
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], catalogues[this.language]);
    if (typeof found !== 'string') throw new Error(`no words for ${key}`);
    return Object.entries(params).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)), found);
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

  /** By what its name contains. */
  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words(key) });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.words(key) });
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.words(key) });
  }

  /** By its whole label; the star of a required field is no part of it. */
  field(key: string, within: Locator | Page = this.page): Locator {
    return this.labelled(this.words(key), within);
  }

  labelled(label: string, within: Locator | Page = this.page): Locator {
    return within.getByLabel(new RegExp(`^${escaped(label)}[ *]*$`)).first();
  }

  /** Words of the page, the first place where they stand. */
  text(key: string, params: Record<string, string | number> = {}, within: Locator | Page = this.page): Locator {
    return within.getByText(this.words(key, params)).first();
  }

  /** `path` of the application, read anew. */
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

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
