import { agreementDay, type Day, type Funder } from '#domain';
import type { NamedCode, Names } from '../../cases/reference/names';

/** One amendment (avenant) of the memorandum. The report gives neither its date nor its seats. */
export interface Amendment {
  number: number;
  signedOn: Day | null;
  /** Seats added, in persons. */
  seats: number | null;
}

/** An agreement under which the State pays seats. */
export interface Agreement extends NamedCode {
  signedOn: Day;
  funder: Funder;
  /** The contingent in all, in persons. */
  seatsGranted: number;
  amendments: readonly Amendment[];
  /** Seats used before Iyab kept the ledger; `null` until the Ministry supplies it: "left" then prints "not known". */
  openingUsed: number | null;
  source: string;
}

const unpublished = { signedOn: null, seats: null };

/**
 * The memorandum of understanding of 11 June 2007 between Morocco and OIM with its four amendments: a global contingent of 14,500 candidates
 * whose air transport the Ministry of the Interior pays (SNIA 2020 §1.3.1). How the seats split over the amendments, and how many are used,
 * is not published, and nothing is invented here: departures since 2007 include seats that donors paid.
 */
export const memorandum2007: Agreement = {
  code: 'memorandum-2007',
  fr: "Mémorandum d'Entente entre le Maroc et l'OIM du 11 juin 2007",
  ar: 'مذكرة التفاهم بين المغرب والمنظمة الدولية للهجرة بتاريخ 11 يونيو 2007',
  en: 'Memorandum of Understanding between Morocco and IOM of 11 June 2007',
  signedOn: agreementDay,
  funder: 'ministry-of-the-interior',
  seatsGranted: 14_500,
  amendments: [1, 2, 3, 4].map((number) => ({ number, ...unpublished })),
  openingUsed: null,
  source: 'SNIA 2020 §1.3.1',
};

/** Who may pay a flown seat, by the domain's code. */
export const funderNames = {
  'ministry-of-the-interior': { fr: "Ministère de l'Intérieur", ar: 'وزارة الداخلية', en: 'Ministry of the Interior' },
  'state-before-agreement': {
    fr: "État marocain, avant le Mémorandum d'Entente du 11 juin 2007",
    ar: 'الدولة المغربية، قبل مذكرة التفاهم بتاريخ 11 يونيو 2007',
    en: 'Moroccan State, before the Memorandum of Understanding of 11 June 2007',
  },
  donor: { fr: 'Bailleur', ar: 'جهة مانحة', en: 'Donor' },
} as const satisfies Record<Funder, Names>;

/** The members of the sub-committee on voluntary return with their names in full, as the report gives them (SNIA 2020 §1.3.3). */
export const institutions: readonly NamedCode[] = [
  { code: 'interior', fr: "Ministère de l'Intérieur", ar: 'وزارة الداخلية', en: 'Ministry of the Interior' },
  {
    code: 'foreign-affairs',
    fr: "Ministère des Affaires Étrangères, de la Coopération Africaine et des Marocains Résidant à l'Étranger",
    ar: 'وزارة الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج',
    en: 'Ministry of Foreign Affairs, African Cooperation and Moroccan Expatriates',
  },
  {
    code: 'solidarity',
    fr: "Ministère de la Solidarité, du Développement social, de l'Égalité et de la Famille",
    ar: 'وزارة التضامن والتنمية الاجتماعية والمساواة والأسرة',
    en: 'Ministry of Solidarity, Social Development, Equality and Family',
  },
  { code: 'entraide-nationale', fr: 'Entraide Nationale', ar: 'التعاون الوطني', en: 'Entraide Nationale (national mutual aid)' },
  {
    code: 'iom',
    fr: 'Organisation internationale pour les migrations (OIM)',
    ar: 'المنظمة الدولية للهجرة',
    en: 'International Organization for Migration (IOM)',
  },
];
