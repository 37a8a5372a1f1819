import { instantInMorocco } from '#domain';
import type { CaseView } from '../../../api/types';
import type { Field, FieldOf, Values } from './field';

/** The body of a command as the API takes it. A field that was not asked is `null`; in the rows of people it is left out. */
export function bodyOf(fields: readonly Field[], values: Values, view: CaseView): Values {
  return Object.assign({}, ...fields.map((field) => (asks(field, values, view) ? sent(field, values, view) : unasked(field)))) as Values;
}

export function asks(field: Field, values: Values, view: CaseView): boolean {
  return field.when?.(values, view) ?? true;
}

function unasked({ name, kind }: Field): Values {
  return { [name]: kind === 'choices' || kind === 'members' || kind === 'each' ? [] : null };
}

function sent(field: Field, values: Values, view: CaseView): Values {
  const value = values[field.name];
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return { [field.name]: plain(value) || null };
    case 'decision':
      return { [field.name]: value === 'yes' };
    case 'instant':
      return { [field.name]: instantInMorocco(String(value)) ?? value };
    case 'caseworker':
      return caseworkerOf(field, String(value));
    case 'each':
      return { [field.name]: rowsOf(field, (value ?? {}) as Record<string, Values>, view) };
    case 'member':
    case 'day':
    case 'choice':
      return { [field.name]: value || null };
    case 'members':
    case 'choices':
    case 'check':
    case 'language':
    case 'consent-form':
    case 'consulate':
    case 'case':
    case 'appointment':
      return { [field.name]: value };
  }
}

/** One line: the API takes no line breaks. */
function plain(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The picker holds office and caseworker together. */
function caseworkerOf({ name, elsewhere }: FieldOf<'caseworker'>, value: string): Values {
  const [officeId, id] = value.split('/');
  return { [name]: id, ...(elsewhere && { officeId }) };
}

function rowsOf({ fields }: FieldOf<'each'>, rows: Record<string, Values>, view: CaseView): Values[] {
  return Object.entries(rows)
    .filter(([, row]) => row.include)
    .map(([memberId, row]) => ({
      memberId,
      ...bodyOf(
        fields.filter((field) => asks(field, row, view)),
        row,
        view,
      ),
    }));
}

/** Fields that are part of the path are no part of the body. */
export function splitPath(path: string, body: Values): { ids: Record<string, string>; body: Values } {
  const names = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => name!).filter((name) => name !== 'id');
  const entries = Object.entries(body);
  return {
    ids: Object.fromEntries(entries.filter(([name]) => names.includes(name)).map(([name, value]) => [name, String(value)])),
    body: Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
  };
}
