import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import type { CallBack, NewCallBack } from '../../api/types';

const key = ['call-backs'];
const atOnce = 30;

/** Who still waits for a call; the open ones come first, so a page on which one is done is the last that matters. */
export function useOpenCallBacks() {
  const { data, ...query } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/call-backs', { params: { query: { limit: atOnce, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ items, next }) => (items.some(({ doneOn }) => doneOn !== null) ? null : next),
  });
  const open: CallBack[] | undefined = data?.pages.flatMap(({ items }) => items).filter(({ doneOn }) => doneOn === null);
  return { ...query, open };
}

/** Keeps a call-back, and nothing else of what was typed. */
export function useAskCallBack() {
  const client = useQueryClient();
  return useSubmission(async (body: NewCallBack, submission) => {
    await answer(api.POST('/api/v1/call-backs', { params: { header: { 'Idempotency-Key': submission } }, body }));
    await client.invalidateQueries({ queryKey: key });
  });
}

/** They were called, or registered. */
export function useCallBackDone() {
  const client = useQueryClient();
  return useSubmission(async (id: string, submission) => {
    const params = { path: { id }, header: { 'Idempotency-Key': submission } };
    await answer(api.POST('/api/v1/call-backs/{id}/done', { params, body: {} }));
    await client.invalidateQueries({ queryKey: key });
  });
}
