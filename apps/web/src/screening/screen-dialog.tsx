import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { minorsReadingOf } from '#domain';
import { useState } from 'react';
import { answer, api } from '../api/client';
import type { CaseView } from '../api/types';
import { nameIn, useCaseCommand } from '../cases/case/case-query';
import { CommandDialog } from '../cases/case/command-dialog';
import { programmeQuery } from '../cases/programme/programme-query';
import { Ltr } from '../i18n/ltr';
import { today, useWords } from '../i18n/words';
import { policiesInForce, proposedPolicy, type PolicyVersion } from './policy-choice';

interface Props {
  view: CaseView;
  onClose: () => void;
}

/** Asks under which rules to screen, where several are in force today; with one set of rules the button is enough. */
export function ScreenDialog({ view, onClose }: Props) {
  const { data } = useQuery(programmeQuery);
  const inForce = data ? policiesInForce(data, today()) : [];
  return inForce.length > 1 ? <PolicyChoice inForce={inForce} view={view} onClose={onClose} /> : null;
}

function PolicyChoice({ inForce, view, onClose }: Props & { inForce: PolicyVersion[] }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(() => proposedPolicy(inForce, view)!.code);
  const command = useCaseCommand(view.id, 'screen', (policy: string, key) =>
    answer(
      api.POST('/api/v1/cases/{id}/screenings', {
        params: { path: { id: view.id }, header: { 'Idempotency-Key': key } },
        body: { policy, reference: 'registration' },
      }),
    ),
  );
  return (
    <CommandDialog
      title={t('command.screen')}
      submitLabel={t('do.confirm')}
      pending={command.isPending}
      problem={command.error}
      nameOf={nameIn(view)}
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate(chosen, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('screening.choosePolicyText')}</Text>
      <Radio.Group label={t('screening.choosePolicy')} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {inForce.map((policy) => (
            <Radio
              key={policy.code}
              value={policy.code}
              data-autofocus={policy.code === chosen || undefined}
              label={<Ltr>{policy.code}</Ltr>}
              description={`${t(`policyMode.${policy.mode}`)} · ${t('state.pair', { label: t('screening.minors'), value: t(`minorsReading.${minorsReadingOf(policy)}`) })}`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </CommandDialog>
  );
}
