import { Button, Text } from '@mantine/core';
import { daysBetween, type Gate, type TaskKind } from '#domain';
import type { CaseView } from '../../api/types';
import { today, useWords, type Words } from '../../i18n/words';
import { useSession } from '../../staff/session';
import { commandOfTask, nextCommand } from '../road';
import { dueWords } from '../work-queue-page';
import { Card } from './card';
import type { Asked } from './asked';
import { nameIn } from './case-query';

type Task = CaseView['tasks'][number];

/** Tasks that wait for somebody outside, and the condition that says since when. */
const outside: Partial<Record<TaskKind, { gate: Gate; who: 'consulate' | 'ministry' }>> = {
  'follow-document': { gate: 'travel-document', who: 'consulate' },
  'follow-permit': { gate: 'exit-permit', who: 'ministry' },
};

/** What is missing, who must act and until when. */
export function TaskList({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const words = useWords();
  const { t } = words;
  const { account } = useSession();
  const nameOf = nameIn(view);
  const main = nextCommand(view, account.roles);
  return (
    <Card title={t('case.missing')}>
      {!view.tasks.length && <Text>{t('case.missingNone')}</Text>}
      <ul className="rows">
        {view.tasks.map((task) => {
          const command = commandOfTask[task.kind];
          // The main button already stands above.
          const here = view.standing.offered.includes(command) && !(command === main?.command && task.memberId === main.memberId);
          const name = task.memberId && nameOf(task.memberId);
          return (
            <li key={`${task.kind}-${task.memberId}-${task.dueOn}`} className="task-row">
              <span className="task-words">
                {t(`task.${task.kind}`)}
                {name && (
                  <>
                    {' – '}
                    <bdi>{name}</bdi>
                  </>
                )}
                <span className="dimmed">
                  {waitsWords(words, task, view) ?? t('case.by', { role: t(`role.${task.role}`) })} ·{' '}
                  {t('time.dueOn', { day: words.day(task.dueOn) })} · {dueWords(task.dueOn, today(), t)}
                </span>
              </span>
              {here && account.roles.includes(task.role) && (
                <Button
                  size="compact-sm"
                  variant="light"
                  aria-label={`${t(`command.${command}`)}${name ? ` – ${name}` : ''}`}
                  onClick={() => onAsk({ command, memberId: task.memberId })}
                >
                  {t(`taskAction.${task.kind}`)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** "waiting: consulate, 6 days", when the next move is somebody's outside. */
function waitsWords({ t }: Words, { kind, memberId }: Task, { standing }: CaseView): string | undefined {
  const wait = outside[kind];
  const since = wait && standing.gates.find((row) => row.gate === wait.gate && row.memberId === memberId)?.since;
  if (!wait || !since) return undefined;
  const days = daysBetween(since, today());
  const who = t(`waits.${wait.who}`);
  return days > 0 ? t('case.waitsSince', { who, days: t('count.days', { count: days }) }) : t('case.waitsToday', { who });
}
