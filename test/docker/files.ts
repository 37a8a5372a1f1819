import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAML11_SCHEMA } from 'js-yaml';

export interface Service {
  image: string;
  build?: { dockerfile: string; target: string };
  environment: Record<string, string>;
  networks: string[] | Record<string, { ipv4_address?: string }>;
  stop_grace_period?: string;
}

export const readDocker = (name: string) => readFileSync(join(__dirname, '../../docker', name), 'utf8');

/** The services of compose.yaml; merges (`<<`) are part of YAML 1.1. Values are text, as a container gets them. */
export function readServices(): Record<string, Service> {
  const { services } = load(readDocker('compose.yaml'), { schema: YAML11_SCHEMA }) as { services: Record<string, Service> };
  for (const service of Object.values(services)) {
    service.environment = Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, value]) => [name, String(value)]));
  }
  return services;
}

/** Names and values of a file of variables. */
export function readVariables(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** Every ${NAME} of a text, once. */
export const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name as string))].sort();

/** `text` with every ${NAME} filled in. */
export function fillIn(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing gives ${name}`);
    return value;
  });
}
