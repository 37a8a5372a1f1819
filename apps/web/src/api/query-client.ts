import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { NoConnection, Problem } from './problem';

export const sessionKey = ['session'] as const;

/** One cache for the page. A 401 anywhere ends the session here too; the page stays where it is, with what was typed. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => error instanceof NoConnection && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;

  function onError(error: Error): void {
    if (error instanceof Problem && error.code === 'not-signed-in') client.setQueryData(sessionKey, null);
  }
}
