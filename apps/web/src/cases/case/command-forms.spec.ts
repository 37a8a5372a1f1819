/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { commandForms, type FormCommand } from './command-forms';
import type { CommandForm, Field } from './forms/field';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}
interface Document {
  paths: Record<string, { post?: { requestBody?: { content: { 'application/json': { schema: Schema } } } } }>;
  components: { schemas: Record<string, Schema> };
}

const document = JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as Document;

const resolved = (schema: Schema): Schema => (schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!]! : schema);

/** The properties that the API takes at a form's path. */
function taken({ path }: CommandForm): Schema {
  const body = document.paths[path]?.post?.requestBody;
  return body ? resolved(body.content['application/json'].schema) : {};
}

/** The names that a form sends in its body. */
function sent({ path, fields }: CommandForm): string[] {
  const names = fields.flatMap((field) => [field.name, ...(field.kind === 'caseworker' && field.elsewhere ? ['officeId'] : [])]);
  return names.filter((name) => !path.includes(`{${name}}`)).sort();
}

const rowsOf = (form: CommandForm) => form.fields.filter((field) => field.kind === 'each');
const names = (fields: readonly Field[]): string[] => ['memberId', ...fields.map(({ name }) => name)].sort();

describe.each(Object.entries(commandForms) as [FormCommand, CommandForm][])('the form of %s', (_type, form) => {
  it('goes where the API takes it', () => {
    expect(Object.keys(document.paths)).toContain(form.path);
  });

  it('sends exactly what the API takes', () => {
    expect(sent(form)).toEqual(Object.keys(taken(form).properties ?? {}).sort());
  });

  it('asks of each person what the API takes of each person', () => {
    for (const row of rowsOf(form)) {
      const item = resolved(taken(form).properties![row.name]!.items!);
      expect({ [row.name]: names(row.fields) }).toEqual({ [row.name]: Object.keys(item.properties!).sort() });
    }
  });
});
