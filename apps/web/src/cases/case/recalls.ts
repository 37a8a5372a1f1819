import type { Recipient } from '#domain';
import type { CaseView } from '../../api/types';
import { leaving } from './forms/people';

/** Whoever had been asked for something that is asked no more, and has not been told yet. */
export function untold({ entries }: Pick<CaseView, 'entries'>): Recipient[] {
  const told = entries.findLastIndex(({ kind }) => kind === 'recall-told');
  const recalls = entries.slice(told + 1).filter(({ kind }) => kind === 'recalled');
  return [...new Set(recalls.map(({ detail }) => detail.recipient as Recipient))];
}

/** Whether something was asked of somebody outside for people who have still to leave, and would be recalled if they left. */
export function isAskedOutside(view: CaseView, kind: 'document-requested' | 'permit-requested'): boolean {
  const what = kind === 'document-requested' ? 'document' : 'permit';
  return leaving(view).some(({ id }) => {
    const own = view.entries.filter(({ memberId }) => memberId === id);
    const last = own.findLast((entry) => entry.kind === kind || (entry.kind === 'recalled' && entry.detail.what === what));
    return last?.kind === kind;
  });
}
