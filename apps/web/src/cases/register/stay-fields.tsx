import { Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { cannotStayReasons, notWantToStayReasons, stayStatuses } from '#domain';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../../i18n/words';
import type { RegistrationForm } from './registration-form';

/** What a person says of their stay and why they return: folded away, since the secret file alone keeps it. DOMAIN §3. */
export function StayFields({ index }: { index: number }) {
  const { t } = useWords();
  const { register } = useFormContext<RegistrationForm>();
  return (
    <details>
      <summary>{t('stay.legend')}</summary>
      <Stack gap="sm" mt="xs">
        <Text size="xs" c="dimmed">
          {t('stay.hint')}
        </Text>
        <NativeSelect label={t('stay.status')} className="self-start" {...register(`members.${index}.stayStatus`)}>
          {stayStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`stayStatus.${status}`)}
            </option>
          ))}
        </NativeSelect>
        <fieldset className="plain">
          <legend>{t('stay.cannotStay')}</legend>
          <Group gap="lg">
            {cannotStayReasons.map((reason) => (
              <Checkbox key={reason} value={reason} label={t(`cannotStayReason.${reason}`)} {...register(`members.${index}.cannotStay`)} />
            ))}
          </Group>
        </fieldset>
        <fieldset className="plain">
          <legend>{t('stay.notWantToStay')}</legend>
          <Group gap="lg">
            {notWantToStayReasons.map((reason) => (
              <Checkbox
                key={reason}
                value={reason}
                label={t(`notWantToStayReason.${reason}`)}
                {...register(`members.${index}.notWantToStay`)}
              />
            ))}
          </Group>
        </fieldset>
      </Stack>
    </details>
  );
}
