import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../../../i18n/words';
import { fullName } from '../case-query';
import { Question } from './choice-fields';
import type { FieldOf, Values } from './field';
import { useField, type FieldProps } from './use-field';

/** One person of the case; what depends on who it is follows. */
export function MemberField(props: FieldProps<FieldOf<'member'>>) {
  const { field, view, onPerson } = props;
  const { t, label, error, hint, autofocus, register } = useField(props);
  const people = field.of(view);
  if (!people.length && !field.household) return <Nobody />;
  const { onChange, ...registered } = register();
  return (
    <NativeSelect
      label={label}
      error={error}
      description={hint}
      data-autofocus={autofocus}
      {...registered}
      onChange={(event) => {
        onPerson?.(event.currentTarget.value);
        return onChange(event);
      }}
    >
      {field.household && <option value="">{t('field.household')}</option>}
      {people.map((member) => (
        <option key={member.id} value={member.id}>
          {fullName(member)}
        </option>
      ))}
    </NativeSelect>
  );
}

export function MembersField(props: FieldProps<FieldOf<'members'>>) {
  const { field, view } = props;
  const { label, error, hint, autofocus, register } = useField(props);
  const people = field.of(view);
  if (!people.length) return <Nobody />;
  return (
    <Question legend={label} required hint={hint} error={error}>
      {people.map((member, index) => (
        <Checkbox
          key={member.id}
          value={member.id}
          label={<bdi>{fullName(member)}</bdi>}
          data-autofocus={(autofocus && index === 0) || undefined}
          {...register()}
        />
      ))}
    </Question>
  );
}

/** Without anybody the form cannot be sent: an empty required field stands for it. */
export function Nobody() {
  const { register } = useFormContext<Values>();
  const { t } = useWords();
  return (
    <Text size="sm" className="wide">
      {t('fieldHint.nobody')}
      <input type="hidden" {...register('nobody', { validate: () => false })} />
    </Text>
  );
}
