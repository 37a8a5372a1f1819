import { Badge, Button, Table, Text } from '@mantine/core';
import { minorsReadingOf } from '#domain';
import { useState } from 'react';
import type { Programme } from '../api/types';
import { Card } from '../cases/case/card';
import { decidedWords } from '../cases/programme/decided-words';
import { Ltr } from '../i18n/ltr';
import { today, useWords } from '../i18n/words';
import { useSession } from '../staff/session';
import { PolicyDialog } from './policy-dialog';

/** The rules of admission as dated versions: none is ever changed, one follows another. */
export function PoliciesSection({ programme }: { programme: Programme }) {
  const words = useWords();
  const { t, day } = words;
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const now = today();
  return (
    <Card title={t('programme.policies')}>
      <Text size="sm">{t('programme.policiesText')}</Text>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('programme.policies')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('programme.code')}</Table.Th>
              <Table.Th>{t('programme.from')}</Table.Th>
              <Table.Th>{t('programme.to')}</Table.Th>
              <Table.Th>{t('programme.mode')}</Table.Th>
              <Table.Th>{t('programme.minors')}</Table.Th>
              <Table.Th>{t('programme.decision')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {programme.policies.map((policy) => (
              <Table.Tr key={`${policy.code} ${policy.from}`}>
                <Table.Td>
                  <Ltr>{policy.code}</Ltr>{' '}
                  {policy.from <= now && (policy.to === null || now <= policy.to) && (
                    <Badge variant="light" tt="none">
                      {t('programme.inForce')}
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td className="nowrap">{day(policy.from)}</Table.Td>
                <Table.Td className="nowrap">{policy.to ? day(policy.to) : t('programme.openEnd')}</Table.Td>
                <Table.Td>{t(`policyMode.${policy.mode}`)}</Table.Td>
                <Table.Td>{t(`minorsReading.${minorsReadingOf(policy)}`)}</Table.Td>
                <Table.Td>{decidedWords(words, policy.decided)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {may('policy:edit') && (
        <Button size="xs" variant="default" mt="sm" onClick={() => setAdding(true)}>
          {t('programme.addPolicy')}
        </Button>
      )}
      {adding && <PolicyDialog programme={programme} onClose={() => setAdding(false)} />}
    </Card>
  );
}
