import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { today, useWords } from '../../i18n/words';
import { CountrySelect } from './country-select';
import { personRules } from './person-rules';
import type { RegistrationForm } from './registration-form';
import { PhoneField, SafeContactFields } from './safe-contact-fields';

/** How to reach the household safely, and where it wants to return to. */
export function ContactFieldset() {
  const { t } = useWords();
  const { register, formState } = useFormContext<RegistrationForm>();
  return (
    <Fieldset legend={t('register.contact')}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <CountrySelect
            label={t('person.destination')}
            withAsterisk
            error={formState.errors.destination?.message}
            {...register('destination', personRules(t, today()).chosen)}
          />
          <PhoneField />
        </SimpleGrid>
        <SafeContactFields />
      </Stack>
    </Fieldset>
  );
}
