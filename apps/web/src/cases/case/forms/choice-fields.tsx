import { Checkbox, Group, NativeSelect, Radio, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeWords } from '../../../i18n/code-words';
import type { FieldOf } from './field';
import { useField, type FieldProps } from './use-field';

/** More than these are easier to find in a list than side by side. */
const atOnce = 7;

/** Several answers to one question, with its fault beneath. */
export function Question({ legend, required, hint, error, children }: QuestionProps) {
  return (
    <fieldset className="plain wide">
      <legend>
        {legend}
        {required && (
          <span className="asterisk" aria-hidden>
            {' *'}
          </span>
        )}
      </legend>
      {hint && (
        <Text size="xs" c="dimmed" mb={4}>
          {hint}
        </Text>
      )}
      <Group gap="sm">{children}</Group>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  );
}

interface QuestionProps {
  legend: string;
  required: boolean;
  hint?: string;
  error?: string;
  children: ReactNode;
}

export function ChoiceField(props: FieldProps<FieldOf<'choice'>>) {
  const { room, options, optional } = props.field;
  const { t, label, error, hint, autofocus, register } = useField(props);
  if (options.length > atOnce)
    return (
      <NativeSelect label={label} error={error} description={hint} withAsterisk={!optional} data-autofocus={autofocus} {...register()}>
        <option value="">{t('person.choose')}</option>
        {options.map((code) => (
          <option key={code} value={code}>
            {codeWords(t, room, code)}
          </option>
        ))}
      </NativeSelect>
    );
  return (
    <Question legend={label} required={!optional} hint={hint} error={error}>
      {options.map((code, index) => (
        <Radio
          key={code}
          value={code}
          label={codeWords(t, room, code)}
          data-autofocus={(autofocus && index === 0) || undefined}
          {...register()}
        />
      ))}
    </Question>
  );
}

export function ChoicesField(props: FieldProps<FieldOf<'choices'>>) {
  const { room, options, optional } = props.field;
  const { t, label, error, hint, register } = useField(props);
  return (
    <Question legend={label} required={!optional} hint={hint} error={error}>
      {options.map((code) => (
        <Checkbox key={code} value={code} label={codeWords(t, room, code)} {...register()} />
      ))}
    </Question>
  );
}

export function DecisionField(props: FieldProps<FieldOf<'decision'>>) {
  const { t, label, error, hint, autofocus, register } = useField(props);
  return (
    <Question legend={label} required hint={hint} error={error}>
      {(['yes', 'no'] as const).map((answer) => (
        <Radio
          key={answer}
          value={answer}
          label={codeWords(t, 'decision', `${props.field.label}-${answer}`)}
          data-autofocus={(autofocus && answer === 'yes') || undefined}
          {...register()}
        />
      ))}
    </Question>
  );
}
