import { Alert, Stack, Table, Text } from '@mantine/core';
import type { BirthDate } from '#domain';
import type { ReactNode } from 'react';
import { useReference } from '../../i18n/reference';
import { fieldWords } from '../../i18n/refusal-words';
import { today, useWords } from '../../i18n/words';
import { undetermined } from '../register/registration-form';
import { memberFields, type MemberField, type MemberValues } from './member-correction';

interface Props {
  /** The fields that somebody else changed meanwhile. */
  changed: readonly MemberField[];
  mine: MemberValues;
  theirs: MemberValues;
  touched: readonly MemberField[];
  /** The birth date as saved now, which may be an estimate and then has no text of its own. */
  birth: BirthDate;
  children: ReactNode;
}

/** Somebody else was faster: what is saved now beside what was typed, field by field. */
export function EditConflict({ changed, mine, theirs, touched, birth, children }: Props) {
  const words = useWords();
  const { t } = words;
  const { country, language } = useReference();
  const shown = memberFields.filter((field) => touched.includes(field) || changed.includes(field));
  const text = (field: MemberField, values: MemberValues): string => {
    const value = values[field];
    if (typeof value === 'boolean') return t(value ? 'state.yes' : 'state.no');
    if (field === 'sex') return t(`person.${values.sex}`);
    if (field === 'nationality') return value === undetermined ? t('person.undetermined') : (country(value) ?? value);
    if (field === 'language') return language(value);
    if (field === 'born' && !value && values === theirs) return words.age(birth, today());
    return value || '–';
  };
  return (
    <Alert color="amber" role="alert">
      <Stack gap="sm">
        <Text>{t('edit.conflict', { fields: words.list(changed.map((field) => fieldWords(words, field))) })}</Text>
        <Table aria-label={t('edit.conflictTheirs')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('edit.conflictField')}</Table.Th>
              <Table.Th>{t('edit.conflictTheirs')}</Table.Th>
              <Table.Th>{t('edit.conflictMine')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((field) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{fieldWords(words, field)}</Table.Th>
                <Table.Td>
                  <bdi>{text(field, theirs)}</bdi>
                </Table.Td>
                <Table.Td>{touched.includes(field) ? <bdi>{text(field, mine)}</bdi> : '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <div>{children}</div>
      </Stack>
    </Alert>
  );
}
