import type { Lacking } from '../api/types';
import type { Words } from '../i18n/words';
import { lackingLines } from './lacking-words';

/** Words that say their key and values. */
const words = {
  t: (key: string, values: Record<string, string> = {}) => [key, ...Object.values(values)].join(' '),
  day: (day: string) => day,
  list: (items: readonly string[]) => items.join('+'),
} as unknown as Words;

const lacks = (personName: string | null, part: Partial<Lacking> = {}): Lacking => ({
  gate: 'travel-document',
  memberId: personName,
  personName,
  status: 'missing',
  since: null,
  until: null,
  reason: null,
  ...part,
});

describe('what is lacking, in lines', () => {
  it.each<[string, Lacking[], number, string[]]>([
    ['nothing', [], 3, []],
    ['one person alone', [lacks('Awa')], 1, ['state.pair gate.travel-document gateStatus.missing']],
    ['two of three', [lacks('Awa'), lacks('Ali')], 3, ['state.pair readiness.for gate.travel-document Awa+Ali gateStatus.missing']],
    ['all', [lacks('Awa'), lacks('Ali')], 2, ['state.pair readiness.for gate.travel-document readiness.household gateStatus.missing']],
    ['the household itself', [lacks(null, { gate: 'seat' })], 3, ['state.pair gate.seat gateStatus.missing']],
    [
      'each in another way',
      [lacks('Awa', { status: 'expired', until: '2026-11-30' }), lacks('Ali', { status: 'requested', since: '2026-11-01' })],
      3,
      [
        'state.pair readiness.for gate.travel-document Awa gateStatus.expired, readiness.servedUntil 2026-11-30',
        'state.pair readiness.for gate.travel-document Ali gateStatus.requested, case.gateSince 2026-11-01',
      ],
    ],
  ])('%s', (_, lacking, size, lines) => {
    expect(lackingLines(words, lacking, size)).toEqual(lines);
  });
});
