import type { ReadinessRow } from '../api/types';
import type { Words } from '../i18n/words';
import { standingLines } from './readiness-standing';

/** Words that say their key and the reason. */
const words = {
  t: (key: string, { reason = '' }: { reason?: string } = {}) => `${key} ${reason}`.trim(),
  day: (day: string) => day,
} as unknown as Words;

const seat = { gate: 'seat', memberId: null, personName: null, status: 'missing', since: null, until: null, reason: null } as const;

describe('why a household is not ready', () => {
  it.each<[string, Pick<ReadinessRow, 'suspended' | 'lacking'>, string[]]>([
    ['it is', { suspended: null, lacking: [] }, []],
    ['something is lacking', { suspended: null, lacking: [seat] }, ['state.pair']],
    ['suspended, nothing is lacking', { suspended: 'funds', lacking: [] }, ['readiness.suspended suspensionReason.funds']],
    [
      'suspended, and something is',
      { suspended: 'illness', lacking: [seat] },
      ['readiness.suspended suspensionReason.illness', 'state.pair'],
    ],
  ])('%s', (_, row, lines) => {
    expect(standingLines(words, { ...row, householdSize: 2 })).toEqual(lines);
  });
});
