import { Badge, Button, Table } from '@mantine/core';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import type { PermitBatch, PermitLine } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { useSession } from '../../staff/session';
import { batchName } from './batch-name';
import { BatchProblem } from './batch-problem';
import { lineColour } from './batch-colour';
import { useBatchCommand } from './permit-batch-query';

/** The list as the Ministry gets it: identity, travel document and how each request stands. DOMAIN §10. */
export function BatchLines({ batch }: { batch: PermitBatch }) {
  const { t } = useWords();
  const { may } = useSession();
  const announce = useAnnounce();
  const open = batch.state === 'open' && may('permit:request');
  const remove = useBatchCommand((caseId: string, key) =>
    answer(
      api.POST('/api/v1/permit-batches/{id}/removals', {
        params: { path: { id: batch.id }, header: { 'Idempotency-Key': key } },
        body: { caseIds: [caseId] },
      }),
    ).then(() => announce(t('batches.removed'))),
  );
  return (
    <>
      <BatchProblem problem={remove.error} />
      <div className="scroll" tabIndex={0} role="region" aria-label={t('batches.one', { number: batch.number })}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cases.number')}</Table.Th>
              <Table.Th>{t('batches.name')}</Table.Th>
              <Table.Th>{t('person.sex')}</Table.Th>
              <Table.Th>{t('person.birthDate')}</Table.Th>
              <Table.Th>{t('person.nationality')}</Table.Th>
              <Table.Th>{t('cases.destination')}</Table.Th>
              <Table.Th>{t('batches.document')}</Table.Th>
              {batch.state !== 'open' && <Table.Th>{t('batches.state')}</Table.Th>}
              {open && <Table.Th className="no-print">{t('staff.actions')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batch.lines.map((line, index) => (
              <Table.Tr key={line.memberId ?? index}>
                {line.memberId === null ? (
                  <Table.Td colSpan={7} c="dimmed">
                    {t('batches.outOfSight')}
                  </Table.Td>
                ) : (
                  <Person line={line} />
                )}
                {batch.state !== 'open' && (
                  <Table.Td>
                    <Badge variant="light" tt="none" color={lineColour[line.state]}>
                      {t(`permitLineState.${line.state}`)}
                    </Badge>
                  </Table.Td>
                )}
                {open && (
                  <Table.Td className="no-print">
                    {/* One button for a household: its members stand together. */}
                    {line.caseId !== null && line.caseId !== batch.lines[index - 1]?.caseId && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        loading={remove.isPending && remove.variables === line.caseId}
                        aria-label={t('batches.removeOf', { number: line.caseNumber })}
                        onClick={() => !remove.isPending && remove.mutate(line.caseId!)}
                      >
                        {t('batches.remove')}
                      </Button>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function Person({ line }: { line: PermitLine }) {
  const words = useWords();
  const { t } = words;
  const { may } = useSession();
  const { country } = useReference();
  const number = <Ltr>{line.caseNumber}</Ltr>;
  return (
    <>
      <Table.Td className="nowrap">
        {may('case:read') ? (
          <Link to={`/cases/${line.caseId}`} className="case-number">
            {number}
          </Link>
        ) : (
          number
        )}
      </Table.Td>
      <Table.Td>
        <bdi>{batchName(line)}</bdi>
      </Table.Td>
      <Table.Td>{line.sex && t(`person.${line.sex}`)}</Table.Td>
      <Table.Td>{line.birth && words.born(line.birth)}</Table.Td>
      <Table.Td>{country(line.nationality) ?? t('person.undetermined')}</Table.Td>
      <Table.Td>{country(line.destination)}</Table.Td>
      <Table.Td>
        {line.documentType ? (
          <>
            {t(`documentType.${line.documentType}`)} <Ltr>{line.documentNumber}</Ltr>
          </>
        ) : (
          t('batches.noDocument')
        )}
      </Table.Td>
    </>
  );
}
