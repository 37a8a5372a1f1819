import type { RefusalParams } from '#domain';
import { NoConnection, type Problem } from '../api/problem';
import type { Words } from './words';

/** Names for the ids that a refusal carries; without one it says "this person". */
export type NameOf = (memberId: string) => string | undefined;

/** A refusal in the reader's words. */
export function refusalWords(words: Words, code: string, params: RefusalParams, nameOf: NameOf = () => undefined): string {
  const key = `refusal.${code}`;
  // A newer server may refuse for a reason that this page has no words for yet.
  const known = words.t(key as 'refusal.not-found', { defaultValue: '', ...spoken(words, params, nameOf) });
  return known || words.t('refusal.unknown', { code });
}

/** Why a request did not succeed, in the reader's words. */
export function problemWords(words: Words, problem: Problem | NoConnection, nameOf?: NameOf): string {
  return problem instanceof NoConnection ? words.t('state.sendOffline') : refusalWords(words, problem.code, problem.params, nameOf);
}

function spoken(words: Words, params: RefusalParams, nameOf: NameOf): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, speak(words, name, value, nameOf)]));
}

function speak(words: Words, name: string, value: RefusalParams[string], nameOf: NameOf): string | number {
  const { t } = words;
  if (value === null) return t('state.unknown');
  if (typeof value === 'object') return words.list(value.map((field) => fieldWords(words, field)));
  if (typeof value === 'number') return name === 'count' ? value : words.number(value);
  switch (name) {
    case 'member':
    case 'child':
    case 'adult':
      return nameOf(value) ?? t('case.someone');
    case 'departsOn':
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : value;
    case 'state':
      return t(`bookingState.${value}` as 'bookingState.placing', { defaultValue: value });
    case 'outcome':
      return t(`outcome.${value}` as 'outcome.eligible', { defaultValue: value });
    default:
      return value;
  }
}

/** The name of a field of a person, as the forms label it. */
export function fieldWords({ t }: Words, field: string): string {
  const label = ['birth', 'born', 'age'].includes(field) ? 'birthDate' : field;
  return t(`person.${label}` as 'person.sex', { defaultValue: field });
}
