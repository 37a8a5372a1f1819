import type { Gate } from '#domain';
import type { paths } from '../../../api/schema';
import type { CaseView, Member } from '../../../api/types';
import type { CodeRoom } from '../../../i18n/code-words';
import type fr from '../../../i18n/fr.json';

/** What a form holds while it is filled: texts, lists of ids and codes, and for people one record each. */
export type Values = Record<string, unknown>;

export type People = (view: CaseView) => Member[];

/** Whom a field offers, and for which departure condition: those whose condition is still open are chosen at first. */
interface Chosen {
  of: People;
  gate?: Gate;
}

/** One thing asked of a command. `name` is the API's; a condition looks at the values of the same form or row. */
export type Field = {
  name: string;
  label: keyof typeof fr.field;
  optional?: true;
  hint?: keyof typeof fr.fieldHint;
  when?: (values: Values, view: CaseView) => boolean;
  /** What stands in the field at first; with `follows` again whenever another person is chosen. */
  start?: (view: CaseView, memberId: string) => unknown;
  follows?: true;
} & (
  | ({ kind: 'member'; household?: true } & Chosen)
  | ({ kind: 'members'; nobody?: true } & Chosen)
  | { kind: 'choice'; room: CodeRoom; options: readonly string[] }
  | { kind: 'choices'; room: CodeRoom; options: readonly string[] }
  /** Yes or no, each in words of its own (`decision.<label>-yes`). */
  | { kind: 'decision' }
  | { kind: 'check' | 'day' | 'instant' | 'text' | 'long-text' | 'language' | 'consent-form' | 'consulate' | 'case' | 'appointment' }
  /** Of the case's own office, or of any other one together with that office. */
  | { kind: 'caseworker'; elsewhere: boolean }
  /** The same fields for each of several people. `all`: nobody can be left out. */
  | ({ kind: 'each'; all?: true; fields: readonly Field[] } & Chosen)
);
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

/** Where the API takes commands on a case. */
export type CommandPath = Extract<keyof paths, `/api/v1/cases/{id}/${string}`>;

/** A command as a dialog: where it goes and what it asks. Names in the path beside `id` are fields too. */
export interface CommandForm {
  path: CommandPath;
  fields: readonly Field[];
  title?: 'consent.title' | 'withdraw.title';
  submit?: 'withdraw.submit';
  /** Cannot be undone: the button is red. */
  danger?: true;
  /** The road ends for somebody: the dialog says what falls with it. */
  ends?: true;
  /** A warning that depends on what was filled in. */
  warns?: (values: Values) => keyof typeof fr.fieldHint | undefined;
}
