import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { today, useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { ProblemAlert } from '../../shell/problem-alert';
import { callBackOf } from './call-back';
import { useAskCallBack } from './call-backs-query';
import type { RegistrationForm } from './registration-form';

/** While the processing of data is not agreed to: a call-back may be kept, and nothing else of the form. Law 09-08. */
export function CallBackOffer({ onStored }: { onStored: () => void }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const { control, getValues, setError } = useFormContext<RegistrationForm>();
  const given = useWatch({ control, name: 'noticeGiven' });
  const [wantedOn, setWantedOn] = useState('');
  const ask = useAskCallBack();
  if (given) return null;

  const store = (): void => {
    const body = callBackOf(getValues(), wantedOn);
    if (!body) {
      const message = t(getValues('phone').trim() ? 'fieldError.phone' : 'fieldError.required');
      return setError('phone', { message }, { shouldFocus: true });
    }
    ask.mutate(body, {
      onSuccess: () => {
        announce(t('callBack.stored'));
        onStored();
      },
    });
  };

  return (
    <Stack gap="xs" role="group" aria-label={t('callBack.only')}>
      <Text size="sm">{t('callBack.offer')}</Text>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="date"
          dir="ltr"
          min={today()}
          label={t('callBack.wantedOn')}
          value={wantedOn}
          onChange={(event) => setWantedOn(event.currentTarget.value)}
        />
        <Button variant="default" loading={ask.isPending} onClick={store}>
          {t('callBack.only')}
        </Button>
      </Group>
      <ProblemAlert problem={ask.error} />
    </Stack>
  );
}
