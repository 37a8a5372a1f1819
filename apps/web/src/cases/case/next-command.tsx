import { Button, Group, Menu, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CommandType, RefusalParams } from '#domain';
import type { CaseView } from '../../api/types';
import { refusalWords } from '../../i18n/refusal-words';
import { useWords } from '../../i18n/words';
import { ProblemAlert } from '../../shell/problem-alert';
import { useSession } from '../../staff/session';
import { commandMenus } from '../command-menus';
import { nextCommand } from '../road';
import { Card } from './card';
import type { Asked } from './asked';
import { nameIn } from './case-query';
import { asksSeveral, commandForms, hasForm } from './command-forms';
import { isDirect, type DirectCommands } from './direct-commands';

interface Props {
  view: CaseView;
  asked: Asked | null;
  run: DirectCommands;
  onAsk: (asked: Asked) => void;
}

/** The one next command as the main button, the other offered ones in menus by subject. All exist only because the server offers them. */
export function NextCommand({ view, asked, run, onAsk }: Props) {
  const words = useWords();
  const { t } = words;
  const { account } = useSession();
  const { offered, waitingFor } = view.standing;
  const button = useRef<HTMLButtonElement>(null);
  // Whoever comes for a command that needs only its button finds that button, ready to be pressed.
  const cameFor = asked !== null && isDirect(asked.command) && offered.includes(asked.command);
  const next = nextCommand(view, account.roles);
  // The next thing to do is done for all whom it concerns; a task or a condition below is one person's.
  const main: Asked | undefined = cameFor ? asked : next && asksSeveral(next.command) ? { ...next, memberId: null } : next;
  useEffect(() => {
    if (cameFor) button.current?.focus();
  }, [cameFor]);

  const seats = t('count.seats', { count: view.members.filter(({ exit }) => !exit).length });
  const label = (command: CommandType): string =>
    command === 'request-booking' ? `${t(`command.${command}`)} (${seats})` : t(`command.${command}`);
  const whom = main?.memberId && nameIn(view)(main.memberId);

  return (
    <Card title={t('case.next')} className="next">
      {main ? (
        <Button ref={button} size="md" className="wrapping" loading={run.isPending} onClick={() => onAsk(main)}>
          <span>
            {label(main.command)}
            {whom && ' – '}
            {whom && <bdi>{whom}</bdi>}
          </span>
        </Button>
      ) : (
        <Text>{t('case.nothing')}</Text>
      )}
      <Group gap="xs" mt="sm" role="group" aria-label={t('case.otherCommands')}>
        {commandMenus(offered, main?.command).map(({ subject, commands }) => (
          <Menu key={subject} position="bottom-start" returnFocus>
            <Menu.Target>
              <Button variant="default" size="xs" disabled={run.isPending} rightSection={<span aria-hidden>▾</span>}>
                {t(`menu.${subject}`)}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah="60vh" className="menu-scroll">
              {commands.map((command) => (
                <Menu.Item
                  key={command}
                  onClick={() => onAsk({ command, memberId: null })}
                  color={hasForm(command) && commandForms[command].danger ? 'brick' : undefined}
                >
                  {label(command)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ))}
      </Group>
      {waitingFor && waitingFor.refused !== 'not-permitted' && (
        <Text size="sm" mt="sm">
          <strong>{t('case.waiting')}</strong> – {refusalWords(words, waitingFor.refused, waitingFor.params as RefusalParams, nameIn(view))}
        </Text>
      )}
      <ProblemAlert problem={run.error} nameOf={nameIn(view)} />
    </Card>
  );
}
