import { useQueryClient } from '@tanstack/react-query';
import type { CommandType } from '#domain';
import { answer, api } from '../../api/client';
import type { CaseView } from '../../api/types';
import { today } from '../../i18n/words';
import { policiesInForce, proposedPolicy } from '../../screening/policy-choice';
import { programmeQuery } from '../programme/programme-query';
import { useCaseCommand } from './case-query';

/** The commands that need nothing more than the press of their button; screening, unless several sets of rules are in force. */
const direct = ['screen', 'admit', 'request-booking', 'resume'] as const satisfies readonly CommandType[];
type Direct = (typeof direct)[number];

export function isDirect(command: CommandType): command is Direct {
  return direct.some((each) => each === command);
}

export type DirectCommands = ReturnType<typeof useDirectCommands>;

/** Gives them; a household is screened under the rules in force today. */
export function useDirectCommands(view: CaseView) {
  const { id } = view;
  const client = useQueryClient();
  const send = async (command: Direct, key: string): Promise<unknown> => {
    const params = { path: { id }, header: { 'Idempotency-Key': key } };
    switch (command) {
      case 'screen': {
        const programme = await client.fetchQuery(programmeQuery);
        const policy = (proposedPolicy(policiesInForce(programme, today()), view) ?? programme.policies.at(-1))?.code ?? '';
        return answer(api.POST('/api/v1/cases/{id}/screenings', { params, body: { policy, reference: 'registration' } }));
      }
      case 'admit':
        return answer(api.POST('/api/v1/cases/{id}/admission', { params, body: {} }));
      case 'request-booking':
        return answer(api.POST('/api/v1/cases/{id}/flight-bookings', { params, body: {} }));
      case 'resume':
        return answer(api.POST('/api/v1/cases/{id}/resumption', { params, body: {} }));
    }
  };
  return useCaseCommand<Direct>(id, (command) => command, send);
}

/** Whether more than the button is needed after all. When that cannot be told the command goes ahead, and says itself what failed. */
export function useMustChoose(): (command: CommandType) => Promise<boolean> {
  const client = useQueryClient();
  return async (command) => {
    if (command !== 'screen') return false;
    const programme = await client.fetchQuery(programmeQuery).catch(() => undefined);
    return programme !== undefined && policiesInForce(programme, today()).length > 1;
  };
}
