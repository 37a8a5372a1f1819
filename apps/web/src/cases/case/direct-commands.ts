import type { CommandType } from '#domain';
import { answer, api } from '../../api/client';
import type { CaseView } from '../../api/types';
import { useReference } from '../../i18n/reference';
import { useCaseCommand } from './case-query';

/** The commands that need nothing more than the press of their button. */
const direct = ['screen', 'admit', 'request-booking', 'resume'] as const satisfies readonly CommandType[];
type Direct = (typeof direct)[number];

export function isDirect(command: CommandType): command is Direct {
  return direct.some((each) => each === command);
}

export type DirectCommands = ReturnType<typeof useDirectCommands>;

/** Gives them; the first policy of the reference is the one in use. */
export function useDirectCommands({ id }: CaseView) {
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
      case 'resume':
        return answer(api.POST('/api/v1/cases/{id}/resumption', { params, body: {} }));
    }
  };
  return useCaseCommand<Direct>(id, (command) => command, send);
}
