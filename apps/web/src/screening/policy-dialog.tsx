import { Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import type { PolicyMode } from '#domain';
import { useState } from 'react';
import { answer, api } from '../api/client';
import type { NewPolicy, Programme } from '../api/types';
import { CommandDialog } from '../cases/case/command-dialog';
import { useProgrammeChange } from '../cases/programme/programme-query';
import { today, useWords } from '../i18n/words';

const modes = ['gate', 'priority'] as const satisfies readonly PolicyMode[];

/** A new version: it starts from what the last one says, and from today. */
export function PolicyDialog({ programme: { policies }, onClose }: { programme: Programme; onClose: () => void }) {
  const { t } = useWords();
  const codes = [...new Set(policies.map(({ code }) => code))];
  const last = policies.at(-1);
  const [filled, setFilled] = useState<NewPolicy>({
    code: last?.code ?? '',
    from: today(),
    to: null,
    mode: last?.mode ?? 'gate',
    accompaniedMinorsCount: last?.settings.accompaniedMinorsCount ?? false,
  });
  const change = useProgrammeChange(t('programme.policyAdded'), (body: NewPolicy, key) =>
    answer(api.POST('/api/v1/programme/policies', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
  const set = (part: Partial<NewPolicy>): void => setFilled({ ...filled, ...part });
  return (
    <CommandDialog
      title={t('programme.addPolicy')}
      submitLabel={t('do.save')}
      pending={change.isPending}
      problem={change.error}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(filled, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <NativeSelect label={t('programme.code')} value={filled.code} onChange={(event) => set({ code: event.currentTarget.value })}>
        {codes.map((code) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        type="date"
        label={t('programme.from')}
        required
        min={today()}
        value={filled.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('programme.to')}
        description={t('programme.openEnd')}
        min={filled.from}
        value={filled.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value || null })}
      />
      <Radio.Group label={t('programme.mode')} value={filled.mode} onChange={(mode) => set({ mode: mode as PolicyMode })}>
        <Stack gap="xs" mt="xs">
          {modes.map((mode) => (
            <Radio key={mode} value={mode} label={t(`policyMode.${mode}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('programme.minorsAll')}
        checked={filled.accompaniedMinorsCount}
        onChange={(event) => set({ accompaniedMinorsCount: event.currentTarget.checked })}
      />
    </CommandDialog>
  );
}
