import { Badge, Button, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import type { Restriction } from '../api/types';
import { Card } from '../cases/case/card';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { useSession } from '../staff/session';
import { EndRestrictionDialog } from './end-restriction-dialog';
import { RestrictionDialog } from './restriction-dialog';
import { closedWords, periodWords } from './restriction-words';

/** Closed countries, airports and carriers, newest first; those that were ended stay readable. */
export function RestrictionsSection() {
  const { t } = useWords();
  const { may } = useSession();
  const [asked, setAsked] = useState<'open' | Restriction | null>(null);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['travel-restrictions'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/travel-restrictions', { params: { query: { limit: 20, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title={t('restriction.title')}>
      <Text size="sm">{t('restriction.text')}</Text>
      {!data && !error && <Loading />}
      {error && !data && <LoadFailure error={error} onRetry={refetch} />}
      {data && !rows.length && <Text mt="sm">{t('restriction.none')}</Text>}
      {rows.length > 0 && <RestrictionTable rows={rows} onEnd={may('restriction:keep') ? setAsked : undefined} />}
      {hasNextPage && (
        <Button size="xs" variant="default" mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('do.more')}
        </Button>
      )}
      {may('restriction:keep') && (
        <div>
          <Button size="xs" variant="default" mt="sm" onClick={() => setAsked('open')}>
            {t('restriction.open')}
          </Button>
        </div>
      )}
      {asked === 'open' && <RestrictionDialog onClose={() => setAsked(null)} />}
      {asked && asked !== 'open' && <EndRestrictionDialog restriction={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function RestrictionTable({ rows, onEnd }: { rows: Restriction[]; onEnd?: (restriction: Restriction) => void }) {
  const words = useWords();
  const { t, day, list } = words;
  const reference = useReference();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('restriction.title')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('restriction.what')}</Table.Th>
            <Table.Th>{t('restriction.period')}</Table.Th>
            <Table.Th>{t('restriction.exceptions')}</Table.Th>
            <Table.Th>{t('restriction.source')}</Table.Th>
            <Table.Th>{t('restriction.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const what = closedWords(words, reference, row);
            const exceptions = [...row.exceptNationalities.map((code) => reference.country(code) ?? code), ...row.exceptFlights];
            return (
              <Table.Tr key={row.id}>
                <Table.Th scope="row">{what}</Table.Th>
                <Table.Td>{periodWords(words, row)}</Table.Td>
                <Table.Td>{exceptions.length ? list(exceptions) : '–'}</Table.Td>
                <Table.Td>
                  <bdi>{row.source}</bdi>
                  <Text size="xs" c="dimmed">
                    {t('restriction.opened', { day: day(row.openedOn), name: row.openedByName })}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {row.endedOn !== null ? (
                    <Text size="sm" c="dimmed">
                      {t('restriction.ended', { day: day(row.endedOn), name: row.endedByName ?? '' })}
                    </Text>
                  ) : (
                    <>
                      <Badge variant="light" color="brick" tt="none">
                        {t('restriction.inForce')}
                      </Badge>
                      {onEnd && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          mt={4}
                          aria-label={t('restriction.endOf', { what })}
                          onClick={() => onEnd(row)}
                        >
                          {t('restriction.end')}
                        </Button>
                      )}
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
