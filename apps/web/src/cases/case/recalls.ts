import type { Recipient } from '#domain';
import type { CaseView } from '../../api/types';

/** Whoever had been asked for something that is asked no more, and has not been told yet. */
export function untold({ entries }: Pick<CaseView, 'entries'>): Recipient[] {
  const told = entries.findLastIndex(({ kind }) => kind === 'recall-told');
  const recalls = entries.slice(told + 1).filter(({ kind }) => kind === 'recalled');
  return [...new Set(recalls.map(({ detail }) => detail.recipient as Recipient))];
}
