import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { useSession } from '../staff/session';

export const workQueueQuery = infiniteQueryOptions({
  queryKey: ['work-queue'],
  queryFn: ({ pageParam }) =>
    answer(api.GET('/api/v1/work-queue', { params: { query: { limit: 30, ...(pageParam && { after: pageParam }) } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** How many tasks wait, for the left side; undefined before it is known and for roles without cases. */
export function useQueueTotal(): string | undefined {
  const { may } = useSession();
  const { data } = useInfiniteQuery({ ...workQueueQuery, enabled: may('case:read') });
  const counts = data?.pages[0]?.counts;
  if (!counts) return undefined;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (!total) return undefined;
  return counts.some(({ capped }) => capped) ? `${total}+` : String(total);
}
