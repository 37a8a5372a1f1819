import { Anchor, Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import type { CaseView, HistoryEntry } from '../../api/types';
import { useReference } from '../../i18n/reference';
import { useWords } from '../../i18n/words';
import { LoadFailure } from '../../shell/load-failure';
import { Loading } from '../../shell/loading';
import { Card } from './card';
import { nameIn } from './case-query';
import { historyWords, otherCaseOf } from './history-words';

/** Whose author is not told: an officer's name would tell a ground. */
const byOfficers: readonly HistoryEntry['kind'][] = [
  'assessed',
  'protection-checked',
  'heard-alone',
  'authority-seen',
  'best-interest-determined',
  'best-interest-approved',
  'fitness-certified',
  'closed-other',
];

/** What happened on the case, in words, newest first. */
export function Timeline({ view }: { view: CaseView }) {
  const words = useWords();
  const { t } = words;
  const reference = useReference();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['history', view.id],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/cases/{id}/history', {
          params: { path: { id: view.id }, query: { limit: 30, ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Card title={t('case.timeline')} className="timeline">
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {!data && !error && <Loading />}
      <ol className="entries">
        {entries.map((entry) => (
          <li key={entry.seq}>
            {historyWords(words, entry, nameIn(view), reference)}
            {otherCaseOf(entry) && (
              <>
                {' '}
                <Anchor component={Link} to={`/cases/${otherCaseOf(entry)}`} size="sm">
                  {t('history.openOther')}
                </Anchor>
              </>
            )}
            <span className="dimmed">
              {t('history.by', {
                when: words.instant(entry.occurredAt),
                name: entry.byName ?? t(byOfficers.includes(entry.kind) ? 'history.officer' : 'history.system'),
              })}
            </span>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('do.more')}
        </Button>
      )}
    </Card>
  );
}
