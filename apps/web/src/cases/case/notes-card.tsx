import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { noteGroupsOf } from '#domain';
import { answer, api } from '../../api/client';
import type { CaseView } from '../../api/types';
import { useWords } from '../../i18n/words';
import { LoadFailure } from '../../shell/load-failure';
import { Loading } from '../../shell/loading';
import { useSession } from '../../staff/session';
import type { Asked } from './asked';
import { Card } from './card';

/** Notes of the reader's own role groups; it says who else reads them. */
export function NotesCard({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const words = useWords();
  const { t } = words;
  const { account, may } = useSession();
  const groups = noteGroupsOf(account.roles);
  const { data, error, refetch } = useQuery({
    queryKey: ['notes', view.id],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}/notes', { params: { path: { id: view.id } } })),
    enabled: may('case:note'),
  });
  if (!may('case:note')) return null;
  return (
    <Card title={t('case.notes')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('case.notesRead', { groups: words.list(groups.map((group) => t(`noteGroup.${group}`))) })}
      </Text>
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {!data && !error && <Loading />}
      {data && !data.notes.length && <Text size="sm">{t('case.notesNone')}</Text>}
      <ul className="rows">
        {data?.notes.map(({ id, text, at, byName }) => (
          <li key={id} className="task-row">
            <span className="task-words">
              <span dir="auto">{text}</span>
              <span className="dimmed">{t('history.by', { when: words.instant(at), name: byName })}</span>
            </span>
          </li>
        ))}
      </ul>
      {view.standing.offered.includes('add-note') && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => onAsk({ command: 'add-note', memberId: null })}>
          {t('command.add-note')}
        </Button>
      )}
    </Card>
  );
}
