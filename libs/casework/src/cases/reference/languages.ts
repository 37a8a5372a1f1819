import type { NamedCode } from './names';

/** A language in which people are counselled. `code` is ISO 639-1, or ISO 639-3 where the shorter code does not exist. */
export type Language = NamedCode;

/** Languages for registration, information notice, counselling and consent; the first ones are the most asked for. */
export const languages: readonly Language[] = [
  { code: 'fr', fr: 'Français', ar: 'الفرنسية', en: 'French' },
  { code: 'ar', fr: 'Arabe', ar: 'العربية', en: 'Arabic' },
  { code: 'en', fr: 'Anglais', ar: 'الإنجليزية', en: 'English' },
  { code: 'ff', fr: 'Peul (poular, pular)', ar: 'الفولانية (البولار)', en: 'Fula (Pulaar, Pular)' },
  { code: 'wo', fr: 'Wolof', ar: 'الولوفية', en: 'Wolof' },
  { code: 'bm', fr: 'Bambara / dioula', ar: 'البامبارا / الديولا', en: 'Bambara / Dyula' },
  { code: 'emk', fr: 'Malinké (maninka)', ar: 'المالينكية', en: 'Maninka (Malinke)' },
  { code: 'sus', fr: 'Soussou', ar: 'السوسو', en: 'Susu' },
  { code: 'mnk', fr: 'Mandingue (mandinka)', ar: 'الماندينكا', en: 'Mandinka' },
  { code: 'snk', fr: 'Soninké', ar: 'السوننكية', en: 'Soninke' },
  { code: 'ln', fr: 'Lingala', ar: 'اللينغالا', en: 'Lingala' },
  { code: 'kg', fr: 'Kikongo', ar: 'الكيكونغو', en: 'Kikongo' },
  { code: 'sw', fr: 'Swahili', ar: 'السواحلية', en: 'Swahili' },
  { code: 'ha', fr: 'Haoussa', ar: 'الهوسا', en: 'Hausa' },
  { code: 'yo', fr: 'Yoruba', ar: 'اليوروبا', en: 'Yoruba' },
  { code: 'ig', fr: 'Igbo', ar: 'الإيغبو', en: 'Igbo' },
  { code: 'pcm', fr: 'Pidgin nigérian', ar: 'البيدجين النيجيرية', en: 'Nigerian Pidgin' },
  { code: 'wes', fr: 'Pidgin camerounais', ar: 'البيدجين الكاميرونية', en: 'Cameroonian Pidgin' },
  { code: 'kri', fr: 'Krio', ar: 'الكريو', en: 'Krio' },
  { code: 'bci', fr: 'Baoulé', ar: 'الباولي', en: 'Baoulé' },
  { code: 'mos', fr: 'Mooré', ar: 'الموري', en: 'Mooré' },
  { code: 'ee', fr: 'Éwé', ar: 'الإيوي', en: 'Ewe' },
  { code: 'fon', fr: 'Fon', ar: 'الفون', en: 'Fon' },
  { code: 'ak', fr: 'Akan (twi)', ar: 'الأكان (التوي)', en: 'Akan (Twi)' },
  { code: 'dje', fr: 'Zarma', ar: 'الزرما', en: 'Zarma' },
  { code: 'sg', fr: 'Sango', ar: 'السانغو', en: 'Sango' },
  { code: 'pt', fr: 'Portugais', ar: 'البرتغالية', en: 'Portuguese' },
  { code: 'es', fr: 'Espagnol', ar: 'الإسبانية', en: 'Spanish' },
];
