import { Badge, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { ReadinessRow } from '../api/types';
import { Ltr } from '../i18n/ltr';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';
import { standingLines } from './readiness-standing';

export function ReadinessTable({ rows }: { rows: ReadinessRow[] }) {
  const words = useWords();
  const { t } = words;
  const { country } = useReference();
  return (
    <div className="scroll fits" tabIndex={0} role="region" aria-label={t('readiness.title')}>
      <Table striped verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cases.number')}</Table.Th>
            <Table.Th className="wide-only">{t('cases.principal')}</Table.Th>
            <Table.Th className="wide-only">{t('cases.size')}</Table.Th>
            <Table.Th className="wide-only">{t('cases.destination')}</Table.Th>
            <Table.Th className="wide-only">{t('cases.stepLabel')}</Table.Th>
            <Table.Th>{t('readiness.standing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Link to={`/cases/${row.id}`} className="case-number">
                  <Ltr>{row.number}</Ltr>
                </Link>
                {/* On a phone and on a printed sheet one column says what five say on a wide screen. */}
                <span className="narrow-only">
                  <bdi>{row.principalName}</bdi>
                  <span className="dimmed">
                    {` · ${[t('count.persons', { count: row.householdSize }), country(row.destination), t(`step.${row.step}`)].join(' · ')}`}
                  </span>
                </span>
              </Table.Td>
              <Table.Td className="wide-only">
                <bdi>{row.principalName}</bdi>
              </Table.Td>
              <Table.Td className="wide-only">{t('count.persons', { count: row.householdSize })}</Table.Td>
              <Table.Td className="wide-only">{country(row.destination)}</Table.Td>
              <Table.Td className="wide-only">{t(`step.${row.step}`)}</Table.Td>
              <Table.Td>
                {row.ready ? (
                  <Badge variant="light" tt="none">
                    {t('readiness.ready')}
                  </Badge>
                ) : (
                  <ul className="plain-list">
                    {standingLines(words, row).map((line) => (
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
