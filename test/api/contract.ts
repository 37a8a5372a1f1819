import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

interface Operation {
  parameters?: { name: string; in: 'path' | 'query' | 'header'; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** The committed document: what clients are promised. */
export const document = JSON.parse(readFileSync(join(__dirname, '../../apps/api/openapi.json'), 'utf8')) as Document;

export interface Answer {
  status: number;
  type: string;
  body: unknown;
}

/** How an answer differs from the document; empty when it keeps its promise. Keys that the document does not name count as faults. */
export function faultsOf(method: string, path: string, { status, type, body }: Answer): string[] {
  const operation = operationOf(method, path);
  if (!operation) return [];
  const response = operation.responses[status] ?? (status >= 400 ? operation.responses.default : undefined);
  if (!response) return [`status ${status} is not in the document`];
  if (!response.content) return body === undefined || body === '' || isEmpty(body) ? [] : [`status ${status} should have no body`];
  const content = response.content[type.split(';')[0]!];
  if (!content) return [`${type || 'no type'} is not in the document for status ${status}`];
  return type.startsWith('text/') ? [] : check(body, content.schema, '');
}

function operationOf(method: string, path: string): Operation | undefined {
  const [plain = ''] = path.split('?');
  const found = Object.keys(document.paths).find((template) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(plain));
  return found === undefined ? undefined : document.paths[found]?.[method.toLowerCase()];
}

export function resolved(schema: Schema): Schema {
  return schema.$ref ? document.components.schemas[schema.$ref.replace('#/components/schemas/', '')]! : schema;
}

function check(value: unknown, given: Schema, at: string): string[] {
  const schema = resolved(given);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return branches.some((branch) => !check(value, branch, at).length) ? [] : [`${at} fits none of its shapes`];
  if (schema.allOf) return schema.allOf.flatMap((part) => check(value, part, at));
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is no word of its list: ${JSON.stringify(value)}`];
  const types = [schema.type ?? []].flat();
  if (types.length && !types.includes(typeOf(value))) return [`${at} is ${typeOf(value)}, not ${types.join(' or ')}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => check(item, schema.items ?? {}, `${at}[${index}]`));
  if (typeof value === 'object' && value !== null) return checkObject(value as Record<string, unknown>, schema, at);
  return typeof value === 'string' && schema.format && !formats[schema.format]?.test(value) ? [`${at} is no ${schema.format}`] : [];
}

const formats: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

function checkObject(value: Record<string, unknown>, schema: Schema, at: string): string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((key) => !(key in value)).map((key) => `${at}.${key} is missing`);
  const others = Object.entries(value).flatMap(([key, item]) => {
    const known = properties[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    if (known) return check(item, known, `${at}.${key}`);
    return additionalProperties === true ? [] : [`${at}.${key} is not in the document`];
  });
  return [...missing, ...others];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isEmpty(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Object.keys(body).length;
}
