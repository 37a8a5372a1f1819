import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useSubmission } from '../../api/submission';

export const permitBatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['permit-batch', id],
    queryFn: () => answer(api.GET('/api/v1/permit-batches/{id}', { params: { path: { id } } })),
  });

/** Something done with batches. What shows them is read again before it counts as finished. */
export function useBatchCommand<Content, Made>(send: (content: Content, key: string) => Promise<Made>) {
  const client = useQueryClient();
  return useSubmission(async (content: Content, key: string) => {
    const made = await send(content, key);
    for (const shown of ['permit-batches', 'permit-candidates', 'work-queue', 'readiness', 'case']) {
      void client.invalidateQueries({ queryKey: [shown] });
    }
    await client.invalidateQueries({ queryKey: ['permit-batch'] });
    return made;
  });
}
