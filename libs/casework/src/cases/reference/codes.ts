import { countries } from './countries';
import { languages } from './languages';

/** The codes that registration accepts. */
export const countryCodes: ReadonlySet<string> = new Set(countries.map(({ code }) => code));
export const languageCodes: ReadonlySet<string> = new Set(languages.map(({ code }) => code));
