import type { Actor } from '../staff/actor';
import type { Day } from './day';
import type { EntryOf } from './entries';
import type { CaseFacts } from './facts';

/** Everybody who registered people of this case: also of cases that were merged into it. DOMAIN §10: the second person is never one of them. */
export function registrars({ registeredById, entries }: Pick<CaseFacts, 'registeredById' | 'entries'>): string[] {
  return [registeredById, ...entries.flatMap((entry) => (entry.kind === 'joined' ? [entry.registeredById] : []))];
}

/** What a case keeps of the one from which people come: who had registered them. */
export function joinedFrom(other: CaseFacts, actor: Pick<Actor, 'id'>, on: Day): EntryOf<'joined'>[] {
  return registrars(other).map((registeredById) => ({ kind: 'joined', memberId: null, on, authorId: actor.id, registeredById }));
}

export function hasRegistered({ id }: Pick<Actor, 'id'>, facts: CaseFacts): boolean {
  return registrars(facts).includes(id);
}
