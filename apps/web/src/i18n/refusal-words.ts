import type { RefusalParams } from '#domain';
import { NoConnection, type Problem } from '../api/problem';
import { codeWords, type CodeRoom } from './code-words';
import type { Words } from './words';

/** Names for the ids that a refusal carries; without one it says "this person". */
export type NameOf = (memberId: string) => string | undefined;

/** A refusal in the reader's words. */
export function refusalWords(words: Words, code: string, params: RefusalParams, nameOf: NameOf = () => undefined): string {
  const key = `refusal.${code}`;
  // A newer server may refuse for a reason that this page has no words for yet.
  const known = words.t(key as 'refusal.not-found', { defaultValue: '', ...spoken(words, code, params, nameOf) });
  return known || words.t('refusal.unknown', { code });
}

/** Why a request did not succeed, in the reader's words. */
export function problemWords(words: Words, problem: Problem | NoConnection, nameOf?: NameOf): string {
  return problem instanceof NoConnection ? words.t('state.sendOffline') : refusalWords(words, problem.code, problem.params, nameOf);
}

function spoken(words: Words, code: string, params: RefusalParams, nameOf: NameOf): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, speak(words, code, name, value, nameOf)]));
}

/** Parameters that are codes, and the catalogue's room that names them. */
const rooms: Record<string, CodeRoom> = {
  state: 'bookingState',
  outcome: 'outcome',
  stage: 'stage',
  gates: 'gate',
  recipient: 'recipient',
  checks: 'closureCheck',
};

/** A reason means something else in each refusal. */
const reasonRooms: Record<string, CodeRoom> = { 'case-suspended': 'suspensionReason', 'intake-suspended': 'intakeReason' };

function speak(words: Words, code: string, name: string, value: RefusalParams[string], nameOf: NameOf): string | number {
  const { t } = words;
  if (value === null || value === undefined) return t('state.unknown');
  if (typeof value === 'object') return words.list(value.map((each) => String(speak(words, code, name, each, nameOf))));
  if (typeof value === 'number') return name === 'count' ? value : words.number(value);
  const room = name === 'reason' ? reasonRooms[code] : rooms[name];
  if (room) return codeWords(t, room, value);
  switch (name) {
    case 'member':
    case 'members':
    case 'child':
    case 'adult':
      return nameOf(value) ?? t('case.someone');
    case 'departsOn':
    case 'day':
    case 'from':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : value;
    case 'fields':
    case 'field':
    case 'changed':
      return fieldWords(words, value);
    default:
      return value;
  }
}

/** The name of a field of a person, as the forms label it. */
export function fieldWords({ t }: Words, field: string): string {
  const label = ['birth', 'born', 'age'].includes(field) ? 'birthDate' : field;
  return t(`person.${label}` as 'person.sex', { defaultValue: field });
}
