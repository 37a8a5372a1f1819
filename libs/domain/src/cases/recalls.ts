import type { Day } from './day';
import { findLatest, isAfter, type EntryOf } from './entries';
import type { CaseFacts } from './facts';
import { refuse } from './refusals';
import type { Rule } from './rule';

/** What had been asked of a consulate or of the Ministry for these people, or was granted, and is recalled when they leave. DOMAIN §2, P-25. */
export function recalls(facts: CaseFacts, memberIds: readonly string[], on: Day, authorId: string): EntryOf<'recalled'>[] {
  return memberIds.flatMap((memberId) => {
    const signed = { kind: 'recalled' as const, memberId, on, authorId };
    return [
      ...(isOut(facts, memberId, 'document-requested', 'document')
        ? [{ ...signed, what: 'document' as const, recipient: 'consulate' as const }]
        : []),
      ...(isOut(facts, memberId, 'permit-requested', 'permit')
        ? [{ ...signed, what: 'permit' as const, recipient: 'ministry' as const }]
        : []),
    ];
  });
}

/** Asked, not recalled since, and not refused: whoever refused expects nothing more. */
function isOut(facts: CaseFacts, memberId: string, kind: 'document-requested' | 'permit-requested', what: 'document' | 'permit'): boolean {
  const asked = findLatest(facts, memberId, kind);
  if (!asked || isRecalledSince(facts, asked, what)) return false;
  const refused = findLatest(facts, memberId, what === 'document' ? 'document-refused' : 'permit-refused');
  return !refused || !isAfter(facts, refused, asked);
}

/** Whether that was recalled after it was asked. */
export function isRecalledSince(facts: CaseFacts, asked: { memberId: string | null }, what: 'document' | 'permit'): boolean {
  const index = facts.entries.indexOf(asked as CaseFacts['entries'][number]);
  return facts.entries
    .slice(index + 1)
    .some((entry) => entry.kind === 'recalled' && entry.what === what && entry.memberId === asked.memberId);
}

/** Recalls whose recipients have still to be told, person by person: who joins from another case brings their own. */
export function untold(facts: CaseFacts): EntryOf<'recalled'>[] {
  return facts.entries.filter(
    (entry): entry is EntryOf<'recalled'> =>
      entry.kind === 'recalled' && isAfter(facts, entry, findLatest(facts, entry.memberId, 'recall-told')),
  );
}

/** The recipients of all recalls so far were told. */
export const tellRecipientsRule: Rule<'tell-recipients'> = {
  may: (facts) => (untold(facts).length ? undefined : refuse('nobody-to-tell')),
  decide: (_command, facts, actor, { day }) => {
    const concerned = new Set(untold(facts).map(({ memberId }) => memberId));
    const signed = { on: day, authorId: actor.id };
    return { kind: 'recall-told', entries: [...concerned].map((memberId) => ({ kind: 'recall-told', memberId, ...signed })), secret: [] };
  },
};
