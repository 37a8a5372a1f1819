import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { exceptionReasons } from '#domain';
import { answer, api } from '../api/client';
import type { ExceptionCount } from '../api/types';
import { Card } from '../cases/case/card';
import { useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';

/** How many households supervisors admitted that the rules alone would not: by year and reason, no case. */
export function ExceptionsSection() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['exceptional-admissions'],
    queryFn: () => answer(api.GET('/api/v1/exceptional-admissions')),
  });
  return (
    <Card title={t('programme.exceptions')}>
      <Text size="sm">{t('programme.exceptionsText')}</Text>
      {error && !data && <LoadFailure error={error} onRetry={refetch} />}
      {data && (data.items.length ? <ExceptionTable counts={data.items} /> : <Text mt="sm">{t('programme.exceptionsNone')}</Text>)}
    </Card>
  );
}

function ExceptionTable({ counts }: { counts: ExceptionCount[] }) {
  const { t, number } = useWords();
  const years = [...new Set(counts.map(({ year }) => year))];
  const shown = exceptionReasons.filter((reason) => counts.some((each) => each.reason === reason));
  const sum = (rows: ExceptionCount[]): string => number(rows.reduce((total, { count }) => total + count, 0));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('programme.exceptions')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('programme.year')}</Table.Th>
            {shown.map((reason) => (
              <Table.Th key={reason} className="figure">
                {t(`exceptionReason.${reason}`)}
              </Table.Th>
            ))}
            <Table.Th className="figure">{t('programme.total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {years.map((year) => (
            <Table.Tr key={year}>
              <Table.Th scope="row">{year}</Table.Th>
              {shown.map((reason) => (
                <Table.Td key={reason} className="figure">
                  {sum(counts.filter((each) => each.year === year && each.reason === reason))}
                </Table.Td>
              ))}
              <Table.Td className="figure">{sum(counts.filter((each) => each.year === year))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
