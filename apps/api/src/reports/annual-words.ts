import type { FigureSource } from '#domain';
import type { PageLanguage } from './page-language';

/** The words of the public page. */
export interface AnnualWords {
  name: string;
  title: string;
  intro: string;
  /** On a demonstration: its cases are invented, these figures are not. */
  demo: string;
  chart: string;
  /** What the chart shows, for those who do not see it. */
  chartText: (first: string, last: string, highest: string, year: string) => string;
  year: string;
  beneficiaries: string;
  source: string;
  vintage: string;
  total: string;
  /** Before the years that the total leaves out. */
  without: string;
  notAvailable: string;
  definition: string;
  definitions: Record<FigureSource, string>;
  sources: string;
  data: string;
  language: string;
  locale: string;
  direction: 'ltr' | 'rtl';
}

export const annualWords = {
  fr: {
    name: 'Français',
    title: 'Bénéficiaires du retour volontaire assisté depuis le Maroc, par année',
    demo: 'Démonstration : les personnes et les dossiers de cette installation sont fictifs ; les chiffres ci-dessous sont ceux qui ont été publiés.',
    intro:
      "Personnes rentrées volontairement dans leur pays d'origine avec l'aide du programme, séries publiées et années closes uniquement.",
    chart: 'Bénéficiaires par année',
    chartText: (first, last, highest, year) => `Une barre par année de ${first} à ${last}. Maximum : ${highest} personnes en ${year}.`,
    year: 'Année',
    beneficiaries: 'Bénéficiaires (personnes)',
    source: 'Source',
    vintage: 'Édition',
    total: 'Total',
    without: 'sans',
    notAvailable: 'non disponible',
    definition: 'Définition',
    definitions: {
      published:
        "Série publiée : migrants bénéficiaires du retour volontaire dans l'année (le rapport ne précise pas la règle de comptage).",
      counted: 'Décompte : personnes dont le départ est confirmé, une seule fois chacune, selon l’année du départ (heure de Casablanca).',
    },
    sources: 'Sources',
    data: 'Données',
    language: 'Langue',
    locale: 'fr',
    direction: 'ltr',
  },
  ar: {
    name: 'العربية',
    title: 'المستفيدون من العودة الطوعية بمساعدة انطلاقا من المغرب، حسب السنة',
    demo: 'عرض تجريبي: الأشخاص والملفات في هذا النظام خياليون؛ أما الأرقام أدناه فهي الأرقام المنشورة.',
    intro: 'أشخاص عادوا طوعا إلى بلدانهم الأصلية بمساعدة البرنامج؛ السلاسل المنشورة والسنوات المنتهية فقط.',
    chart: 'المستفيدون حسب السنة',
    chartText: (first, last, highest, year) => `عمود لكل سنة من ${first} إلى ${last}. الحد الأقصى: ${highest} شخصا سنة ${year}.`,
    year: 'السنة',
    beneficiaries: 'المستفيدون (أشخاص)',
    source: 'المصدر',
    vintage: 'الإصدار',
    total: 'المجموع',
    without: 'دون',
    notAvailable: 'غير متوفر',
    definition: 'التعريف',
    definitions: {
      published: 'سلسلة منشورة: المهاجرون المستفيدون من العودة الطوعية خلال السنة (لا يحدد التقرير قاعدة الاحتساب).',
      counted: 'احتساب: الأشخاص الذين تأكدت مغادرتهم، مرة واحدة لكل شخص، حسب سنة المغادرة (بتوقيت الدار البيضاء).',
    },
    sources: 'المصادر',
    data: 'البيانات',
    language: 'اللغة',
    locale: 'ar-MA',
    direction: 'rtl',
  },
  en: {
    name: 'English',
    title: 'Beneficiaries of assisted voluntary return from Morocco, by year',
    demo: 'Demonstration: the people and cases of this installation are fictitious; the figures below are those that were published.',
    intro:
      'People who returned voluntarily to their country of origin with the help of the programme; published series and closed years only.',
    chart: 'Beneficiaries by year',
    chartText: (first, last, highest, year) => `One bar for each year from ${first} to ${last}. Highest: ${highest} people in ${year}.`,
    year: 'Year',
    beneficiaries: 'Beneficiaries (persons)',
    source: 'Source',
    vintage: 'Edition',
    total: 'Total',
    without: 'without',
    notAvailable: 'not available',
    definition: 'Definition',
    definitions: {
      published:
        'Published series: migrants who benefited from voluntary return in the year (the report does not state how they were counted).',
      counted: 'Count: persons whose departure is confirmed, each counted once, by year of departure (Casablanca time).',
    },
    sources: 'Sources',
    data: 'Data',
    language: 'Language',
    locale: 'en',
    direction: 'ltr',
  },
} as const satisfies Record<PageLanguage, AnnualWords>;
