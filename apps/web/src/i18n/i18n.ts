import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type fr from './fr.json';
import { screenLanguage, writing, type ScreenLanguage } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof fr };
  }
}

const remembered = 'iyab-language';

const catalogues: Record<ScreenLanguage, () => Promise<{ default: object }>> = {
  fr: () => import('./fr.json'),
  ar: () => import('./ar.json'),
  en: () => import('./en.json'),
};

/** Starts in the remembered language, in French the first time. Only the language in use is loaded. */
export async function startLanguage(): Promise<void> {
  const language = screenLanguage(recall());
  const words = await catalogues[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    ns: 'words',
    defaultNS: 'words',
    fallbackLng: false,
    resources: { [language]: { words: words.default } },
    interpolation: { escape: (value: string) => isolate(value, screenLanguage(i18next.language)) },
    react: { useSuspense: false },
  });
  dress(language);
}

/** Changes the language of the screen and remembers it. */
export async function speak(language: ScreenLanguage): Promise<void> {
  await learn(language);
  await i18next.changeLanguage(language);
  dress(language);
  remember(language);
}

/** Loads the words of a language without changing that of the screen. */
export async function learn(language: ScreenLanguage): Promise<void> {
  if (i18next.hasResourceBundle(language, 'words')) return;
  const words = await catalogues[language]();
  i18next.addResourceBundle(language, 'words', words.default);
}

/** Speaks a language that has been learnt, whatever that of the screen: for a paper in its reader's language. */
export function speakerOf(language: ScreenLanguage): TFunction<'words'> {
  const speaker = i18next.cloneInstance({ interpolation: { escape: (value: string) => isolate(value, language) } });
  return speaker.getFixedT(language, 'words');
}

function dress(language: ScreenLanguage): void {
  document.documentElement.lang = language;
  document.documentElement.dir = writing[language].dir;
}

/** In a right-to-left sentence a Latin name or number keeps its own direction (Unicode isolates). React itself escapes what it prints. */
function isolate(value: string, language: ScreenLanguage): string {
  return writing[language].dir === 'rtl' ? `\u2068${value}\u2069` : value;
}

/** Storage may be forbidden in a browser: then the language lasts as long as the page. */
function recall(): string | null {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function remember(language: ScreenLanguage): void {
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // see recall
  }
}
