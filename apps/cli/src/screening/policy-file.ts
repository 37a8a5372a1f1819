import type { ScreeningPolicy } from '#domain';
import { JsonReader } from './json-reader';

const keys = ['code', 'from', 'to', 'mode', 'accompaniedMinorsCount'] as const;

/** Dated versions of policies, to be tried beside those built in: `{ "policies": [{ "code", "from", "to", "mode", "accompaniedMinorsCount" }] }`. */
export function readPolicies(json: unknown): ScreeningPolicy[] {
  const reader = new JsonReader();
  const file = reader.object(json, '$', ['policies']);
  const policies = reader.list(file, 'policies', '$', 1, (item, path): ScreeningPolicy => {
    const fields = reader.object(item, path, keys);
    const from = reader.day(fields, 'from', path);
    const to = (fields.to ?? null) === null ? null : reader.day(fields, 'to', path);
    if (to !== null && to < from) reader.fault(`${path}.to`, 'is before from', undefined);
    return {
      code: reader.text(fields, 'code', path, /^[a-z\d-]{1,40}$/, 'a code such as snia-2020'),
      from,
      to,
      mode: reader.word(fields, 'mode', path, ['gate', 'priority']),
      settings: { accompaniedMinorsCount: reader.flag(fields, 'accompaniedMinorsCount', path, false) },
    };
  });
  policies.forEach((policy, at) => {
    const twin = policies.findIndex((other, index) => index < at && other.code === policy.code && overlap(other, policy));
    if (twin !== -1) reader.fault(`$.policies[${at}]`, `applies on the same days as $.policies[${twin}]`, undefined);
  });
  return reader.finished(policies);
}

function overlap(a: ScreeningPolicy, b: ScreeningPolicy): boolean {
  return a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');
}
