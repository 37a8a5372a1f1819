import { Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { grantsOf, type SecretGroup } from '#domain';
import { useState, type FormEvent } from 'react';
import { answer, api } from '../api/client';
import type { NoConnection, Problem } from '../api/problem';
import type { CaseView, SecretEntry, SecretPurpose } from '../api/types';
import { Card } from '../cases/case/card';
import { nameIn } from '../cases/case/case-query';
import { useWords } from '../i18n/words';
import { ProblemAlert } from '../shell/problem-alert';
import { useSession } from '../staff/session';
import { secretFieldWords, secretValueWords } from './secret-words';

const purposes = ['treatment', 'assessment', 'review'] as const satisfies readonly SecretPurpose[];

/** The secret files that this role may open. Nothing is fetched before a purpose was given, and nothing is kept once it is closed. */
export function SecretFilePanel({ view }: { view: CaseView }) {
  const words = useWords();
  const { t } = words;
  const groups = grantsOf(useSession().account.roles);
  const [group, setGroup] = useState<SecretGroup | undefined>(groups[0]);
  const [purpose, setPurpose] = useState<SecretPurpose | ''>('');
  const file = useMutation<{ entries: SecretEntry[] }, Problem | NoConnection, { group: SecretGroup; purpose: SecretPurpose }>({
    mutationFn: ({ group: opened, purpose: why }) =>
      answer(
        api.GET('/api/v1/cases/{id}/secret-files/{group}', { params: { path: { id: view.id, group: opened }, query: { purpose: why } } }),
      ),
    gcTime: 0,
  });
  if (!group) return null;
  const open = (event: FormEvent): void => {
    event.preventDefault();
    if (purpose) file.mutate({ group, purpose });
  };

  return (
    <Card title={t('secret.title')} className="secret">
      <Text size="sm" mb="sm">
        {t('secret.text')}
      </Text>
      <form onSubmit={open}>
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={t('secret.group')}
            value={group}
            onChange={(event) => {
              setGroup(event.currentTarget.value as SecretGroup);
              file.reset();
            }}
          >
            {groups.map((each) => (
              <option key={each} value={each}>
                {t(`secretGroup.${each}`)}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label={t('secret.purpose')}
            required
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value as SecretPurpose | '')}
          >
            <option value="">{t('person.choose')}</option>
            {purposes.map((each) => (
              <option key={each} value={each}>
                {t(`secretPurpose.${each}`)}
              </option>
            ))}
          </NativeSelect>
          {file.data ? (
            <Button variant="default" onClick={() => file.reset()}>
              {t('secret.hide')}
            </Button>
          ) : (
            <Button type="submit" loading={file.isPending} disabled={!purpose}>
              {t('secret.open')}
            </Button>
          )}
        </Group>
      </form>
      <ProblemAlert problem={file.error} />
      <div role="status">
        {file.data && !file.data.entries.length && <Text mt="sm">{t('secret.empty')}</Text>}
        {file.data && file.data.entries.length > 0 && (
          <Table mt="sm" aria-label={t('secret.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('assessment.member')}</Table.Th>
                <Table.Th>{t('secret.field')}</Table.Th>
                <Table.Th>{t('secret.value')}</Table.Th>
                <Table.Th>{t('secret.on')}</Table.Th>
                <Table.Th>{t('secret.by')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {file.data.entries.map((entry, index) => (
                <Table.Tr key={index}>
                  <Table.Td>
                    <bdi>{entry.memberId === null ? t('secret.household') : (nameIn(view)(entry.memberId) ?? t('case.someone'))}</bdi>
                  </Table.Td>
                  <Table.Td>{secretFieldWords(words, entry.field)}</Table.Td>
                  <Table.Td>{secretValueWords(words, entry.field, entry.value)}</Table.Td>
                  <Table.Td>{words.day(entry.on)}</Table.Td>
                  <Table.Td>
                    <bdi>{entry.byName ?? t('history.system')}</bdi>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </div>
    </Card>
  );
}
