import { Group, Loader, Text } from '@mantine/core';
import { useWords } from '../i18n/words';

/** Says that something is on its way. */
export function Loading() {
  const { t } = useWords();
  return (
    <Group role="status" p="md" gap="sm">
      <Loader size="sm" aria-hidden />
      <Text>{t('state.loading')}</Text>
    </Group>
  );
}
