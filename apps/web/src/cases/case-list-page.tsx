import { Alert, Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { steps, type Step } from '#domain';
import { answer, api } from '../api/client';
import type { CaseRow } from '../api/types';
import { Ltr } from '../i18n/ltr';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';

/** The cases within reach, by step or by number. The filter is in the address, so that it can be kept and sent. */
export function CaseListPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const number = search.get('number') ?? undefined;
  const step = steps.find((each) => each === search.get('step'));
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['cases', { number, step }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/cases', {
          params: { query: { limit: 30, ...(step && { step }), ...(number && { number }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const choose = (chosen: string): void => setSearch(chosen ? { step: chosen } : {});

  return (
    <Stack gap="md">
      <PageTitle text={t('cases.title')} />
      {number ? (
        <Group>
          <Text>{t('cases.searched', { text: number })}</Text>
          <Link to="/cases">{t('cases.all')}</Link>
        </Group>
      ) : (
        <NativeSelect label={t('cases.stepLabel')} value={step ?? ''} onChange={(event) => choose(event.currentTarget.value)} maw={280}>
          <option value="">{t('cases.anyStep')}</option>
          {steps.map((each: Step) => (
            <option key={each} value={each}>
              {t(`step.${each}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      {!data && !error && <Loading />}
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {data && !rows.length && <Alert color="slate">{t('cases.empty')}</Alert>}
      {rows.length > 0 && <CaseTable rows={rows} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-start">
          {t('do.more')}
        </Button>
      )}
    </Stack>
  );
}

function CaseTable({ rows }: { rows: CaseRow[] }) {
  const words = useWords();
  const { t } = words;
  const { country } = useReference();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('cases.title')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cases.number')}</Table.Th>
            <Table.Th>{t('cases.principal')}</Table.Th>
            <Table.Th>{t('cases.size')}</Table.Th>
            <Table.Th>{t('cases.destination')}</Table.Th>
            <Table.Th>{t('cases.stepLabel')}</Table.Th>
            <Table.Th>{t('cases.registeredOn')}</Table.Th>
            <Table.Th>{t('cases.flyBy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td className="nowrap">
                <Link to={`/cases/${row.id}`} className="case-number">
                  <Ltr>{row.number}</Ltr>
                </Link>
              </Table.Td>
              <Table.Td>
                <bdi>{row.principalName}</bdi>
              </Table.Td>
              <Table.Td>{t('count.persons', { count: row.householdSize })}</Table.Td>
              <Table.Td>{country(row.destination)}</Table.Td>
              <Table.Td>{t(`step.${row.step}`)}</Table.Td>
              <Table.Td className="nowrap">{words.day(row.registeredOn)}</Table.Td>
              <Table.Td className="nowrap">{row.flyBy ? words.day(row.flyBy) : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
