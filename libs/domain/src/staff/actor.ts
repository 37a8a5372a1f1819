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
