import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Projection } from '../../api/types';
import { useWords } from '../../i18n/words';
import { LoadFailure } from '../../shell/load-failure';
import { Card } from '../case/card';
import { projectionQuery } from './programme-query';

/** After a change of the programme every open case is looked at again in the background: how far that has come, live. */
export function ProjectionSection() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(projectionQuery);
  if (error && !data) return <LoadFailure error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <Card title={t('programme.projection')}>
      {data.cause === null ? <Text>{t('programme.projectionNever')}</Text> : <Run run={data} cause={data.cause} />}
    </Card>
  );
}

function Run({ run: { total, done, finishedAt }, cause }: { run: Projection; cause: NonNullable<Projection['cause']> }) {
  const { t, number, instant } = useWords();
  const label = useId();
  const values = { done: number(done), total: number(total) };
  return (
    <>
      {!finishedAt && <progress className="progress" max={Math.max(total, 1)} value={done} aria-labelledby={label} />}
      {/* Only the beginning and the end are read out, not each step. */}
      <Text id={label}>
        {finishedAt ? t('programme.projectionDone', { ...values, when: instant(finishedAt) }) : t('programme.projectionRunning', values)}
      </Text>
      <span role="status" className="visually-hidden">
        {finishedAt ? t('programme.projectionDone', { ...values, when: instant(finishedAt) }) : t('programme.projection')}
      </span>
      <Text size="sm" c="dimmed">
        {t('programme.projectionCause', { cause: t(`projectionCause.${cause}`) })}
      </Text>
    </>
  );
}
