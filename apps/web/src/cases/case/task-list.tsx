import { Button, Text } from '@mantine/core';
import type { CaseView } from '../../api/types';
import { today, useWords } from '../../i18n/words';
import { useSession } from '../../staff/session';
import { commandOfTask, nextCommand } from '../road';
import { dueWords } from '../work-queue-page';
import { Card } from './card';
import type { Asked } from './asked';
import { nameIn } from './case-query';

/** What is missing, who must act and until when. */
export function TaskList({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const words = useWords();
  const { t } = words;
  const { account } = useSession();
  const nameOf = nameIn(view);
  const { step, offered } = view.standing;
  const main = nextCommand(step, offered);
  return (
    <Card title={t('case.missing')}>
      {!view.tasks.length && <Text>{t('case.missingNone')}</Text>}
      <ul className="rows">
        {view.tasks.map((task) => {
          const command = commandOfTask[task.kind];
          // The main button already stands above; here only what concerns one person in particular.
          const here = command !== null && task.memberId !== null && offered.includes(command) && command === main;
          return (
            <li key={`${task.kind}-${task.memberId}`} className="task-row">
              <span className="task-words">
                {t(`task.${task.kind}`)}
                {task.memberId && (
                  <>
                    {' – '}
                    <bdi>{nameOf(task.memberId)}</bdi>
                  </>
                )}
                <span className="dimmed">
                  {t('case.by', { role: t(`role.${task.role}`) })} · {t('time.dueOn', { day: words.day(task.dueOn) })} ·{' '}
                  {dueWords(task.dueOn, today(), t)}
                </span>
              </span>
              {here && account.roles.includes(task.role) && (
                <Button size="compact-sm" variant="light" onClick={() => onAsk({ command, memberId: task.memberId })}>
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
