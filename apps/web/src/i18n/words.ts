import { ageOn, dayIn, type BirthDate, type Day } from '#domain';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bornText, formatsOf, type Formats } from './formats';
import { learn, speakerOf } from './i18n';
import { screenLanguage, type ScreenLanguage } from './languages';

export type Translate = TFunction<'words'>;

/** Everything that a screen needs to speak. */
export interface Words extends Formats {
  t: Translate;
  language: ScreenLanguage;
  /** The age on a day, as the interval of birth allows it. */
  age(birth: BirthDate, on: Day): string;
  born(birth: BirthDate): string;
}

/** The words of the screen's language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation('words');
  const language = screenLanguage(i18n.language);
  return useMemo(() => wordsOf(t, language), [t, language]);
}

/** The words of any language, for a paper: days are written out. `undefined` until they have come. */
export function useWordsIn(language: ScreenLanguage): Words | undefined {
  const { data: learnt } = useQuery({
    queryKey: ['words', language],
    queryFn: () => learn(language).then(() => true),
    staleTime: Infinity,
  });
  return useMemo(() => (learnt ? wordsOf(speakerOf(language), language, 'long') : undefined), [learnt, language]);
}

function wordsOf(t: Translate, language: ScreenLanguage, months?: 'long'): Words {
  const formats = formatsOf(language, months);
  return {
    ...formats,
    t,
    language,
    age: (birth, on) => ageText(t, ageOn(birth, on)),
    born: (birth) => {
      const text = bornText(birth, formats);
      return typeof text === 'string' ? text : t('person.between', text);
    },
  };
}

/** An age that is known, or the least and the most it can be. */
export function ageText(t: Translate, { least, most }: { least: number; most: number }): string {
  return least === most ? t('count.years', { count: least }) : t('person.ageRange', { least, most });
}

/** Today in Morocco. The screen's clock only words and hints; the server decides. */
export function today(): Day {
  return dayIn(new Date());
}
