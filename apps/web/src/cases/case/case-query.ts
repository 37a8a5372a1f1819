import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { CommandType } from '#domain';
import { answer, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import type { CaseView, Member } from '../../api/types';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../shell/announcements';

/** What a person may give; the worker alone places a booking. */
type Done = Exclude<CommandType, 'place-booking'>;

const soon = 5_000;

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
    // While the worker has the booking in hand it changes by itself.
    refetchInterval: ({ state: { data } }) => (data?.booking?.state === 'requested' || data?.booking?.state === 'allocated' ? soon : false),
  });

/**
 * A command on a case. When it has succeeded everything that shows the case is read again before it counts as finished, so that no button
 * offers what has just been done.
 */
export function useCaseCommand<Content>(
  caseId: string,
  command: Done | ((content: Content) => Done),
  send: (content: Content, key: string) => Promise<unknown>,
) {
  const { t } = useWords();
  const announce = useAnnounce();
  const refresh = useCaseRefresh(caseId);
  return useSubmission(async (content: Content, key: string) => {
    const made = await send(content, key);
    await refresh();
    announce(t(`done.${typeof command === 'function' ? command(content) : command}`));
    return made;
  });
}

/** Reads again what shows this case: the page now, the lists when they are next looked at. */
export function useCaseRefresh(caseId: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: ['work-queue'] });
    void client.invalidateQueries({ queryKey: ['cases'] });
    void client.invalidateQueries({ queryKey: ['contingent'] });
    void client.invalidateQueries({ queryKey: ['history', caseId] });
    void client.invalidateQueries({ queryKey: ['notes', caseId] });
    await client.invalidateQueries({ queryKey: ['case', caseId] });
  };
}

export function fullName({ givenNames, familyName }: Pick<Member, 'givenNames' | 'familyName'>): string {
  return `${givenNames} ${familyName}`;
}

/** The name of a person of the case, for words that carry an id. */
export function nameIn({ members }: Pick<CaseView, 'members'>): (memberId: string) => string | undefined {
  const names = new Map(members.map((member) => [member.id, fullName(member)]));
  return (memberId) => names.get(memberId);
}
