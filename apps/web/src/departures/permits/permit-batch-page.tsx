import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PermitBatch } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { today, useWords } from '../../i18n/words';
import { LoadFailure } from '../../shell/load-failure';
import { Loading } from '../../shell/loading';
import { PageTitle } from '../../shell/page-title';
import { useSession } from '../../staff/session';
import { AnswersForm } from './answers-form';
import { batchColour } from './batch-colour';
import { BatchLines } from './batch-lines';
import { isWaiting } from './permit-answers';
import { permitBatchQuery } from './permit-batch-query';
import { SubmitBatchDialog } from './submit-batch-dialog';

/** One batch: its list for the Ministry, and what can be done with it in its state. */
export function PermitBatchPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(permitBatchQuery(id));
  if (error && !data) return <LoadFailure error={error} onRetry={refetch} />;
  return data ? <BatchScreen batch={data} /> : <Loading />;
}

function BatchScreen({ batch }: { batch: PermitBatch }) {
  const { t, day, number } = useWords();
  const { may } = useSession();
  const [submitting, setSubmitting] = useState(false);
  const { state, submittedOn, madeOn, madeByName } = batch;
  const answering = state === 'submitted' && may('permit:answer') && batch.lines.some(isWaiting);
  return (
    <Stack gap="md">
      <Link to={may('case:read') ? '/permit-batches' : '/'} className="no-print">
        {t('batches.back')}
      </Link>
      <PageTitle text={t('batches.one', { number: batch.number })}>
        {t('batches.number')} <Ltr>{batch.number}</Ltr>
      </PageTitle>
      <Group gap="sm">
        <Badge variant="light" tt="none" color={batchColour[state]}>
          {t(`permitBatchState.${state}`)}
        </Badge>
        <Text size="sm">
          {[
            t('count.persons', { count: batch.people }),
            madeOn && `${t('batches.made')} ${t('batches.madeBy', { day: day(madeOn), name: madeByName ?? '' })}`,
            submittedOn && t('state.pair', { label: t('batches.submittedOn'), value: day(submittedOn) }),
            ...(['waiting', 'granted', 'refused', 'recalled'] as const)
              .filter((each) => state !== 'open' && batch[each] > 0)
              .map((each) => t('state.pair', { label: t(`batches.${each}`), value: number(batch[each]) })),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      <Text size="sm">{t('batches.linesText')}</Text>
      <p className="print-only">{t('print.printedOn', { day: day(today()) })}</p>
      <Group gap="sm" className="no-print">
        {state === 'open' && may('permit:request') && <Button onClick={() => setSubmitting(true)}>{t('batches.submit')}</Button>}
        <Button variant="default" onClick={() => print()}>
          {t('print.do')}
        </Button>
      </Group>
      <BatchLines batch={batch} />
      {answering && <AnswersForm batch={batch} />}
      {submitting && <SubmitBatchDialog batch={batch} onClose={() => setSubmitting(false)} />}
    </Stack>
  );
}
