import { Alert, Button, Checkbox, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { answer, api, ifMatch } from '../../api/client';
import { Problem, type NoConnection } from '../../api/problem';
import type { Member, MemberCorrection } from '../../api/types';
import { today, useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { CountrySelect } from '../register/country-select';
import { fieldErrorWords } from '../register/field-errors';
import { LanguageSelect } from '../register/language-select';
import { personRules } from '../register/person-rules';
import type { DialogProps } from './asked';
import { fullName, useCaseRefresh } from './case-query';
import { CommandDialog } from './command-dialog';
import { EditConflict } from './edit-conflict';
import { correctionOf, memberFields, touchedFields, valuesOf, type MemberField, type MemberValues } from './member-correction';

/** Correcting a person. When somebody else was faster nothing is overwritten: both versions are shown and what was typed stays. */
export function EditMemberDialog({ view, memberId, onClose }: DialogProps) {
  const member = view.members.find(({ id }) => id === memberId);
  return member ? <EditForm key={member.id} caseId={view.id} member={member} onClose={onClose} /> : null;
}

function EditForm({ caseId, member, onClose }: { caseId: string; member: Member; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const refresh = useCaseRefresh(caseId);
  const [first, setFirst] = useState(() => member);
  const [conflict, setConflict] = useState(false);
  const [unchanged, setUnchanged] = useState(false);
  const firstValues = valuesOf(first);
  const { register, handleSubmit, formState, getValues, setValue, setError, reset, control } = useForm<MemberValues>({
    defaultValues: firstValues,
  });
  const { errors } = formState;
  const mine = useWatch({ control, compute: (values) => values });
  const rules = personRules(t, today());

  const save = useMutation<unknown, Problem | NoConnection, { body: MemberCorrection; version: number }>({
    mutationFn: ({ body, version }) =>
      answer(
        api.PATCH('/api/v1/cases/{id}/members/{memberId}', {
          params: { path: { id: caseId, memberId: member.id }, header: ifMatch(version) },
          body,
        }),
      ),
    onSuccess: async () => {
      await refresh();
      announce(t('done.correct-member'));
      onClose();
    },
    onError: async (problem) => {
      if (!(problem instanceof Problem)) return;
      if (problem.code === 'version-stale') {
        await refresh();
        setConflict(true);
      }
      for (const { field, code } of problem.errors) {
        if (memberFields.includes(field as MemberField)) setError(field as MemberField, { message: fieldErrorWords(words, code) });
      }
    },
  });

  const submit = handleSubmit((values) => {
    const body = correctionOf(values, touchedFields(values, firstValues));
    const nothing = Object.keys(body).length === 0;
    setUnchanged(nothing);
    // After a conflict was shown, the version that was shown is the one being answered.
    if (!nothing) save.mutate({ body, version: conflict ? member.version : first.version });
  });

  const takeTheirs = (): void => {
    setFirst(member);
    reset(valuesOf(member));
    setConflict(false);
    save.reset();
  };

  return (
    <CommandDialog
      title={t('edit.title', { name: fullName(first) })}
      submitLabel={t(conflict ? 'edit.keepMine' : 'do.save')}
      pending={save.isPending}
      problem={save.error instanceof Problem && save.error.code === 'version-stale' ? null : save.error}
      nameOf={() => fullName(first)}
      onSubmit={submit}
      onClose={onClose}
    >
      {conflict && (
        <EditConflict
          // What somebody else changed since the form was opened; the server names what of mine differs.
          changed={touchedFields(valuesOf(member), firstValues)}
          mine={mine}
          theirs={valuesOf(member)}
          touched={touchedFields(getValues(), firstValues)}
          birth={member.birth}
        >
          <Button variant="default" size="xs" onClick={takeTheirs}>
            {t('edit.takeTheirs')}
          </Button>
        </EditConflict>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t('person.familyName')}
          data-autofocus
          autoComplete="off"
          error={errors.familyName?.message}
          {...register('familyName', rules.name)}
        />
        <TextInput
          label={t('person.givenNames')}
          autoComplete="off"
          error={errors.givenNames?.message}
          {...register('givenNames', rules.name)}
        />
        <NativeSelect label={t('person.sex')} {...register('sex')}>
          <option value="female">{t('person.female')}</option>
          <option value="male">{t('person.male')}</option>
        </NativeSelect>
        <Group gap="sm" grow align="flex-start">
          <TextInput
            label={t('person.born')}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            error={errors.born?.message}
            {...register('born', {
              validate: (born) =>
                first.birth.precision === 'estimated' && !born.trim() ? true : rules.born(() => getValues('age')).validate(born),
            })}
          />
          <TextInput
            label={t('person.age')}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            placeholder={first.birth.precision === 'estimated' ? words.age(first.birth, today()) : undefined}
            error={errors.age?.message}
            {...register('age', {
              ...rules.age,
              onChange: ({ target }) => void (target.value.trim() && setValue('born', '')),
            })}
          />
        </Group>
        <CountrySelect
          label={t('person.nationality')}
          mayBeUndetermined
          error={errors.nationality?.message}
          {...register('nationality', rules.chosen)}
        />
        <LanguageSelect label={t('person.language')} {...register('language')} />
        <TextInput
          label={t('person.earlierReturnYear')}
          dir="ltr"
          inputMode="numeric"
          error={errors.earlierReturnYear?.message}
          {...register('earlierReturnYear', rules.year)}
        />
      </SimpleGrid>
      <Group gap="lg">
        <Checkbox label={t('person.inMorocco')} {...register('inMorocco')} />
        <Checkbox label={t('person.wishesToReturn')} {...register('wishesToReturn')} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('edit.rescreen')}
      </Text>
      <div role="status">{unchanged && <Alert color="slate">{t('edit.nothingChanged')}</Alert>}</div>
    </CommandDialog>
  );
}
