import type { Role, Scope } from './roles';

/** Who gives a command. `system` is the worker (or the replay), limited to the case of its job. */
export interface Actor {
  id: string;
  kind: 'person' | 'system';
  roles: readonly Role[];
  organisationId: string;
  officeId: string;
  scope: Scope;
}

/** The programme itself: workers and the sweeper. Row-level security shows it only the case of its job. */
export const systemActor: Actor = {
  id: '00000000-0000-7000-8000-000000000000',
  kind: 'system',
  roles: [],
  organisationId: '',
  officeId: '',
  scope: 'none',
};
