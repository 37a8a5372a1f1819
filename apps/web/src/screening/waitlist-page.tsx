import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { daysBetween } from '#domain';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import type { Waiting } from '../api/types';
import { Ltr } from '../i18n/ltr';
import { useReference } from '../i18n/reference';
import { today, useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';
import { IntakeBanner } from './intake-banner';

/** Who waits while intake is suspended, in order. */
export function WaitlistPage() {
  const { t } = useWords();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['waitlist'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/waitlist', { params: { query: { limit: 50, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="md">
      <PageTitle text={t('waitlist.title')} />
      <IntakeBanner />
      <Text>{t('waitlist.text')}</Text>
      {!data && !error && <Loading />}
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {data && !rows.length && <Alert color="slate">{t('waitlist.empty')}</Alert>}
      {rows.length > 0 && <WaitlistTable rows={rows} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-start">
          {t('do.more')}
        </Button>
      )}
    </Stack>
  );
}

function WaitlistTable({ rows }: { rows: Waiting[] }) {
  const { t, day, number } = useWords();
  const { country } = useReference();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('waitlist.title')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="figure">{t('waitlist.position')}</Table.Th>
            <Table.Th>{t('cases.number')}</Table.Th>
            <Table.Th>{t('cases.principal')}</Table.Th>
            <Table.Th>{t('person.nationality')}</Table.Th>
            <Table.Th>{t('cases.size')}</Table.Th>
            <Table.Th>{t('waitlist.since')}</Table.Th>
            <Table.Th>{t('waitlist.waited')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.caseId}>
              <Table.Th scope="row" className="figure">
                {number(row.position)}
              </Table.Th>
              <Table.Td className="nowrap">
                <Link to={`/cases/${row.caseId}`} className="case-number">
                  <Ltr>{row.caseNumber}</Ltr>
                </Link>
              </Table.Td>
              <Table.Td>
                <bdi>{row.personName}</bdi>
              </Table.Td>
              <Table.Td>{country(row.nationality) ?? t('person.undetermined')}</Table.Td>
              <Table.Td>{t('count.persons', { count: row.householdSize })}</Table.Td>
              <Table.Td className="nowrap">{day(row.waitlistedOn)}</Table.Td>
              <Table.Td>{t('count.days', { count: daysBetween(row.waitlistedOn, today()) })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
