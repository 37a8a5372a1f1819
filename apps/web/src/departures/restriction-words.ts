import type { Restriction } from '../api/types';
import type { ReferenceWords } from '../i18n/reference';
import type { Words } from '../i18n/words';

/** What is closed, in words: the country, the airport and the carrier that a restriction names. */
export function closedWords({ t, list }: Words, { country, airport }: ReferenceWords, restriction: Restriction): string {
  return list(
    [
      restriction.country && (country(restriction.country) ?? restriction.country),
      restriction.airport && `${airport(restriction.airport)} (${restriction.airport})`,
      restriction.airline && t('restriction.airlineIs', { code: restriction.airline }),
    ].filter((part) => part !== null),
  );
}

export function periodWords({ t, day }: Words, { from, to }: Pick<Restriction, 'from' | 'to'>): string {
  return to === null ? t('restriction.since', { from: day(from) }) : t('restriction.between', { from: day(from), to: day(to) });
}
