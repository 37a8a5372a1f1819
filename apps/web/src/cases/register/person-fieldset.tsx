import { Button, Checkbox, Fieldset, Group, NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { today, useWords } from '../../i18n/words';
import { CountrySelect } from './country-select';
import { LanguageSelect } from './language-select';
import { personRules } from './person-rules';
import { signalKinds, type RegistrationForm } from './registration-form';
import { StayFields } from './stay-fields';

/** One person of a household: on the registration screen, and when somebody joins. */
export function PersonFieldset({
  index,
  onNationality,
  onRemove,
}: {
  index: number;
  onNationality?: (code: string) => void;
  onRemove?: () => void;
}) {
  const { t } = useWords();
  const { register, control, formState, getValues, trigger } = useFormContext<RegistrationForm>();
  const rules = personRules(t, today());
  const errors = formState.errors.members?.[index];
  const addedAs = useWatch({ control, name: `members.${index}.addedAs` });
  const [family, given] = useWatch({ control, name: [`members.${index}.familyName`, `members.${index}.givenNames`] });
  const name = `${given} ${family}`.trim() || t('register.thisPerson');
  const nationality = register(`members.${index}.nationality`, rules.chosen);

  return (
    <Fieldset legend={addedAs === 'principal' ? t('person.principal') : t(`person.${addedAs}`)}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={t('person.familyName')}
            withAsterisk
            autoComplete="off"
            error={errors?.familyName?.message}
            {...register(`members.${index}.familyName`, rules.name)}
          />
          <TextInput
            label={t('person.givenNames')}
            withAsterisk
            autoComplete="off"
            error={errors?.givenNames?.message}
            {...register(`members.${index}.givenNames`, rules.name)}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <Controller
            control={control}
            name={`members.${index}.sex`}
            rules={rules.chosen}
            render={({ field: { ref, value, onChange, onBlur, name: fieldName }, fieldState }) => (
              <Radio.Group
                label={t('person.sex')}
                withAsterisk
                name={fieldName}
                value={value || null}
                onChange={onChange}
                onBlur={onBlur}
                error={fieldState.error?.message}
              >
                <Group my={8} gap="md">
                  <Radio ref={ref} value="female" label={t('person.female')} />
                  <Radio value="male" label={t('person.male')} />
                </Group>
              </Radio.Group>
            )}
          />
          <TextInput
            label={t('person.born')}
            withAsterisk
            description={t('person.bornHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            error={errors?.born?.message}
            {...register(
              `members.${index}.born`,
              rules.born(() => getValues(`members.${index}.age`)),
            )}
          />
          <TextInput
            label={t('person.age')}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            error={errors?.age?.message}
            {...register(`members.${index}.age`, {
              ...rules.age,
              onChange: () => formState.isSubmitted && void trigger(`members.${index}.born`),
            })}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <CountrySelect
            label={t('person.nationality')}
            withAsterisk
            mayBeUndetermined
            error={errors?.nationality?.message}
            {...nationality}
            onChange={(event) => {
              onNationality?.(event.currentTarget.value);
              return nationality.onChange(event);
            }}
          />
          <LanguageSelect label={t('person.language')} error={errors?.language?.message} {...register(`members.${index}.language`)} />
        </SimpleGrid>
        {addedAs === 'child' && <LinkFields index={index} />}
        <Group gap="lg" align="flex-end">
          <Checkbox label={t('person.inMorocco')} {...register(`members.${index}.inMorocco`)} />
          <Checkbox label={t('person.wishesToReturn')} {...register(`members.${index}.wishesToReturn`)} />
          {addedAs !== 'child' && (
            <TextInput
              label={t('person.earlierReturnYear')}
              inputMode="numeric"
              maxLength={4}
              dir="ltr"
              error={errors?.earlierReturnYear?.message}
              {...register(`members.${index}.earlierReturnYear`, rules.year)}
            />
          )}
        </Group>
        <fieldset className="plain">
          <legend>{t('signal.legend')}</legend>
          <Group gap="lg">
            {signalKinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`signal.${kind}`)} {...register(`members.${index}.signals`)} />
            ))}
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t('signal.hint')}
          </Text>
        </fieldset>
        <StayFields index={index} />
        {onRemove && (
          <Button variant="subtle" size="compact-sm" color="brick" className="self-start" onClick={onRemove}>
            {t('register.removePerson', { name })}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

/** What each adult on the form is to this child. */
function LinkFields({ index }: { index: number }) {
  const { t } = useWords();
  const { register, control } = useFormContext<RegistrationForm>();
  const members = useWatch({ control, name: 'members' });
  const adults = members.filter(({ addedAs }) => addedAs !== 'child');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {adults.map(({ ref, familyName, givenNames }) => (
        <NativeSelect
          key={ref}
          label={t('register.linkTo', { adult: `${givenNames} ${familyName}`.trim() || t('register.thisPerson') })}
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
