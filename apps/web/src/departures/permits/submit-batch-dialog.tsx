import { Text } from '@mantine/core';
import { answer, api } from '../../api/client';
import type { PermitBatch } from '../../api/types';
import { CommandDialog } from '../../cases/case/command-dialog';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { batchName } from './batch-name';
import { BatchProblem } from './batch-problem';
import { useBatchCommand } from './permit-batch-query';

/** Asked once more: after it the batch is the Ministry's. */
export function SubmitBatchDialog({ batch, onClose }: { batch: PermitBatch; onClose: () => void }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const submit = useBatchCommand((body: object, key) =>
    answer(
      api.POST('/api/v1/permit-batches/{id}/submission', { params: { path: { id: batch.id }, header: { 'Idempotency-Key': key } }, body }),
    ),
  );
  const nameOf = (id: string): string | undefined => {
    const line = batch.lines.find(({ memberId }) => memberId === id);
    return line && batchName(line);
  };
  return (
    <CommandDialog
      title={t('batches.submit')}
      submitLabel={t('batches.submit')}
      pending={submit.isPending}
      problem={null}
      onSubmit={(event) => {
        event.preventDefault();
        submit.mutate(
          {},
          {
            onSuccess: () => {
              announce(t('batches.submitted'));
              onClose();
            },
          },
        );
      }}
      onClose={onClose}
    >
      <Text>{t('batches.submitText')}</Text>
      <Text fw={600}>{`${batch.number} · ${t('count.persons', { count: batch.people })}`}</Text>
      <BatchProblem problem={submit.error} nameOf={nameOf} />
    </CommandDialog>
  );
}
