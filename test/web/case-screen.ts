import { AxeBuilder } from '@axe-core/playwright';
import type { BookingState, CommandType, Gate, GateStatus, Step } from '#domain';
import type { Locator, Page } from 'playwright-core';
import type { MenuSubject } from '../../apps/web/src/cases/command-menus';
import { escaped, type Visitor } from './visitor';

/** Fills in what the dialog of a command asks. */
export type Answers = (form: Form) => Promise<void>;

/** A case in front of somebody. */
export class CaseScreen {
  private constructor(readonly visitor: Visitor) {}

  /** Read anew, so that what others did meanwhile is seen. */
  static async open(visitor: Visitor, path: string): Promise<CaseScreen> {
    await visitor.open(path);
    return CaseScreen.here(visitor);
  }

  /** The case that is being shown. */
  static async here(visitor: Visitor): Promise<CaseScreen> {
    await visitor.heading('case.next').waitFor();
    return new CaseScreen(visitor);
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  private get page(): Page {
    return this.visitor.page;
  }

  /** A command that needs no more than its button. */
  async press(command: CommandType): Promise<void> {
    await this.buttons(command).first().click();
    await this.visitor.text(`done.${command}`).waitFor();
  }

  /** A command with its dialog, from the first button that gives it: the main one, a task's, a condition's. */
  async give(command: CommandType, answers: Answers = () => Promise.resolve(), whom?: string): Promise<void> {
    await this.buttons(command, whom).first().click();
    await this.answer(answers);
  }

  /** A command for everybody whom it concerns: by the main button, else from the menus by subject. */
  async choose(subject: MenuSubject, command: CommandType, answers: Answers = () => Promise.resolve()): Promise<void> {
    const name = this.visitor.words(`command.${command}`);
    const main = this.card('case.next').getByRole('button', { name });
    if (await main.count()) await main.click();
    else {
      await this.visitor.button(`menu.${subject}`).click();
      await this.page.getByRole('menuitem', { name }).click();
    }
    await this.answer(answers);
  }

  /** Fills in the open dialog and sends it; it closes once the case shows what was done. */
  async answer(answers: Answers): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    await answers(new Form(this.visitor, dialog));
    await dialog.locator('[type="submit"]').click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Everything that gives this command, wherever it stands on the page. */
  async offers(command: CommandType): Promise<number> {
    let found = await this.buttons(command).count();
    const menus = this.page.getByRole('group', { name: this.visitor.words('case.otherCommands') }).getByRole('button');
    for (const menu of await menus.all()) {
      await menu.click();
      await this.page.getByRole('menu').waitFor();
      found += await this.page.getByRole('menuitem', { name: this.visitor.words(`command.${command}`) }).count();
      await this.page.keyboard.press('Escape');
      await this.page.getByRole('menu').waitFor({ state: 'detached' });
    }
    return found;
  }

  /** Waits for the household to stand at a step. */
  async standsAt(step: Step): Promise<void> {
    await this.page.locator('[aria-current="step"]', { hasText: this.visitor.words(`step.${step}`) }).waitFor();
  }

  async bookingIs(state: BookingState): Promise<void> {
    await this.visitor.text(`bookingState.${state}`, {}, this.card('booking.title')).waitFor();
  }

  /** How a condition stands, each person after the other, or for the household. */
  async gate(gate: Gate): Promise<GateStatus[]> {
    const name = this.visitor.words(`gate.${gate}`);
    const row = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
    const classes = await row.locator('.gate-cell').evaluateAll((cells) => cells.map(({ className }) => className));
    return classes.map((each) => each.replace('gate-cell ', '') as GateStatus);
  }

  /** What an automatic check finds against WCAG 2.2 AA: each rule with the places. */
  async barriers(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }

  private card(title: string): Locator {
    return this.page.locator('section', { has: this.visitor.heading(title) });
  }

  private buttons(command: CommandType, whom?: string): Locator {
    const words = escaped(this.visitor.words(`command.${command}`));
    const name = whom ? new RegExp(`${words}.*${escaped(whom)}|${escaped(whom)}.*${words}`) : new RegExp(words);
    return this.page.getByRole('button', { name });
  }
}

/** The fields of a dialog, or of one person's part of it. */
export class Form {
  constructor(
    private readonly visitor: Visitor,
    private readonly scope: Locator,
  ) {}

  /** What is asked of one person. */
  of(name: string): Form {
    return new Form(this.visitor, this.scope.getByRole('group', { name, exact: true }));
  }

  /** Text fields and days by the key of their label. */
  async fill(texts: Record<string, string>): Promise<void> {
    for (const [key, text] of Object.entries(texts)) await this.visitor.field(key, this.scope).fill(text);
  }

  /** Boxes and answers by the keys of their labels. */
  async check(...keys: string[]): Promise<void> {
    for (const key of keys) await this.visitor.field(key, this.scope).check();
  }

  /** One of a list, by its code. */
  async select(key: string, code: string): Promise<void> {
    await this.visitor.field(key, this.scope).selectOption(code);
  }

  /** A field whose label names a person. */
  async fillNamed(key: string, params: Record<string, string>, text: string): Promise<void> {
    await this.visitor.labelled(this.visitor.words(key, params), this.scope).fill(text);
  }
}
