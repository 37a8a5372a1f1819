/** A text in the three languages of the screens. */
export interface Names {
  fr: string;
  ar: string;
  en: string;
}

/** A row of reference data: a stable code and its names. */
export interface NamedCode extends Names {
  code: string;
}
