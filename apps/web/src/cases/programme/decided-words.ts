import type { Decided } from '../../api/types';
import type { Words } from '../../i18n/words';

/** Who decided and when; what nobody decided was there from the start. */
export function decidedWords({ t, day }: Words, decided: Decided | null): string {
  return decided ? t('programme.decided', { day: day(decided.on), name: decided.byName }) : t('programme.builtIn');
}
