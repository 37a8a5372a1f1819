import type { ReadinessRow } from '../api/types';
import { codeWords } from '../i18n/code-words';
import type { Words } from '../i18n/words';
import { lackingLines } from './lacking-words';

/** Why a household is not ready, in lines: first that its case is suspended, then what is lacking. Empty when it is ready. */
export function standingLines(words: Words, row: Pick<ReadinessRow, 'suspended' | 'lacking' | 'householdSize'>): string[] {
  const { t } = words;
  const lacking = lackingLines(words, row.lacking, row.householdSize);
  return row.suspended ? [t('readiness.suspended', { reason: codeWords(t, 'suspensionReason', row.suspended) }), ...lacking] : lacking;
}
