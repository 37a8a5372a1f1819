import { Badge, Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Programme } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useSession } from '../../staff/session';
import { Card } from '../case/card';
import { decidedWords } from './decided-words';
import { limitGroups, limitText, type LimitGroup } from './limit-groups';
import { LimitsDialog } from './limits-dialog';

/** Days and other limits, each beside what it would be if nobody had decided. */
export function LimitsSection({ programme }: { programme: Programme }) {
  const words = useWords();
  const { t } = words;
  const { may } = useSession();
  const [editing, setEditing] = useState(false);
  return (
    <Card title={t('programme.limits')}>
      <Text size="sm">{t('programme.limitsText')}</Text>
      {programme.limitsDecided && (
        <Text size="sm" c="dimmed">
          {decidedWords(words, programme.limitsDecided)}
        </Text>
      )}
      {may('programme:edit') && (
        <Button size="xs" variant="default" mt="sm" onClick={() => setEditing(true)}>
          {t('programme.editLimits')}
        </Button>
      )}
      {(Object.keys(limitGroups) as LimitGroup[]).map((group) => (
        <LimitTable key={group} group={group} programme={programme} />
      ))}
      {editing && <LimitsDialog programme={programme} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function LimitTable({ group, programme: { limits, defaultLimits } }: { group: LimitGroup; programme: Programme }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Title order={3} className="sub" id={`limits-${group}`}>
        {t(`limitGroup.${group}`)}
      </Title>
      <Table aria-labelledby={`limits-${group}`}>
        <Table.Thead className="visually-hidden">
          <Table.Tr>
            <Table.Th>{t('programme.limit')}</Table.Th>
            <Table.Th>{t('programme.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {limitGroups[group].map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {t(`limit.${name}`)}
              </Table.Th>
              <Table.Td className="limit-value">
                {limitText(words, name, limits[name])}
                {limits[name] !== defaultLimits[name] && (
                  <>
                    {' '}
                    <Badge variant="light" color="amber" tt="none">
                      {t('programme.changed')}
                    </Badge>
                    <Text size="xs" c="dimmed">
                      {t('programme.defaultIs', { value: limitText(words, name, defaultLimits[name]) })}
                    </Text>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
