import type { NamedCode, Names } from './names';

/** A region of Morocco. `code` is its ISO 3166-2 code. */
export interface Region extends NamedCode {
  chiefTown: Names;
}

/** The 12 regions of Morocco since the decree 2-15-40 of 20 February 2015, in its order. */
export const regions: readonly Region[] = [
  {
    code: 'MA-01',
    fr: 'Tanger-Tétouan-Al Hoceïma',
    ar: 'طنجة - تطوان - الحسيمة',
    en: 'Tangier-Tetouan-Al Hoceima',
    chiefTown: { fr: 'Tanger', ar: 'طنجة', en: 'Tangier' },
  },
  { code: 'MA-02', fr: "L'Oriental", ar: 'الشرق', en: 'Oriental', chiefTown: { fr: 'Oujda', ar: 'وجدة', en: 'Oujda' } },
  { code: 'MA-03', fr: 'Fès-Meknès', ar: 'فاس - مكناس', en: 'Fez-Meknes', chiefTown: { fr: 'Fès', ar: 'فاس', en: 'Fez' } },
  {
    code: 'MA-04',
    fr: 'Rabat-Salé-Kénitra',
    ar: 'الرباط - سلا - القنيطرة',
    en: 'Rabat-Sale-Kenitra',
    chiefTown: { fr: 'Rabat', ar: 'الرباط', en: 'Rabat' },
  },
  {
    code: 'MA-05',
    fr: 'Béni Mellal-Khénifra',
    ar: 'بني ملال - خنيفرة',
    en: 'Beni Mellal-Khenifra',
    chiefTown: { fr: 'Béni Mellal', ar: 'بني ملال', en: 'Beni Mellal' },
  },
  {
    code: 'MA-06',
    fr: 'Casablanca-Settat',
    ar: 'الدار البيضاء - سطات',
    en: 'Casablanca-Settat',
    chiefTown: { fr: 'Casablanca', ar: 'الدار البيضاء', en: 'Casablanca' },
  },
  {
    code: 'MA-07',
    fr: 'Marrakech-Safi',
    ar: 'مراكش - آسفي',
    en: 'Marrakesh-Safi',
    chiefTown: { fr: 'Marrakech', ar: 'مراكش', en: 'Marrakesh' },
  },
  {
    code: 'MA-08',
    fr: 'Drâa-Tafilalet',
    ar: 'درعة - تافيلالت',
    en: 'Draa-Tafilalet',
    chiefTown: { fr: 'Errachidia', ar: 'الرشيدية', en: 'Errachidia' },
  },
  { code: 'MA-09', fr: 'Souss-Massa', ar: 'سوس - ماسة', en: 'Souss-Massa', chiefTown: { fr: 'Agadir', ar: 'أكادير', en: 'Agadir' } },
  {
    code: 'MA-10',
    fr: 'Guelmim-Oued Noun',
    ar: 'كلميم - واد نون',
    en: 'Guelmim-Oued Noun',
    chiefTown: { fr: 'Guelmim', ar: 'كلميم', en: 'Guelmim' },
  },
  {
    code: 'MA-11',
    fr: 'Laâyoune-Sakia El Hamra',
    ar: 'العيون - الساقية الحمراء',
    en: 'Laayoune-Sakia El Hamra',
    chiefTown: { fr: 'Laâyoune', ar: 'العيون', en: 'Laayoune' },
  },
  {
    code: 'MA-12',
    fr: 'Dakhla-Oued Ed-Dahab',
    ar: 'الداخلة - وادي الذهب',
    en: 'Dakhla-Oued Ed-Dahab',
    chiefTown: { fr: 'Dakhla', ar: 'الداخلة', en: 'Dakhla' },
  },
];
