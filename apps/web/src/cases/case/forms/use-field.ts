import { get, useFormContext } from 'react-hook-form';
import type { CaseView } from '../../../api/types';
import { useWords } from '../../../i18n/words';
import type { Field, Values } from './field';
import { ruleOf } from './rules';

export interface FieldProps<F extends Field = Field> {
  field: F;
  view: CaseView;
  /** Where the field stands in the form: empty, or the row of a person with a dot at the end. */
  within: string;
  autofocus?: true;
  /** Another person was chosen: what depends on them follows. */
  onPerson?: (memberId: string) => void;
}

/** What every field has: its words, its fault, and its place in the form. */
export function useField({ field, within, autofocus }: FieldProps) {
  const { t } = useWords();
  const { register, formState } = useFormContext<Values>();
  const name = `${within}${field.name}`;
  const fault = get(formState.errors, name) as { message?: string } | undefined;
  return {
    t,
    name,
    label: t(`field.${field.label}`),
    error: fault?.message,
    hint: field.hint && t(`fieldHint.${field.hint}`),
    autofocus: autofocus || undefined,
    register: () => register(name, ruleOf(field, t)),
  };
}
