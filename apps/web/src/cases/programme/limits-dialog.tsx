import { Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import { limitNames, type LimitName, type Limits } from '#domain';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import type { Programme } from '../../api/types';
import { useWords } from '../../i18n/words';
import { CommandDialog } from '../case/command-dialog';
import { changedLimits, isLimit, limitGroups, limitText, unitOf, unitWords, type LimitGroup } from './limit-groups';
import { useProgrammeChange } from './programme-query';

/** All limits on one form; only those that were changed are sent. */
export function LimitsDialog({ programme: { limits, defaultLimits }, onClose }: { programme: Programme; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [filled, setFilled] = useState(() => textOf(limits));
  const [note, setNote] = useState('');
  const change = useProgrammeChange(t('programme.limitsSaved'), (body: Partial<Limits>, key) =>
    answer(api.POST('/api/v1/programme/limits', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
  const submit = (): void => {
    const changed = changedLimits(filled, limits);
    if (changed === null) {
      setNote(t('programme.wholeNumber'));
      const wrong = limitNames.find((name) => !isLimit(filled[name]));
      document.getElementById(`limit-${wrong}`)?.focus();
    } else if (!Object.keys(changed).length) setNote(t('programme.nothingChanged'));
    else change.mutate(changed, { onSuccess: onClose });
  };
  return (
    <CommandDialog
      title={t('programme.editLimits')}
      submitLabel={t('do.save')}
      pending={change.isPending}
      problem={change.error}
      onSubmit={(event) => {
        event.preventDefault();
        setNote('');
        submit();
      }}
      onClose={onClose}
    >
      {(Object.keys(limitGroups) as LimitGroup[]).map((group) => (
        <Fieldset key={group} legend={t(`limitGroup.${group}`)}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {limitGroups[group].map((name) => (
              <TextInput
                key={name}
                id={`limit-${name}`}
                inputMode="numeric"
                label={`${t(`limit.${name}`)} (${t(`programme.${unitWords[unitOf(name)]}`)})`}
                description={t('programme.defaultIs', { value: limitText(words, name, defaultLimits[name]) })}
                value={filled[name]}
                error={isLimit(filled[name]) ? undefined : t('programme.wholeNumber')}
                onChange={(event) => setFilled({ ...filled, [name]: event.currentTarget.value })}
              />
            ))}
          </SimpleGrid>
        </Fieldset>
      ))}
      <Text role="alert">{note}</Text>
    </CommandDialog>
  );
}

function textOf(limits: Limits): Record<LimitName, string> {
  return Object.fromEntries(limitNames.map((name) => [name, String(limits[name])])) as Record<LimitName, string>;
}
