import { Alert, Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import type { PermitBatchRow } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useWords } from '../../i18n/words';
import { LoadFailure } from '../../shell/load-failure';
import { Loading } from '../../shell/loading';
import { PageTitle } from '../../shell/page-title';
import { useSession } from '../../staff/session';
import { batchColour } from './batch-colour';

export function PermitBatchesPage() {
  const { t } = useWords();
  const { may } = useSession();
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <PageTitle text={t('batches.title')} />
        {may('permit:request') && (
          <Button component={Link} to="/permit-batches/new">
            {t('batches.new')}
          </Button>
        )}
      </Group>
      <PermitBatchList />
    </Stack>
  );
}

/** The batches in reach, newest first: for the liaison officer those that were submitted. */
export function PermitBatchList() {
  const { t } = useWords();
  const { may } = useSession();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['permit-batches'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/permit-batches', { params: { query: { limit: 30, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Text>{t(may('case:read') ? 'batches.text' : 'batches.liaisonText')}</Text>
      {!data && !error && <Loading />}
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {data && !rows.length && <Alert color="slate">{t('batches.empty')}</Alert>}
      {rows.length > 0 && <BatchTable rows={rows} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-start">
          {t('do.more')}
        </Button>
      )}
    </>
  );
}

const counts = ['people', 'waiting', 'granted', 'refused', 'recalled'] as const;

function BatchTable({ rows }: { rows: PermitBatchRow[] }) {
  const { t, day, number } = useWords();
  const { may } = useSession();
  const inside = may('case:read');
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('batches.title')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('batches.number')}</Table.Th>
            <Table.Th>{t('batches.state')}</Table.Th>
            {inside && <Table.Th>{t('batches.made')}</Table.Th>}
            <Table.Th>{t('batches.submittedOn')}</Table.Th>
            {counts.map((count) => (
              <Table.Th key={count} className="figure">
                {t(`batches.${count}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td className="nowrap">
                <Link to={`/permit-batches/${row.id}`}>
                  <Ltr>{row.number}</Ltr>
                </Link>
              </Table.Td>
              <Table.Td>
                <Badge variant="light" tt="none" color={batchColour[row.state]}>
                  {t(`permitBatchState.${row.state}`)}
                </Badge>
              </Table.Td>
              {inside && <Table.Td>{row.madeOn && t('batches.madeBy', { day: day(row.madeOn), name: row.madeByName ?? '' })}</Table.Td>}
              <Table.Td className="nowrap">{row.submittedOn ? day(row.submittedOn) : '–'}</Table.Td>
              {counts.map((count) => (
                <Table.Td key={count} className="figure">
                  {number(row[count])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
