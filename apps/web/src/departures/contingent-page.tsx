import { Alert, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';

export function ContingentPage() {
  const { t } = useWords();
  return (
    <Stack gap="md" maw={720}>
      <PageTitle text={t('contingent.title')} />
      <ContingentCard />
    </Stack>
  );
}

/** The ledger of state-paid seats. "Left" is not known until the Ministry has said how many were used before. */
export function ContingentCard() {
  const { t, number } = useWords();
  const { data, error, refetch } = useQuery({ queryKey: ['contingent'], queryFn: () => answer(api.GET('/api/v1/contingent')) });
  if (error) return <LoadFailure error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  const printed = (value: number | null): string => (value === null ? t('state.unknown') : number(value));
  const rows = [
    ['granted', data.granted],
    ['openingUsed', data.openingUsed],
    ['reserved', data.reserved],
    ['flown', data.flown],
    ['forfeited', data.forfeited],
    ['left', data.left],
  ] as const;
  return (
    <Stack gap="sm">
      {data.fictitious && <Alert color="amber">{t('contingent.fictitious')}</Alert>}
      <Table aria-label={t('contingent.title')}>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">{t('contingent.agreement')}</Table.Th>
            <Table.Td>
              <bdi>{t(`agreement.${data.agreement}` as 'agreement.memorandum-2007', { defaultValue: data.agreement })}</bdi>
            </Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">{t('booking.funder')}</Table.Th>
            <Table.Td>{t(`funder.${data.funder}`)}</Table.Td>
          </Table.Tr>
          {rows.map(([label, value]) => (
            <Table.Tr key={label} className={label === 'left' ? 'total-row' : undefined}>
              <Table.Th scope="row">{t(`contingent.${label}`)}</Table.Th>
              <Table.Td className="figure">{printed(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {data.left === null && <Text size="sm">{t('contingent.leftUnknown')}</Text>}
      <Text size="sm" c="dimmed">
        {t('contingent.persons')}
      </Text>
    </Stack>
  );
}
