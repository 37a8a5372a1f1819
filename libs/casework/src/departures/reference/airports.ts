import type { NamedCode } from '../../cases/reference/names';

/** An airport; `code` is its IATA code. */
export interface Airport extends NamedCode {
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** Airports of Morocco with international traffic or in the south, the busiest first. */
const moroccan: readonly NamedCode[] = [
  { code: 'CMN', fr: 'Casablanca – Mohammed V', ar: 'الدار البيضاء – محمد الخامس', en: 'Casablanca – Mohammed V' },
  { code: 'RBA', fr: 'Rabat – Salé', ar: 'الرباط – سلا', en: 'Rabat – Sale' },
  { code: 'RAK', fr: 'Marrakech – Ménara', ar: 'مراكش – المنارة', en: 'Marrakesh – Menara' },
  { code: 'AGA', fr: 'Agadir – Al Massira', ar: 'أكادير – المسيرة', en: 'Agadir – Al Massira' },
  { code: 'FEZ', fr: 'Fès – Saïss', ar: 'فاس – سايس', en: 'Fez – Saiss' },
  { code: 'TNG', fr: 'Tanger – Ibn Battouta', ar: 'طنجة – ابن بطوطة', en: 'Tangier – Ibn Battouta' },
  { code: 'OUD', fr: 'Oujda – Angads', ar: 'وجدة – أنكاد', en: 'Oujda – Angads' },
  { code: 'NDR', fr: 'Nador – Al Aroui', ar: 'الناظور – العروي', en: 'Nador – Al Aroui' },
  { code: 'TTU', fr: "Tétouan – Saniat R'mel", ar: 'تطوان – سانية الرمل', en: 'Tetouan – Sania Ramel' },
  { code: 'AHU', fr: 'Al Hoceïma – Chérif Al Idrissi', ar: 'الحسيمة – الشريف الإدريسي', en: 'Al Hoceima – Cherif Al Idrissi' },
  { code: 'EUN', fr: 'Laâyoune – Hassan Ier', ar: 'العيون – الحسن الأول', en: 'Laayoune – Hassan I' },
  { code: 'VIL', fr: 'Dakhla', ar: 'الداخلة', en: 'Dakhla' },
];

/** The main airports of the usual countries of origin. */
const ofOrigin: readonly Airport[] = [
  { code: 'ABJ', fr: 'Abidjan', ar: 'أبيدجان', en: 'Abidjan', country: 'CI' },
  { code: 'CKY', fr: 'Conakry', ar: 'كوناكري', en: 'Conakry', country: 'GN' },
  { code: 'DSS', fr: 'Dakar – Blaise-Diagne', ar: 'داكار – بليز ديان', en: 'Dakar – Blaise Diagne', country: 'SN' },
  { code: 'DLA', fr: 'Douala', ar: 'دوالا', en: 'Douala', country: 'CM' },
  { code: 'NSI', fr: 'Yaoundé – Nsimalen', ar: 'ياوندي – نسيمالن', en: 'Yaounde – Nsimalen', country: 'CM' },
  { code: 'BKO', fr: 'Bamako', ar: 'باماكو', en: 'Bamako', country: 'ML' },
  { code: 'OUA', fr: 'Ouagadougou', ar: 'واغادوغو', en: 'Ouagadougou', country: 'BF' },
  { code: 'FIH', fr: "Kinshasa – N'djili", ar: 'كينشاسا – نجيلي', en: "Kinshasa – N'djili", country: 'CD' },
  { code: 'FBM', fr: 'Lubumbashi', ar: 'لوبومباشي', en: 'Lubumbashi', country: 'CD' },
  { code: 'LFW', fr: 'Lomé', ar: 'لومي', en: 'Lome', country: 'TG' },
  { code: 'BZV', fr: 'Brazzaville', ar: 'برازافيل', en: 'Brazzaville', country: 'CG' },
  { code: 'PNR', fr: 'Pointe-Noire', ar: 'بوانت نوار', en: 'Pointe-Noire', country: 'CG' },
  { code: 'LOS', fr: 'Lagos', ar: 'لاغوس', en: 'Lagos', country: 'NG' },
  { code: 'ABV', fr: 'Abuja', ar: 'أبوجا', en: 'Abuja', country: 'NG' },
  { code: 'BJL', fr: 'Banjul', ar: 'بانجول', en: 'Banjul', country: 'GM' },
  { code: 'FNA', fr: 'Freetown', ar: 'فريتاون', en: 'Freetown', country: 'SL' },
  { code: 'ROB', fr: 'Monrovia', ar: 'مونروفيا', en: 'Monrovia', country: 'LR' },
  { code: 'ACC', fr: 'Accra', ar: 'أكرا', en: 'Accra', country: 'GH' },
  { code: 'COO', fr: 'Cotonou', ar: 'كوتونو', en: 'Cotonou', country: 'BJ' },
  { code: 'NIM', fr: 'Niamey', ar: 'نيامي', en: 'Niamey', country: 'NE' },
  { code: 'LBV', fr: 'Libreville', ar: 'ليبرفيل', en: 'Libreville', country: 'GA' },
  { code: 'BGF', fr: 'Bangui', ar: 'بانغي', en: 'Bangui', country: 'CF' },
  { code: 'NDJ', fr: "N'Djamena", ar: 'نجامينا', en: "N'Djamena", country: 'TD' },
  { code: 'OXB', fr: 'Bissau', ar: 'بيساو', en: 'Bissau', country: 'GW' },
  { code: 'KRT', fr: 'Khartoum', ar: 'الخرطوم', en: 'Khartoum', country: 'SD' },
  { code: 'PZU', fr: 'Port-Soudan', ar: 'بورتسودان', en: 'Port Sudan', country: 'SD' },
];

/** Where journeys of the programme begin and end. A suggestion for pickers: any IATA code may be entered with a booking. */
export const airports: readonly Airport[] = [...moroccan.map((airport) => ({ ...airport, country: 'MA' })), ...ofOrigin];
