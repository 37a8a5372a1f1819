import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';

/** The annual table as exact as the last commit, for those inside. A year without a figure says so, never 0. */
export function AnnualPage() {
  const { t, number } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['annual-beneficiaries'],
    queryFn: () => answer(api.GET('/api/v1/reports/annual-beneficiaries')),
  });
  const printed = (value: number | null): string => (value === null ? t('state.unavailable') : number(value));

  return (
    <Stack gap="md" maw={720}>
      <PageTitle text={t('annual.title')} />
      <Text>{t('annual.definition')}</Text>
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {!data && !error && <Loading />}
      {data && (
        <Table striped aria-label={t('annual.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('annual.year')}</Table.Th>
              <Table.Th className="figure">{t('annual.beneficiaries')}</Table.Th>
              <Table.Th>{t('annual.source')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.years.map(({ year, beneficiaries, source, sourceText, vintage }) => (
              <Table.Tr key={year}>
                <Table.Th scope="row">{year}</Table.Th>
                <Table.Td className="figure">{printed(beneficiaries)}</Table.Td>
                <Table.Td>
                  {source ? t(`annual.${source}`) : '–'}
                  {source === 'published' && (
                    <Text size="xs" c="dimmed">
                      <bdi>{[sourceText, vintage].filter(Boolean).join(', ')}</bdi>
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr className="total-row">
              <Table.Th scope="row">{t('annual.total')}</Table.Th>
              <Table.Td className="figure">{printed(data.total)}</Table.Td>
              <Table.Td />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
      <Anchor href="/annual-beneficiaries">{t('home.public')}</Anchor>
    </Stack>
  );
}
