import { Button, Group, Kbd, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { daysBetween, taskKinds, type Day, type TaskKind } from '#domain';
import { useEffect } from 'react';
import type { QueueTask } from '../api/types';
import { Ltr } from '../i18n/ltr';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';
import { useSession } from '../staff/session';
import { commandOfTask } from './road';
import { workQueueQuery } from './work-queue';
import { groupsOf, kindsOf, ofKind, type QueueGroup } from './work-queue-groups';

/** Tasks of one kind that are worth showing before somebody asks for more. */
const enough = 10;

/** What waits for the roles of the reader, the most urgent first; all of it, or one kind. */
export function WorkQueuePage() {
  const words = useWords();
  const { t } = words;
  const { may } = useSession();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(workQueueQuery);
  const pages = data?.pages ?? [];
  const [search, setSearch] = useSearchParams();
  const kind = taskKinds.find((each) => each === search.get('kind'));
  const groups = kind ? ofKind(groupsOf(pages), kind) : groupsOf(pages);
  const shown = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
  // Of one kind there may be none on the first pages: reading goes on until there is something to do, or the end.
  const readOn = kind !== undefined && shown < enough && hasNextPage && !isFetchingNextPage && !error;
  useEffect(() => {
    if (readOn) void fetchNextPage();
  }, [readOn, fetchNextPage]);
  const day = data?.pages[0]?.today;

  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <PageTitle text={t('queue.title')}>
          {t('queue.title')}
          {day && <span className="title-day">{words.day(day)}</span>}
        </PageTitle>
        {may('case:register') && (
          <Button
            component={Link}
            to="/register"
            rightSection={
              <Kbd size="xs" visibleFrom="sm">
                n
              </Kbd>
            }
          >
            {t('queue.register')}
          </Button>
        )}
      </Group>
      {!data && !error && <Loading />}
      {error && <LoadFailure error={error} onRetry={refetch} />}
      {data && (kind || kindsOf(pages).length > 1) && (
        <KindFilter
          kind={kind}
          counts={kindsOf(pages)}
          more={hasNextPage}
          onChange={(chosen) => setSearch(chosen ? { kind: chosen } : {}, { replace: true })}
        />
      )}
      {data && !shown && !readOn && !isFetchingNextPage && <Text>{t(kind ? 'queue.noneOfKind' : 'queue.empty')}</Text>}
      {day && groups.map((group) => <UrgencyGroup key={group.urgency} group={group} today={day} />)}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-start">
          {t('do.more')}
        </Button>
      )}
    </Stack>
  );
}

interface FilterProps {
  kind: TaskKind | undefined;
  counts: readonly { kind: TaskKind; count: number }[];
  /** There are tasks that were not read yet. */
  more: boolean;
  onChange: (kind: TaskKind | '') => void;
}

function KindFilter({ kind, counts, more, onChange }: FilterProps) {
  const { t, number } = useWords();
  const listed = kind && !counts.some((each) => each.kind === kind) ? [...counts, { kind, count: 0 }] : counts;
  return (
    <NativeSelect
      label={t('queue.kind')}
      className="self-start"
      value={kind ?? ''}
      onChange={(event) => onChange(event.currentTarget.value as TaskKind | '')}
    >
      <option value="">{t('queue.anyKind')}</option>
      {listed.map(({ kind: each, count }) => (
        <option key={each} value={each}>
          {t(`task.${each}`)} ({number(count)}
          {more && '+'})
        </option>
      ))}
    </NativeSelect>
  );
}

function UrgencyGroup({ group: { urgency, count, capped, tasks }, today }: { group: QueueGroup; today: Day }) {
  const { t, number } = useWords();
  return (
    <section aria-labelledby={`queue-${urgency}`} className={`queue-group ${urgency}`}>
      <Title order={2} id={`queue-${urgency}`}>
        {t(`urgency.${urgency}`)}{' '}
        <span className="count">{capped ? t('queue.capped', { count, replace: { count: number(count) } }) : number(count)}</span>
      </Title>
      <ul className="rows">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} today={today} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task, today }: { task: QueueTask; today: Day }) {
  const words = useWords();
  const { t } = words;
  const { country } = useReference();
  const command = commandOfTask[task.kind];
  const query = `?${new URLSearchParams({ do: command, ...(task.memberId && { member: task.memberId }) })}`;
  const action = t(`taskAction.${task.kind}`);
  return (
    <li className="task-row">
      <Link to={`/cases/${task.caseId}`} className="case-number">
        <Ltr>{task.caseNumber}</Ltr>
      </Link>
      <span className="task-person">
        <bdi>{task.personName}</bdi>
        <span className="dimmed">
          {[country(task.nationality), task.householdSize > 1 && t('count.persons', { count: task.householdSize })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="task-words">
        {t(`task.${task.kind}`)}
        <span className="dimmed">
          {t('time.dueOn', { day: words.day(task.dueOn) })} · {dueWords(task.dueOn, today, t)}
        </span>
      </span>
      <Button
        component={Link}
        to={`/cases/${task.caseId}${query}`}
        size="compact-sm"
        variant="light"
        aria-label={t('queue.of', { action, number: task.caseNumber })}
      >
        {action}
      </Button>
    </li>
  );
}

/** "3 days late", "today", "in 2 days". */
export function dueWords(dueOn: Day, today: Day, t: ReturnType<typeof useWords>['t']): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return t('time.today');
  return left < 0 ? t('count.daysLate', { count: -left }) : t('count.daysLeft', { count: left });
}
