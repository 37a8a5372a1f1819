import { Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { callTimes } from '#domain';
import { useFormContext, useWatch } from 'react-hook-form';
import { Ltr } from '../../i18n/ltr';
import { today, useWords } from '../../i18n/words';
import { phoneText, readPhone } from '../phone-input';
import { otherContactRules, type ContactForm } from './contact-form';
import { personRules } from './person-rules';

/** The household's own number, read back in groups. */
export function PhoneField() {
  const { t } = useWords();
  const { register, control, formState } = useFormContext<ContactForm>();
  const read = readPhone(useWatch({ control, name: 'phone' }));
  return (
    <TextInput
      label={t('person.phone')}
      type="tel"
      autoComplete="off"
      dir="ltr"
      error={formState.errors.phone?.message}
      description={read ? <Ltr>{phoneText(read)}</Ltr> : '\u00a0'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...register('phone', personRules(t, today()).phone)}
    />
  );
}

/** May we call, leave a message, whom else, and when. DOMAIN §2. */
export function SafeContactFields() {
  const { t } = useWords();
  const { register, formState, getValues } = useFormContext<ContactForm>();
  const { errors } = formState;
  const rules = otherContactRules(t, getValues);
  return (
    <Stack gap="sm">
      <Group gap="lg">
        <Checkbox label={t('person.mayCall')} {...register('mayCall')} />
        <Checkbox label={t('person.mayLeaveMessage')} {...register('mayLeaveMessage')} />
      </Group>
      <fieldset className="plain">
        <legend>{t('person.callTimes')}</legend>
        <Group gap="lg">
          {callTimes.map((time) => (
            <Checkbox key={time} value={time} label={t(`callTime.${time}`)} {...register('callTimes')} />
          ))}
        </Group>
      </fieldset>
      <fieldset className="plain">
        <legend>{t('person.otherContact')}</legend>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <TextInput
            label={t('person.otherName')}
            autoComplete="off"
            error={errors.otherName?.message}
            {...register('otherName', rules.name)}
          />
          <TextInput
            label={t('person.otherPhone')}
            type="tel"
            autoComplete="off"
            dir="ltr"
            error={errors.otherPhone?.message}
            {...register('otherPhone', rules.phone)}
          />
          <TextInput
            label={t('person.otherRelation')}
            autoComplete="off"
            error={errors.otherRelation?.message}
            {...register('otherRelation', rules.relation)}
          />
        </SimpleGrid>
        <Text size="xs" c="dimmed" mt={4}>
          {t('contact.otherHint')}
        </Text>
        <Checkbox mt="xs" label={t('person.mayCallOther')} {...register('mayCallOther')} />
      </fieldset>
    </Stack>
  );
}
