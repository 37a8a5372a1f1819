import { NativeSelect, Radio, SimpleGrid } from '@mantine/core';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { AddedMember } from '../../api/types';
import { useWords } from '../../i18n/words';
import { fieldErrorWords } from '../register/field-errors';
import { PersonFieldset } from '../register/person-fieldset';
import { emptyForm, type PersonFields, type RegistrationForm } from '../register/registration-form';
import { addedMemberOf, joining, peopleWith, type Joining } from './added-member';
import type { DialogProps } from './asked';
import { nameIn, useCaseCommand } from './case-query';
import { CommandDialog } from './command-dialog';
import { Question } from './forms/choice-fields';

/** Somebody joins the household: born meanwhile, or not registered with the others. */
export function AddMemberDialog({ view, onClose }: DialogProps) {
  const words = useWords();
  const { t } = words;
  const [who, setWho] = useState<Joining>('newborn');
  const form = useForm<RegistrationForm>({ defaultValues: { ...emptyForm(), members: peopleWith(view, 'newborn') } });
  const index = form.getValues('members').length - 1;
  const command = useCaseCommand(view.id, 'add-member', (body: AddedMember, key) =>
    answer(api.POST('/api/v1/cases/{id}/members', { params: { path: { id: view.id }, header: { 'Idempotency-Key': key } }, body })),
  );
  const submit = form.handleSubmit(({ members }) =>
    command.mutate(addedMemberOf(members, who), {
      onSuccess: onClose,
      onError: (problem) => {
        if (!(problem instanceof Problem)) return;
        for (const { field, code } of problem.errors)
          form.setError(`members.${index}.${field as 'born'}`, { message: fieldErrorWords(words, code) });
      },
    }),
  );

  return (
    <CommandDialog
      title={t('command.add-member')}
      submitLabel={t('do.save')}
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Question legend={t('addMember.who')} required>
        {joining.map((each, at) => (
          <Radio
            key={each}
            name="who"
            value={each}
            label={t(`addMember.${each}`)}
            checked={who === each}
            data-autofocus={at === 0 || undefined}
            onChange={() => {
              setWho(each);
              // What was typed of the person stays; only what they are to the others is asked anew.
              form.setValue(`members.${index}.addedAs`, each === 'adult' ? 'adult' : 'child');
              form.setValue(`members.${index}.links`, peopleWith(view, each).at(-1)!.links);
            }}
          />
        ))}
      </Question>
      <FormProvider {...form}>
        <PersonFieldset index={index} />
        {who === 'adult' && <ChildLinks index={index} />}
      </FormProvider>
    </CommandDialog>
  );
}

/** What the new adult is to each child already there. */
function ChildLinks({ index }: { index: number }) {
  const { t } = useWords();
  const { register, getValues } = useFormContext<RegistrationForm>();
  const children = getValues('members').filter(({ addedAs }: PersonFields, at) => addedAs === 'child' && at !== index);
  if (!children.length) return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {children.map(({ ref, familyName, givenNames }) => (
        <NativeSelect
          key={ref}
          label={t('addMember.linkWith', { child: `${givenNames} ${familyName}` })}
          {...register(`members.${index}.links.${ref}`)}
        >
          <option value="none">{t('register.linkNone')}</option>
          <option value="parent">{t('register.linkParent')}</option>
          <option value="guardian">{t('register.linkGuardian')}</option>
        </NativeSelect>
      ))}
    </SimpleGrid>
  );
}
