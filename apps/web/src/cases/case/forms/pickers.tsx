import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseCaseNumber } from '#domain';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { answer, api } from '../../../api/client';
import { consulateWords } from '../../../i18n/consulate-words';
import { useReference } from '../../../i18n/reference';
import { useWords } from '../../../i18n/words';
import { LanguageSelect } from '../../register/language-select';
import { nameIn } from '../case-query';
import type { FieldOf, Values } from './field';
import { useField, type FieldProps } from './use-field';

/** Choices from a list that the server keeps. */
function Picker({ choices, ...props }: FieldProps & { choices: readonly { value: string; label: string }[] }) {
  const { t, label, error, hint, autofocus, register } = useField(props);
  return (
    <NativeSelect label={label} error={error} description={hint} withAsterisk data-autofocus={autofocus} className="wide" {...register()}>
      <option value="">{t('person.choose')}</option>
      {choices.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </NativeSelect>
  );
}

export function LanguageField(props: FieldProps) {
  const { label, error, register } = useField(props);
  return <LanguageSelect label={label} error={error} {...register()} />;
}

/** The versions of the declaration's form, the one in use first. */
export function ConsentFormField(props: FieldProps) {
  const { label, register } = useField(props);
  const { consentForms } = useReference();
  return (
    <NativeSelect label={label} {...register()}>
      {consentForms.toReversed().map((version) => (
        <option key={version} value={version}>
          {version}
        </option>
      ))}
    </NativeSelect>
  );
}

/** The consulates of the household's nationalities; all of them when none is known. */
export function ConsulateField(props: FieldProps) {
  const { t } = useWords();
  const reference = useReference();
  const nationalities = new Set(props.view.members.map(({ nationality }) => nationality));
  const own = reference.consulates.filter(({ country }) => nationalities.has(country));
  const choices = (own.length ? own : reference.consulates).map(({ code }) => ({ value: code, label: consulateWords(t, reference, code) }));
  return <Picker {...props} choices={choices} />;
}

/** Caseworkers of the case's office, or of every other one with the office's name. */
export function CaseworkerField(props: FieldProps<FieldOf<'caseworker'>>) {
  const { field, view } = props;
  const { data } = useQuery({ queryKey: ['caseworkers'], queryFn: () => answer(api.GET('/api/v1/staff/caseworkers')) });
  const people = (data?.items ?? []).filter(({ id, office }) =>
    field.elsewhere ? office.id !== view.office.id : office.id === view.office.id && id !== view.caseworker.id,
  );
  const choices = people.map(({ id, name, office }) => ({
    value: `${office.id}/${id}`,
    label: field.elsewhere ? `${office.name} – ${name}` : name,
  }));
  return <Picker {...props} choices={choices} />;
}

/** Appointments that are still to be kept. */
export function AppointmentField(props: FieldProps) {
  const words = useWords();
  const { t } = words;
  const { view } = props;
  const nameOf = nameIn(view);
  const choices = view.appointments
    .filter(({ outcome }) => outcome === null)
    .map(({ id, kind, at, memberId }) => ({
      value: id,
      label: [t(`appointmentKind.${kind}`), words.instant(at), memberId === null ? t('field.household') : nameOf(memberId)].join(' – '),
    }));
  return <Picker {...props} choices={choices} />;
}

/** Another case by its number: looked up as soon as the number is whole, and named before anything is sent. */
export function CaseField(props: FieldProps) {
  const { view } = props;
  const { t, name, label, error, autofocus, register } = useField(props);
  const { setValue } = useFormContext<Values>();
  const [typed, setTyped] = useState('');
  const number = parseCaseNumber(typed);
  const { data, isFetching } = useQuery({
    queryKey: ['cases', { number }, 'search'],
    queryFn: async () => {
      const found = await answer(api.GET('/api/v1/cases', { params: { query: { number } } }));
      const other = found.items.find(({ id }) => id !== view.id);
      setValue(name, other?.id ?? '', { shouldValidate: true });
      return other ?? null;
    },
    enabled: number !== undefined,
    staleTime: 0,
  });
  return (
    <div className="wide">
      <TextInput
        label={label}
        withAsterisk
        dir="ltr"
        autoComplete="off"
        data-autofocus={autofocus}
        value={typed}
        error={error}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setValue(name, '');
        }}
      />
      <input type="hidden" {...register()} />
      <span role="status" className="dimmed">
        {isFetching && t('cases.waiting')}
        {!isFetching && typed.trim().length > 12 && !number && t('cases.notANumber')}
        {!isFetching && number && data === null && t('cases.empty')}
        {!isFetching && number && data && <bdi>{data.principalName}</bdi>}
      </span>
    </div>
  );
}
