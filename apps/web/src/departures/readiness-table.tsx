import { Badge, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { ReadinessRow } from '../api/types';
import { Ltr } from '../i18n/ltr';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';
import { lackingLines } from './lacking-words';

export function ReadinessTable({ rows }: { rows: ReadinessRow[] }) {
  const words = useWords();
  const { t } = words;
  const { country } = useReference();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('readiness.title')}>
      <Table striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cases.number')}</Table.Th>
            <Table.Th>{t('cases.principal')}</Table.Th>
            <Table.Th>{t('cases.size')}</Table.Th>
            <Table.Th>{t('cases.destination')}</Table.Th>
            <Table.Th>{t('cases.stepLabel')}</Table.Th>
            <Table.Th>{t('readiness.standing')}</Table.Th>
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
              <Table.Td>
                {row.ready ? (
                  <Badge variant="light" tt="none">
                    {t('readiness.ready')}
                  </Badge>
                ) : (
                  <ul className="plain-list lacking">
                    {lackingLines(words, row.lacking, row.householdSize).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
