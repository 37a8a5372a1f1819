/** Names and languages from which fictitious people of one nationality are put together. */
export interface NamePool {
  female: readonly string[];
  male: readonly string[];
  family: readonly string[];
  /** Language codes with their weights. */
  languages: Readonly<Record<string, number>>;
}

/**
 * Common given and family names by nationality (ISO 3166-1 alpha-2). Each is borne by thousands of people, so that a fictitious person can only
 * resemble a real one by the commonness of the name. Spellings vary on purpose (Diallo, Jallow), as they do at the desk.
 */
export const namePools = {
  CI: {
    female: ['Mariam', 'Aya', 'Affoué', 'Fatou', 'Adjoua', 'Aminata', 'Akissi', 'Nadège', 'Awa', 'Rokia', 'Amenan', 'Estelle'],
    male: ['Kouamé', 'Moussa', 'Koffi', 'Ibrahim', 'Yao', 'Adama', 'Serge', 'Souleymane', 'Kouadio', 'Aboubacar', 'Didier', 'Lassina'],
    family: ['Ouattara', 'Kouassi', 'Koné', 'Coulibaly', 'Konan', 'Touré', 'Bamba', "N'Guessan", 'Yao', 'Diomandé', 'Kouadio', 'Traoré'],
    languages: { fr: 5, bm: 3, bci: 1 },
  },
  GN: {
    female: ['Fatoumata', 'Mariama', 'Kadiatou', 'Aïssatou', 'Hawa', 'Oumou', 'Binta', 'Djenabou', 'Aminata', 'Saran', 'Hadja', "M'Balia"],
    male: ['Mamadou', 'Alpha', 'Ibrahima', 'Thierno', 'Abdoulaye', 'Ousmane', 'Sékou', 'Amadou', 'Boubacar', 'Elhadj', 'Fodé', 'Lansana'],
    family: ['Diallo', 'Bah', 'Barry', 'Sow', 'Camara', 'Condé', 'Keïta', 'Sylla', 'Soumah', 'Bangoura', 'Baldé', 'Touré'],
    languages: { fr: 3, ff: 4, emk: 2, sus: 2 },
  },
  SN: {
    female: ['Aminata', 'Ndèye', 'Fatou', 'Awa', 'Khady', 'Mame', 'Astou', 'Coumba', 'Sokhna', 'Adama', 'Rama', 'Bineta'],
    male: ['Modou', 'Cheikh', 'Mamadou', 'Ousmane', 'Ibrahima', 'Pape', 'Abdou', 'Serigne', 'Babacar', 'Assane', 'Moussa', 'Lamine'],
    family: ['Ndiaye', 'Diop', 'Fall', 'Sow', 'Gueye', 'Diouf', 'Sarr', 'Ba', 'Faye', 'Mbaye', 'Cissé', 'Thiam'],
    languages: { wo: 6, fr: 3, ff: 2 },
  },
  CM: {
    female: [
      'Marie',
      'Carine',
      'Solange',
      'Brigitte',
      'Nadège',
      'Aïcha',
      'Clarisse',
      'Grace',
      'Mireille',
      'Aïssatou',
      'Sandrine',
      'Patience',
    ],
    male: ['Jean', 'Hervé', 'Emmanuel', 'Serge', 'Oumarou', 'Franck', 'Blaise', 'Rodrigue', 'Divine', 'Alain', 'Hamadou', 'Cédric'],
    family: ['Nguemo', 'Fotso', 'Mbarga', 'Ngono', 'Tchoumi', 'Abena', 'Kamga', 'Ekambi', 'Njoya', 'Talla', 'Mbah', 'Bello'],
    languages: { fr: 6, en: 2, wes: 2, ff: 1 },
  },
  ML: {
    female: [
      'Fatoumata',
      'Aminata',
      'Mariam',
      'Kadidia',
      'Assitan',
      'Oumou',
      'Djénéba',
      'Rokiatou',
      'Aïssata',
      'Salimata',
      'Nana',
      'Bintou',
    ],
    male: ['Moussa', 'Amadou', 'Seydou', 'Bakary', 'Drissa', 'Issa', 'Modibo', 'Souleymane', 'Adama', 'Boubacar', 'Cheick', 'Youssouf'],
    family: ['Traoré', 'Coulibaly', 'Diarra', 'Keïta', 'Sidibé', 'Maïga', 'Sangaré', 'Dembélé', 'Konaté', 'Sissoko', 'Cissé', 'Doumbia'],
    languages: { bm: 6, fr: 3, snk: 1 },
  },
  BF: {
    female: ['Awa', 'Aminata', 'Salamata', 'Rasmata', 'Mariam', 'Alimata', 'Habibou', 'Zénabo'],
    male: ['Issouf', 'Boureima', 'Adama', 'Rasmané', 'Salif', 'Idrissa', 'Hamidou', 'Souleymane'],
    family: ['Ouédraogo', 'Sawadogo', 'Kaboré', 'Zongo', 'Compaoré', 'Ilboudo', 'Sanou', 'Traoré'],
    languages: { mos: 5, fr: 3, bm: 2 },
  },
  CD: {
    female: ['Grâce', 'Béatrice', 'Mireille', 'Naomie', 'Chantal', 'Esther', 'Rachel', 'Divine'],
    male: ['Patrick', 'Christian', 'Héritier', 'Trésor', 'Junior', 'Jonathan', 'Fiston', 'Dieudonné'],
    family: ['Ilunga', 'Mbuyi', 'Kabongo', 'Mukendi', 'Tshibangu', 'Lukusa', 'Kalala', 'Nsimba'],
    languages: { ln: 5, fr: 4, sw: 2, kg: 1 },
  },
  TG: {
    female: ['Afi', 'Akossiwa', 'Abla', 'Essi', 'Ama', 'Dédé', 'Yawa', 'Mawuena'],
    male: ['Kossi', 'Komlan', 'Kodjo', 'Yao', 'Koffi', 'Komi', 'Edem', 'Kokou'],
    family: ['Mensah', 'Amouzou', 'Agbeko', 'Lawson', 'Adjavon', 'Dossou', 'Amegan', 'Tchalla'],
    languages: { ee: 5, fr: 5 },
  },
  NG: {
    female: ['Blessing', 'Joy', 'Precious', 'Aisha', 'Ngozi', 'Funmilayo', 'Osas', 'Chioma'],
    male: ['Emmanuel', 'Chukwudi', 'Abubakar', 'Osaze', 'Tunde', 'Ikechukwu', 'Sunday', 'Musa'],
    family: ['Okafor', 'Adeyemi', 'Okoro', 'Ogbebor', 'Ibrahim', 'Eze', 'Balogun', 'Osagie'],
    languages: { en: 4, pcm: 3, yo: 2, ig: 2, ha: 2 },
  },
  GM: {
    female: ['Fatou', 'Isatou', 'Mariama', 'Binta', 'Awa', 'Kaddy', 'Jainaba', 'Haddy'],
    male: ['Lamin', 'Ebrima', 'Modou', 'Alieu', 'Ousman', 'Buba', 'Musa', 'Sulayman'],
    family: ['Jallow', 'Ceesay', 'Jobe', 'Touray', 'Sanyang', 'Bah', 'Camara', 'Njie'],
    languages: { mnk: 4, wo: 3, en: 2, ff: 2 },
  },
} as const satisfies Record<string, NamePool>;

export type FictitiousNationality = keyof typeof namePools;
