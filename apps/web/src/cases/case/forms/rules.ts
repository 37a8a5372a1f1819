import { instantInMorocco } from '#domain';
import type { Translate } from '../../../i18n/words';
import type { Field } from './field';

/** Longest texts that the API takes, in characters. */
const longest = { text: 100, 'long-text': 2000 };

/** What a form checks of a field before it sends: the words of the fault, or `true`. The server decides. */
export function ruleOf(field: Field, t: Translate): { validate: (value: unknown) => true | string } {
  const required = field.optional ? (): true => true : (filled: boolean): true | string => filled || t('fieldError.required');
  const validate = (value: unknown): true | string => {
    switch (field.kind) {
      case 'text':
      case 'long-text': {
        const text = String(value ?? '').trim();
        return text.length > longest[field.kind] ? t('fieldError.tooLong') : required(text !== '');
      }
      case 'instant':
        return instantInMorocco(String(value)) !== undefined || t('fieldError.instant');
      case 'members':
      case 'choices':
        return required(Array.isArray(value) && value.length > 0);
      case 'check':
      case 'each':
        return true;
      case 'member':
        return field.household ? true : required(Boolean(value));
      case 'day':
      case 'choice':
      case 'decision':
      case 'language':
      case 'consent-form':
      case 'consulate':
      case 'case':
      case 'appointment':
      case 'caseworker':
        return required(Boolean(value));
    }
  };
  return { validate };
}
