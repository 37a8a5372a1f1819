import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { answer, api } from '../api/client';
import { useReference } from '../i18n/reference';
import { today, useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';
import { ReadinessAside } from './readiness-aside';
import { mostNumbers, readQuestion, stageWords } from './readiness-question';
import { ReadinessQuestionForm } from './readiness-question-form';
import { ReadinessTable } from './readiness-table';

/** As many cases as a printed list may hold; those that were named come as many at once as the API gives. */
const most = { page: 50, pages: 20, named: 100 };

/** "If we fly on 12 May, who of these is not ready, and why." The question is in the address, so that it can be kept and sent. DOMAIN §4. */
export function ReadinessPage() {
  const { t, day } = useWords();
  const { country } = useReference();
  const [search, setSearch] = useSearchParams();
  const question = readQuestion(search, today());
  const { on, stage, step, destination, numbers, notReadyOnly } = question;
  const named = numbers.length > 0;
  const narrowed = named || destination !== undefined;
  const { data, error, isLoading, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['readiness', { on, stage, step, destination, numbers }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/readiness', {
          params: {
            query: {
              ...{ on, stage, step, destination, limit: named ? most.named : most.page },
              ...(named && { numbers: numbers.join(',') }),
              ...(pageParam && { after: pageParam }),
            },
          },
        }),
      ),
    enabled: numbers.length <= mostNumbers,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  // How many of those named are ready is only known of all of them.
  useEffect(() => {
    if (named && hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, [named, hasNextPage, isFetchingNextPage, error, fetchNextPage]);
  const [printing, setPrinting] = useState(false);
  const [{ unknown, outside } = { unknown: [], outside: [] }] = data?.pages ?? [];
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const ready = rows.filter((row) => row.ready).length;
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
        {[
          day(on),
          t(stageWords[stage]),
          step && t(`step.${step}`),
          destination && country(destination),
          named && t('readiness.numbers'),
          notReadyOnly && t('readiness.notReadyOnly'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ReadinessQuestionForm question={question} onChange={set} />
      {isLoading && <Loading />}
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {data && (
        <Group justify="space-between">
          <Text role="status" size="sm">
            {named && t('readiness.asked', { count: rows.length + unknown.length + outside.length, ready })}
            {!named && rows.length > 0 && t('readiness.shown', { count: rows.length, ready })}
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
      <ReadinessAside unknown={unknown} outside={outside} />
      {data && !shown.length && (
        <Alert color="slate">
          {t(rows.length ? 'readiness.allReady' : narrowed ? 'readiness.noneAsked' : step ? 'readiness.noneOfStep' : 'readiness.empty')}
        </Alert>
      )}
      {shown.length > 0 && <ReadinessTable rows={shown} />}
      {hasNextPage && !named && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-start no-print">
          {t('do.more')}
        </Button>
      )}
    </Stack>
  );
}
