import type { Day } from '#domain';
import type { Translate } from '../../i18n/words';
import { birthOf, latinDigits } from '../birth-input';
import { readPhone } from '../phone-input';

/** Longest name that the API takes, in characters. */
export const longestName = 100;

/** What a form checks of a person before it sends: the words of the first fault, or `true`. The server decides. */
export function personRules(t: Translate, today: Day) {
  return {
    name: {
      validate: (text: string) => {
        if (!text.trim()) return t('fieldError.required');
        return text.length <= longestName || t('fieldError.tooLong');
      },
    },
    chosen: { validate: (value: string) => value !== '' || t('fieldError.required') },
    born: (age: () => string) => ({
      validate: (born: string) => {
        const read = birthOf({ born, age: age() }, today);
        if (!read) return t('fieldError.birthOrAge');
        if (read.ok || !born.trim()) return true;
        return t(read.code === 'birth-date-in-future' ? 'fieldError.birthFuture' : 'fieldError.birth');
      },
    }),
    age: { validate: (age: string) => !age.trim() || birthOf({ born: '', age }, today)?.ok === true || t('fieldError.age') },
    year: { validate: (year: string) => !year.trim() || /^(19|20)\d\d$/.test(latinDigits(year.trim())) || t('fieldError.year') },
    phone: { validate: (phone: string) => !phone.trim() || readPhone(phone) !== undefined || t('fieldError.phone') },
  };
}
