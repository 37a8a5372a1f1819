import { Button, Group, Table, Text } from '@mantine/core';
import type { CallBack } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';
import { LoadFailure } from '../../shell/load-failure';
import { ProblemAlert } from '../../shell/problem-alert';
import { Card } from '../case/card';
import { phoneText } from '../phone-input';
import { useCallBackDone, useOpenCallBacks } from './call-backs-query';

/** Who wants to be called back, under the form: registered from here, or marked as called. */
export function CallBackList({ onRegister }: { onRegister: (callBack: CallBack) => void }) {
  const { t, day } = useWords();
  const { language } = useReference();
  const announce = useAnnounce();
  const { open, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOpenCallBacks();
  const done = useCallBackDone();
  return (
    <Card title={t('callBack.title')} className="call-backs">
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {open && !open.length && <Text c="dimmed">{t('callBack.empty')}</Text>}
      {open && open.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('callBack.title')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('person.phone')}</Table.Th>
                <Table.Th>{t('person.language')}</Table.Th>
                <Table.Th>{t('callBack.wantedOn')}</Table.Th>
                <Table.Th>{t('callBack.askedOn')}</Table.Th>
                <Table.Th>{t('callBack.by')}</Table.Th>
                <Table.Th>{t('callBack.actions')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {open.map((callBack) => (
                <Table.Tr key={callBack.id}>
                  <Table.Th scope="row" className="nowrap">
                    <Ltr>{phoneText(callBack.phone)}</Ltr>
                  </Table.Th>
                  <Table.Td>{language(callBack.language)}</Table.Td>
                  <Table.Td className="nowrap">{callBack.wantedOn ? day(callBack.wantedOn) : t('callBack.asSoon')}</Table.Td>
                  <Table.Td className="nowrap">{day(callBack.madeOn)}</Table.Td>
                  <Table.Td>
                    <bdi>{callBack.madeByName}</bdi>
                  </Table.Td>
                  <Table.Td>
                    <Group gap="xs" wrap="nowrap">
                      <Button size="compact-sm" variant="default" onClick={() => onRegister(callBack)}>
                        {t('callBack.register')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        loading={done.isPending && done.variables === callBack.id}
                        onClick={() => done.mutate(callBack.id, { onSuccess: () => announce(t('callBack.doneSaid')) })}
                      >
                        {t('callBack.done')}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <ProblemAlert problem={done.error} />
      {hasNextPage && (
        <Button mt="sm" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('do.more')}
        </Button>
      )}
    </Card>
  );
}
