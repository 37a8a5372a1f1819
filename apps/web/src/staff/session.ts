import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Permission } from '#domain';
import { createContext, useContext } from 'react';
import { answer, api } from '../api/client';
import { Problem } from '../api/problem';
import { sessionKey } from '../api/query-client';
import type { Session } from '../api/types';

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answer(api.GET('/api/v1/sessions/current'));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export const SessionContext = createContext<Session | undefined>(undefined);

/** The signed-in person, and whether they hold a permission. Only below the shell, which exists only for somebody signed in. */
export function useSession(): Session & { may(permission: Permission): boolean } {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside a session');
  return { ...session, may: (permission) => session.permissions.includes(permission) };
}

/** Signs out on the server and forgets everything read so far. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await answer(api.DELETE('/api/v1/sessions/current'));
    location.assign('/');
    client.clear();
  };
}
