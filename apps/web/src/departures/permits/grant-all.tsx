import { Button, Checkbox, Fieldset, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today, useWords } from '../../i18n/words';
import { grantAll, type AnswerForms, type WaitingLine } from './permit-answers';

interface Props {
  lines: readonly WaitingLine[];
  forms: AnswerForms;
  onFill: (forms: AnswerForms) => void;
}

/** One letter often grants a whole list: fills in what it says, to be looked over before it is sent. */
export function GrantAll({ lines, forms, onFill }: Props) {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const [running, setRunning] = useState(true);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onFill(grantAll(lines, forms, { number, validUntil, running }));
      }}
    >
      <Fieldset legend={t('batches.grantAll')} my="sm">
        <Text size="sm">{t('batches.grantAllText')}</Text>
        <Group align="flex-end" gap="md" mt="xs">
          <TextInput
            label={t('batches.permitNumber')}
            required
            maxLength={34}
            dir="ltr"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('batches.validUntil')}
            required
            min={today()}
            value={validUntil}
            onChange={(event) => setValidUntil(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('batches.fill')}
          </Button>
        </Group>
        <Checkbox mt="xs" label={t('batches.running')} checked={running} onChange={(event) => setRunning(event.currentTarget.checked)} />
      </Fieldset>
    </form>
  );
}
