import { Button, Group, Menu, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CommandType, RefusalParams } from '#domain';
import { answer, api } from '../../api/client';
import type { CaseView } from '../../api/types';
import { useReference } from '../../i18n/reference';
import { refusalWords } from '../../i18n/refusal-words';
import { useWords } from '../../i18n/words';
import { ProblemAlert } from '../../shell/problem-alert';
import { nextCommand, otherCommands } from '../road';
import { Card } from './card';
import type { Asked } from './asked';
import { nameIn, useCaseCommand } from './case-query';

/** The commands that need nothing more than the press of their button. */
const direct = ['screen', 'admit', 'request-booking'] as const satisfies readonly CommandType[];
type Direct = (typeof direct)[number];

function isDirect(command: CommandType): command is Direct {
  return direct.some((each) => each === command);
}

interface Props {
  view: CaseView;
  asked: Asked | null;
  onAsk: (asked: Asked) => void;
}

/** The one next command as the main button, the other offered ones in a menu. Both exist only because the server offers them. */
export function NextCommand({ view, asked, onAsk }: Props) {
  const words = useWords();
  const { t } = words;
  const { step, offered, waitingFor } = view.standing;
  const main = nextCommand(step, offered);
  const others = otherCommands(step, offered);
  const run = useDirectCommands(view);
  const button = useRef<HTMLButtonElement>(null);
  const cameFor = asked?.command === main && main !== undefined && isDirect(main);
  useEffect(() => {
    if (cameFor) button.current?.focus();
  }, [cameFor]);

  const give = (command: CommandType): void => (isDirect(command) ? run.mutate(command) : onAsk({ command, memberId: null }));
  const seats = t('count.seats', { count: view.members.filter(({ exit }) => !exit).length });
  const label = (command: CommandType): string =>
    command === 'request-booking' ? `${t(`command.${command}`)} (${seats})` : t(`command.${command}`);

  return (
    <Card title={t('case.next')} className="next">
      <Group gap="sm">
        {main && (
          <Button ref={button} size="md" loading={run.isPending} onClick={() => give(main)}>
            {label(main)}
          </Button>
        )}
        {!main && <Text>{t('case.nothing')}</Text>}
        {others.length > 0 && (
          <Menu position="bottom-start" returnFocus>
            <Menu.Target>
              <Button variant="default" size={main ? 'md' : 'sm'} disabled={run.isPending} rightSection={<span aria-hidden>▾</span>}>
                {t('case.otherCommands')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((command) => (
                <Menu.Item key={command} onClick={() => give(command)} color={command === 'withdraw' ? 'brick' : undefined}>
                  {label(command)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
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

function useDirectCommands({ id }: CaseView) {
  const { policies } = useReference();
  const policy = policies[0]?.code ?? 'snia-2020';
  const send = (command: Direct, key: string): Promise<unknown> => {
    const params = { path: { id }, header: { 'Idempotency-Key': key } };
    switch (command) {
      case 'screen':
        return answer(api.POST('/api/v1/cases/{id}/screenings', { params, body: { policy, reference: 'registration' } }));
      case 'admit':
        return answer(api.POST('/api/v1/cases/{id}/admission', { params, body: {} }));
      case 'request-booking':
        return answer(api.POST('/api/v1/cases/{id}/flight-bookings', { params, body: {} }));
    }
  };
  return useCaseCommand<Direct>(id, (command) => command, send);
}
