import { Checkbox, Fieldset, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../../i18n/words';
import { CallBackOffer } from './call-back-offer';
import { LanguageSelect } from './language-select';
import type { RegistrationForm } from './registration-form';

/** The information notice and the consent to data processing: without it a call-back may be kept, nothing else. Law 09-08. */
export function NoticeFieldset({ onCallBack }: { onCallBack: () => void }) {
  const { t } = useWords();
  const { register, formState } = useFormContext<RegistrationForm>();
  return (
    <Fieldset legend={t('register.notice')}>
      <Stack gap="sm">
        <Text size="sm">{t('register.noticeText')}</Text>
        <Checkbox
          label={t('register.noticeGiven')}
          error={formState.errors.noticeGiven?.message}
          {...register('noticeGiven', { validate: (given) => given || t('refusal.processing-consent-missing') })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <LanguageSelect
            label={t('register.noticeLanguage')}
            error={formState.errors.noticeLanguage?.message}
            {...register('noticeLanguage')}
          />
          <TextInput
            label={t('register.interpreter')}
            autoComplete="off"
            error={formState.errors.interpreter?.message}
            {...register('interpreter')}
          />
        </SimpleGrid>
        <CallBackOffer onStored={onCallBack} />
      </Stack>
    </Fieldset>
  );
}
