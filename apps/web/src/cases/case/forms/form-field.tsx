import { Checkbox, TextInput, Textarea } from '@mantine/core';
import { get, useFormContext, useWatch } from 'react-hook-form';
import { asks } from './body';
import { ChoiceField, ChoicesField, DecisionField } from './choice-fields';
import { EachField } from './each-field';
import type { Values } from './field';
import { AppointmentField, CaseField, CaseworkerField, ConsentFormField, ConsulateField, LanguageField } from './pickers';
import { MemberField, MembersField } from './member-fields';
import { useField, type FieldProps } from './use-field';

/** One field of a command's form, when it is asked at all. */
export function FormField(props: FieldProps) {
  const { field, view, within } = props;
  const { control } = useFormContext<Values>();
  const all = useWatch({ control }) as Values;
  const around = within ? (get(all, within.slice(0, -1)) as Values) : all;
  return asks(field, around, view) ? <AskedField {...props} /> : null;
}

function AskedField(props: FieldProps) {
  const { field } = props;
  switch (field.kind) {
    case 'member':
      return <MemberField {...props} field={field} />;
    case 'members':
      return <MembersField {...props} field={field} />;
    case 'choice':
      return <ChoiceField {...props} field={field} />;
    case 'choices':
      return <ChoicesField {...props} field={field} />;
    case 'decision':
      return <DecisionField {...props} field={field} />;
    case 'check':
      return <CheckField {...props} />;
    case 'each':
      return <EachField {...props} field={field} one={FormField} />;
    case 'language':
      return <LanguageField {...props} />;
    case 'consent-form':
      return <ConsentFormField {...props} />;
    case 'consulate':
      return <ConsulateField {...props} />;
    case 'caseworker':
      return <CaseworkerField {...props} field={field} />;
    case 'case':
      return <CaseField {...props} />;
    case 'appointment':
      return <AppointmentField {...props} />;
    case 'day':
    case 'instant':
    case 'text':
    case 'long-text':
      return <TextField {...props} />;
  }
}

const types = { day: 'date', instant: 'datetime-local', text: 'text' } as const;

function TextField(props: FieldProps) {
  const { field } = props;
  const { label, error, hint, autofocus, register } = useField(props);
  const shared = {
    label,
    error,
    description: hint,
    withAsterisk: !field.optional,
    autoComplete: 'off',
    'data-autofocus': autofocus,
    ...register(),
  };
  if (field.kind === 'long-text') return <Textarea {...shared} rows={3} maxLength={2000} className="wide" />;
  const type = types[field.kind as keyof typeof types];
  return <TextInput {...shared} type={type} dir={type === 'text' ? 'auto' : 'ltr'} />;
}

function CheckField(props: FieldProps) {
  const { label, error, hint, register } = useField(props);
  return <Checkbox label={label} error={error} description={hint} className="wide" {...register()} />;
}
