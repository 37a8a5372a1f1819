import { NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { consentMethods, isMinor, type ConsentMethod } from '#domain';
import { useForm, useWatch } from 'react-hook-form';
import { answer, api } from '../../api/client';
import type { NewConsent } from '../../api/types';
import { useReference } from '../../i18n/reference';
import { today, useWords } from '../../i18n/words';
import { LanguageSelect } from '../register/language-select';
import type { DialogProps } from './asked';
import { fullName, nameIn, useCaseCommand } from './case-query';
import { CommandDialog } from './command-dialog';

interface Fields {
  memberId: string;
  formVersion: string;
  language: string;
  method: ConsentMethod;
  interpreter: string;
  witness: string;
  place: string;
}

/** An adult's declaration of voluntary return, each adult for themselves. */
export function ConsentDialog({ view, memberId, onClose }: DialogProps) {
  const { t } = useWords();
  const { consentForms } = useReference();
  const waiting = view.members.filter(
    ({ id, exit, birth }) => !exit && !isMinor(birth, today()) && !view.consents.some((consent) => consent.memberId === id),
  );
  const first = waiting.find(({ id }) => id === memberId) ?? waiting[0];
  const { register, handleSubmit, control, formState, setValue } = useForm<Fields>({
    defaultValues: {
      memberId: first?.id ?? '',
      formVersion: consentForms.at(-1) ?? '',
      language: first?.language ?? 'fr',
      method: 'signature',
      interpreter: '',
      witness: '',
      place: view.office.name,
    },
  });
  const method = useWatch({ control, name: 'method' });
  const command = useCaseCommand(view.id, 'consent', (body: NewConsent, key) =>
    answer(api.POST('/api/v1/cases/{id}/consents', { params: { path: { id: view.id }, header: { 'Idempotency-Key': key } }, body })),
  );
  const submit = handleSubmit(({ interpreter, witness, place, ...rest }) =>
    command.mutate(
      { ...rest, interpreter: interpreter.trim() || null, witness: witness.trim() || null, place: place.trim() },
      { onSuccess: onClose },
    ),
  );
  const { onChange: onWho, ...who } = register('memberId');

  return (
    <CommandDialog
      title={t('consent.title')}
      submitLabel={t('do.save')}
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{t('consent.each')}</Text>
      <NativeSelect
        label={t('consent.who')}
        data-autofocus
        {...who}
        onChange={(event) => {
          const chosen = waiting.find(({ id }) => id === event.currentTarget.value);
          if (chosen) setValue('language', chosen.language);
          return onWho(event);
        }}
      >
        {waiting.map((member) => (
          <option key={member.id} value={member.id}>
            {fullName(member)}
          </option>
        ))}
      </NativeSelect>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LanguageSelect label={t('person.language')} {...register('language')} />
        <NativeSelect label={t('consent.form')} {...register('formVersion')}>
          {consentForms.toReversed().map((version) => (
            <option key={version} value={version}>
              {version}
            </option>
          ))}
        </NativeSelect>
      </SimpleGrid>
      <fieldset className="plain">
        <legend>{t('consent.method')}</legend>
        <Stack gap="xs">
          {consentMethods.map((each) => (
            <Radio key={each} value={each} label={t(`consentMethod.${each}`)} {...register('method')} />
          ))}
        </Stack>
      </fieldset>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('consent.interpreter')} autoComplete="off" {...register('interpreter')} />
        <TextInput
          label={t('consent.witness')}
          autoComplete="off"
          withAsterisk={method === 'oral'}
          error={formState.errors.witness?.message}
          {...register('witness', {
            validate: (name, { method: how }) => how !== 'oral' || name.trim() !== '' || t('fieldError.required'),
          })}
        />
      </SimpleGrid>
      <TextInput
        label={t('consent.place')}
        withAsterisk
        autoComplete="off"
        error={formState.errors.place?.message}
        {...register('place', { validate: (place) => place.trim() !== '' || t('fieldError.required') })}
      />
    </CommandDialog>
  );
}
