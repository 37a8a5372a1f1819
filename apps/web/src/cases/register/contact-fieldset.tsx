import { Checkbox, Fieldset, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { Ltr } from '../../i18n/ltr';
import { today, useWords } from '../../i18n/words';
import { phoneText, readPhone } from '../phone-input';
import { CountrySelect } from './country-select';
import { personRules } from './person-rules';
import type { RegistrationForm } from './registration-form';

/** How to reach the household safely, and where it wants to return to. */
export function ContactFieldset() {
  const { t } = useWords();
  const { register, control, formState } = useFormContext<RegistrationForm>();
  const rules = personRules(t, today());
  const read = readPhone(useWatch({ control, name: 'phone' }));
  return (
    <Fieldset legend={t('register.contact')}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <CountrySelect
            label={t('person.destination')}
            withAsterisk
            error={formState.errors.destination?.message}
            {...register('destination', rules.chosen)}
          />
          <TextInput
            label={t('person.phone')}
            type="tel"
            autoComplete="off"
            dir="ltr"
            error={formState.errors.phone?.message}
            description={read ? <Ltr>{phoneText(read)}</Ltr> : '\u00a0'}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...register('phone', rules.phone)}
          />
        </SimpleGrid>
        <Group gap="lg">
          <Checkbox label={t('person.mayCall')} {...register('mayCall')} />
          <Checkbox label={t('person.mayLeaveMessage')} {...register('mayLeaveMessage')} />
        </Group>
      </Stack>
    </Fieldset>
  );
}
