import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import type { BatchAnswer, PermitBatch } from '../../api/types';
import { Card } from '../../cases/case/card';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { AnswerFields } from './answer-fields';
import { batchName } from './batch-name';
import { BatchProblem } from './batch-problem';
import { GrantAll } from './grant-all';
import { answersOf, emptyAnswer, isWaiting, type AnswerForm, type AnswerForms } from './permit-answers';
import { useBatchCommand } from './permit-batch-query';

/** As many answers as one request takes. */
const most = 200;

/** What the Ministry answered, person by person: by its liaison officer, or by the movement officer from a paper. */
export function AnswersForm({ batch }: { batch: PermitBatch }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const lines = batch.lines.filter(isWaiting);
  const [forms, setForms] = useState<AnswerForms>({});
  const [note, setNote] = useState('');
  const send = useBatchCommand((answers: BatchAnswer[], key) =>
    answer(
      api.POST('/api/v1/permit-batches/{id}/answers', {
        params: { path: { id: batch.id }, header: { 'Idempotency-Key': key } },
        body: { answers },
      }),
    ),
  );
  const nameOf = (id: string): string | undefined => {
    const line = lines.find(({ memberId }) => memberId === id);
    return line && batchName(line);
  };
  const submit = (): void => {
    const answers = answersOf(lines, forms);
    if ('incomplete' in answers) {
      setNote(t('batches.incomplete', { name: batchName(answers.incomplete) }));
      return document.getElementById(`answer-${answers.incomplete.memberId}`)?.focus();
    }
    if (!answers.length) return setNote(t('batches.noneFilled'));
    if (answers.length > most) return setNote(t('batches.atMost'));
    setNote('');
    send.mutate(answers, {
      onSuccess: () => {
        setForms({});
        announce(t('batches.answered', { count: answers.length }));
      },
    });
  };
  const set = (memberId: string, form: AnswerForm): void => setForms({ ...forms, [memberId]: form });

  return (
    <Card title={t('batches.answers')} className="no-print">
      <Text size="sm">{t('batches.answersText')}</Text>
      <GrantAll lines={lines} forms={forms} onFill={setForms} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!send.isPending) submit();
        }}
      >
        <Stack gap="sm">
          {lines.map((line) => (
            <AnswerFields
              key={line.memberId}
              line={line}
              form={forms[line.memberId] ?? emptyAnswer(line)}
              onChange={(form) => set(line.memberId, form)}
            />
          ))}
          <Text role="alert">{note}</Text>
          <BatchProblem problem={send.error} nameOf={nameOf} />
          <Group>
            <Button type="submit" loading={send.isPending}>
              {t('batches.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
