import { useDirection } from '@mantine/core';
import { speak } from '../i18n/i18n';
import { screenLanguages, writing, type ScreenLanguage } from '../i18n/languages';
import { useWords } from '../i18n/words';

/** FR | ع | EN, each named in its own language. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const { setDirection } = useDirection();
  const choose = async (chosen: ScreenLanguage): Promise<void> => {
    await speak(chosen);
    setDirection(writing[chosen].dir);
  };
  return (
    <div role="group" aria-label={t('language.choose')} className="languages">
      {screenLanguages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          aria-label={`${writing[each].short} – ${writing[each].own}`}
          title={writing[each].own}
          onClick={() => void choose(each)}
        >
          {writing[each].short}
        </button>
      ))}
    </div>
  );
}
