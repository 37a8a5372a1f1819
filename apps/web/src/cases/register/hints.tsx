import { Badge, Group, Text } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { today, useWords } from '../../i18n/words';
import { derivedHints } from './derived-hints';
import type { RegistrationForm } from './registration-form';

/** What follows from what was typed so far, by the rules of the screening. */
export function Hints() {
  const { t } = useWords();
  const { control } = useFormContext<RegistrationForm>();
  const hints = derivedHints(useWatch({ control, name: 'members' }), today());
  return (
    <Group gap="xs" role="status">
      <Text size="sm" fw={600}>
        {t('register.derived')}
      </Text>
      {hints.map(({ hint, certain }) => (
        <Badge key={hint} variant={certain ? 'filled' : 'outline'} tt="none">
          {t(`hint.${hint}`)}
          {certain ? '' : ` – ${t('register.hintPossible')}`}
        </Badge>
      ))}
      {!hints.length && (
        <Text size="sm" c="dimmed">
          {t('register.derivedNone')}
        </Text>
      )}
    </Group>
  );
}
