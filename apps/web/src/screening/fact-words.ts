import type { CriterionFact } from '#domain';
import type { NameOf } from '../i18n/refusal-words';
import { ageText, type Words } from '../i18n/words';

/** One fact that a decision rests on, with its author where the server names one. */
export function factWords(words: Words, fact: CriterionFact & { authorName?: string }, nameOf: NameOf): string {
  const author = fact.authorName ? `, ${words.t('fact.by', { name: fact.authorName })}` : '';
  return sentence(words, fact, nameOf) + author;
}

function sentence(words: Words, fact: CriterionFact, nameOf: NameOf): string {
  const { t } = words;
  const name = (id: string): string => nameOf(id) ?? t('case.someone');
  const people = (ids: readonly string[]): string => (ids.length ? words.list(ids.map(name)) : t('state.none'));
  const member = name(fact.memberId);
  switch (fact.kind) {
    case 'signal':
      return t('fact.signal', { member, on: words.day(fact.on) });
    case 'assessment':
      return t('fact.assessment', { member, on: words.day(fact.on), finding: t(`finding.${fact.finding}`) });
    case 'pregnancy':
      return t('fact.pregnancy', {
        member,
        on: words.day(fact.on),
        delivery: fact.expectedDelivery
          ? [words.day(fact.expectedDelivery), fact.weeks === null ? '' : ` (${t('count.weeks', { count: fact.weeks })})`].join('')
          : t('state.unknown'),
      });
    case 'age':
      return t('fact.age', { member, age: ageText(t, fact) });
    case 'parents':
      return t('fact.parents', { member, age: ageText(t, fact), people: people(fact.parentIds) });
    case 'authority':
      return t('fact.authority', { member, age: ageText(t, fact), people: people(fact.adultIds) });
  }
}
