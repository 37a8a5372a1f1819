import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { plusDays } from '#domain';
import { answer, api } from '../api/client';
import { today, useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';
import { preparingSteps, readinessStages, readQuestion, stageWords, type ReadinessQuestion } from './readiness-question';
import { ReadinessTable } from './readiness-table';

/** As many cases as a printed list may hold. */
const most = { page: 50, pages: 20 };

/** "If we fly on 12 May, who of these is not ready, and why." The question is in the address, so that it can be kept and sent. DOMAIN §4. */
export function ReadinessPage() {
  const { t, day } = useWords();
  const [search, setSearch] = useSearchParams();
  const question = readQuestion(search, today());
  const { on, stage, step, notReadyOnly } = question;
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['readiness', { on, stage, step }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/readiness', {
          params: { query: { on, stage, limit: most.page, ...(step && { step }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const [printing, setPrinting] = useState(false);
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = notReadyOnly ? rows.filter(({ ready }) => !ready) : rows;
  const set = (part: Record<string, string>): void =>
    setSearch(
      Object.entries({ ...Object.fromEntries(search), ...part }).filter(([, value]) => value),
      {
        replace: true,
        preventScrollReset: true,
      },
    );

  const printAll = async (): Promise<void> => {
    setPrinting(true);
    let more = hasNextPage;
    for (let page = data?.pages.length ?? 0; more && page < most.pages; page += 1) more = (await fetchNextPage()).hasNextPage;
    setPrinting(false);
    // After the last rows are on the page.
    requestAnimationFrame(() => print());
  };

  return (
    <Stack gap="md">
      <PageTitle text={t('readiness.title')} />
      <Text>{t('readiness.text')}</Text>
      <p className="print-only">
        {[day(on), t(stageWords[stage]), step && t(`step.${step}`), notReadyOnly && t('readiness.notReadyOnly')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Question question={question} onChange={set} />
      {!data && !error && <Loading />}
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {data && (
        <Group justify="space-between">
          <Text role="status" size="sm">
            {rows.length > 0 && t('readiness.shown', { count: rows.length, ready: rows.filter(({ ready }) => ready).length })}
            {hasNextPage && ` · ${t('readiness.more')}`}
          </Text>
          <Button
            size="xs"
            variant="default"
            className="no-print"
            loading={printing}
            disabled={!rows.length}
            onClick={() => void printAll()}
          >
            {t('print.do')}
          </Button>
        </Group>
      )}
      {data && !shown.length && (
        <Alert color="slate">{t(rows.length ? 'readiness.allReady' : step ? 'readiness.noneOfStep' : 'readiness.empty')}</Alert>
      )}
      {shown.length > 0 && <ReadinessTable rows={shown} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-start no-print">
          {t('do.more')}
        </Button>
      )}
    </Stack>
  );
}

function Question({ question, onChange }: { question: ReadinessQuestion; onChange: (part: Record<string, string>) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>(question.on);
  const from = today();
  const wrong = typed !== question.on;
  return (
    <Group gap="md" align="flex-end" className="no-print">
      <TextInput
        type="date"
        label={t('readiness.day')}
        min={from}
        max={plusDays(from, 730)}
        value={typed}
        error={wrong && t('readiness.badDay')}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (text >= from) onChange({ on: text });
        }}
      />
      <NativeSelect
        label={t('readiness.stageLabel')}
        value={question.stage}
        onChange={(event) => onChange({ stage: event.currentTarget.value })}
      >
        {readinessStages.map((stage) => (
          <option key={stage} value={stage}>
            {t(stageWords[stage])}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('cases.stepLabel')}
        value={question.step ?? ''}
        onChange={(event) => onChange({ step: event.currentTarget.value })}
      >
        <option value="">{t('cases.anyStep')}</option>
        {preparingSteps.map((step) => (
          <option key={step} value={step}>
            {t(`step.${step}`)}
          </option>
        ))}
      </NativeSelect>
      <Checkbox
        label={t('readiness.notReadyOnly')}
        checked={question.notReadyOnly}
        onChange={(event) => onChange({ only: event.currentTarget.checked ? 'not-ready' : '' })}
      />
    </Group>
  );
}
