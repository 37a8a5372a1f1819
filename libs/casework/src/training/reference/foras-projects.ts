import type { Day } from '#domain';
import type { NamedCode } from '../../cases/reference/names';

/** A phase of FORAS. The French title is the report's; Arabic and English are translations. */
export interface ForasProject extends NamedCode {
  /** The first and last day that the published dates allow. */
  startsOn: Day;
  endsOn: Day;
  /** `year`: the report names only the years. */
  datePrecision: 'day' | 'year';
  /** ISO 3166-1 alpha-2 of the countries of return; empty = any. */
  countries: readonly string[];
  axes: readonly NamedCode[];
  source: string;
}

/** FORAS 1 and 2 (SNIA 2020 §1.3.3). A supervisor adds the following ones as data. */
export const forasProjects: readonly ForasProject[] = [
  {
    code: 'foras-1',
    fr: 'FORAS – Renforcement des opportunités de réintégration',
    ar: 'فرص – تعزيز فرص إعادة الإدماج',
    en: 'FORAS – Strengthening reintegration opportunities',
    startsOn: '2017-01-01',
    endsOn: '2019-12-31',
    datePrecision: 'year',
    countries: ['BF', 'CM', 'CI', 'GN', 'ML', 'CD', 'SN', 'TG'],
    // The report calls these activities, not axes.
    axes: [
      {
        code: 'awareness',
        fr: "Sensibilisation aux défis et opportunités de réintégration dans le pays d'origine",
        ar: 'التحسيس بتحديات وفرص إعادة الإدماج في بلد الأصل',
        en: 'Raising awareness of the challenges and opportunities of reintegration in the country of origin',
      },
      {
        code: 'skills',
        fr: 'Développement des aptitudes personnelles et des compétences techniques',
        ar: 'تطوير المهارات الشخصية والكفاءات التقنية',
        en: 'Developing personal and technical skills',
      },
      {
        code: 'agriculture-and-crafts',
        fr: "Initiation à l'agriculture et à l'artisanat",
        ar: 'التعريف بالفلاحة والصناعة التقليدية',
        en: 'Introduction to agriculture and crafts',
      },
    ],
    source: 'SNIA 2020 §1.3.3',
  },
  {
    code: 'foras-2',
    fr: 'FORAS – Renforcement des capacités de réintégration',
    ar: 'فرص – تعزيز قدرات إعادة الإدماج',
    en: 'FORAS – Strengthening reintegration capacities',
    startsOn: '2020-04-15',
    endsOn: '2022-04-14',
    datePrecision: 'day',
    // The report names no list of countries for phase 2.
    countries: [],
    axes: [
      {
        code: 'information',
        fr: "Information des candidats sur les opportunités de réintégration dans leur pays d'origine",
        ar: 'إعلام المرشحين بفرص إعادة الإدماج في بلدانهم الأصلية',
        en: 'Informing candidates about reintegration opportunities in their country of origin',
      },
      {
        code: 'training-and-remote-counselling',
        fr: "Formation au Maroc avant le retour et séances de conseil à distance, au Maroc ou dans le pays d'origine",
        ar: 'التكوين بالمغرب قبل العودة وحصص استشارة عن بعد بالمغرب أو في بلد الأصل',
        en: 'Training in Morocco before return and remote counselling, in Morocco or in the country of origin',
      },
      {
        code: 'coordination',
        fr: "Coordination en amont et en aval pour l'accès aux services essentiels, avec les institutions des pays d'origine",
        ar: 'التنسيق قبل العودة وبعدها للولوج إلى الخدمات الأساسية بإشراك مؤسسات بلدان الأصل',
        en: 'Coordination before and after return for access to essential services, with the institutions of the countries of origin',
      },
    ],
    source: 'SNIA 2020 §1.3.3',
  },
];

/** What the report counts for a phase. "More than half" of those made aware attended skills, agriculture or crafts modules. */
export const forasReported = [{ project: 'foras-1', madeAware: 1_227, trained: 'more-than-half', source: 'SNIA 2020 §1.3.3' }] as const;
