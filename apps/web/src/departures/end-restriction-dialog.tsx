import { Text } from '@mantine/core';
import { answer, api } from '../api/client';
import type { Restriction } from '../api/types';
import { CommandDialog } from '../cases/case/command-dialog';
import { useProgrammeChange } from '../cases/programme/programme-query';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';
import { closedWords } from './restriction-words';

/** Opens again what was closed; asked once more, because every open case is looked at again. */
export function EndRestrictionDialog({ restriction, onClose }: { restriction: Restriction; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const reference = useReference();
  const change = useProgrammeChange(t('restriction.endedDone'), (body: object, key) =>
    answer(
      api.POST('/api/v1/travel-restrictions/{id}/end', {
        params: { path: { id: restriction.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
  return (
    <CommandDialog
      title={t('restriction.endOf', { what: closedWords(words, reference, restriction) })}
      submitLabel={t('restriction.end')}
      pending={change.isPending}
      problem={change.error}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({}, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Text>{t('restriction.endText')}</Text>
    </CommandDialog>
  );
}
