import { historyOf, type ChangeKind } from '#domain';
import type { HistoryEntry } from '../../api/types';
import { fieldWords, type NameOf } from '../../i18n/refusal-words';
import type { Words } from '../../i18n/words';

/** An entry of the history in the reader's words. What a newer server may add is called "other event". */
export function historyWords(words: Words, { kind, params }: HistoryEntry, nameOf: NameOf): string {
  return isKnown(kind) ? sentence(words, kind, params, nameOf) : words.t('history.other');
}

function isKnown(kind: string): kind is ChangeKind {
  return kind in historyOf;
}

function sentence(words: Words, kind: ChangeKind, params: HistoryEntry['params'], nameOf: NameOf): string {
  const { t } = words;
  const text = (name: string): string => String(params[name] ?? '');
  const list = (name: string): readonly string[] => (Array.isArray(params[name]) ? (params[name] as readonly string[]) : []);
  const member = nameOf(text('member')) ?? t('case.someone');
  const seats = t('count.seats', { count: Number(params.seats ?? 0) });
  const day = (name: string): string => (text(name) ? words.day(text(name)) : t('state.unknown'));
  switch (kind) {
    case 'registered':
      return t('history.registered', { count: list('members').length });
    case 'assessed':
      return t('history.assessed', { member });
    case 'screened':
      return t('history.screened', {
        reference: t(`screeningReference.${text('reference') as 'registration'}`),
        outcome: t(`outcome.${text('outcome') as 'eligible'}`),
      });
    case 'admitted':
      return t('history.admitted');
    case 'consented':
      return t('history.consented', { member });
    case 'booking-requested':
      return t('history.booking-requested', { seats, funder: t(`funder.${text('funder') as 'donor'}`) });
    case 'booking-claimed':
      return t('history.booking-claimed', { attempt: text('attempt') });
    case 'booking-confirmed':
      return t('history.booking-confirmed', { departsOn: day('departsOn') });
    case 'booking-cancelled':
      return t('history.booking-cancelled', { reason: t(`cancellationReason.${text('reason') as 'flight-changed'}`), seats });
    case 'departed':
      return t('history.departed', { on: day('on'), people: t('count.persons', { count: list('members').length }) });
    case 'withdrawn':
      return t('history.withdrawn', { reason: t(`withdrawalReason.${text('reason') as 'family'}`) });
    case 'member-corrected':
      return t('history.member-corrected', { member, fields: words.list(list('fields').map((field) => fieldWords(words, field))) });
  }
}
