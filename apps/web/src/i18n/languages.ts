/** The languages of the screens, the default first. */
export const screenLanguages = ['fr', 'ar', 'en'] as const;
export type ScreenLanguage = (typeof screenLanguages)[number];

/** How each language is written and how it writes days and numbers (Morocco's ways: `ar-MA` keeps the digits 0–9). */
export const writing = {
  fr: { dir: 'ltr', locale: 'fr-MA', short: 'FR', own: 'Français' },
  ar: { dir: 'rtl', locale: 'ar-MA', short: 'ع', own: 'العربية' },
  en: { dir: 'ltr', locale: 'en-GB', short: 'EN', own: 'English' },
} as const satisfies Record<ScreenLanguage, { dir: 'ltr' | 'rtl'; locale: string; short: string; own: string }>;

/** The language that a text names, else French. */
export function screenLanguage(text: string | null | undefined): ScreenLanguage {
  return screenLanguages.find((language) => language === text) ?? 'fr';
}
