import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { useAnnounce } from '../../shell/announcements';

/** What holds for every case: asked for on many pages, changed seldom. */
export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: () => answer(api.GET('/api/v1/programme')),
  staleTime: 60_000,
});

const soon = 1_000;

/** The latest look at all open cases; asked again each second while it is under way. */
export const projectionQuery = queryOptions({
  queryKey: ['projection'],
  queryFn: () => answer(api.GET('/api/v1/programme/projection')),
  refetchInterval: ({ state: { data } }) => (data?.startedAt && !data.finishedAt ? soon : false),
});

/** A decision about the programme. What shows it is read again before it counts as finished. */
export function useProgrammeChange<Content>(done: string, send: (content: Content, key: string) => Promise<unknown>) {
  const announce = useAnnounce();
  const client = useQueryClient();
  return useSubmission(async (content: Content, key: string) => {
    const made = await send(content, key);
    for (const shown of ['projection', 'work-queue', 'waitlist', 'readiness', 'case']) {
      void client.invalidateQueries({ queryKey: [shown] });
    }
    await Promise.all(['programme', 'travel-restrictions'].map((shown) => client.invalidateQueries({ queryKey: [shown] })));
    announce(done);
    return made;
  });
}
