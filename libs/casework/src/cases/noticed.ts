import {
  isStayKnown,
  signalsAsylum,
  type CannotStayReason,
  type NotWantToStayReason,
  type SecretGroup,
  type Signal,
  type Stay,
  type StayStatus,
} from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import type { SecretEntry } from './secret-file';

/** What is noticed of a person who comes onto a case, and goes to the secret files alone. */
export interface Noticed {
  /** Missing: nothing. */
  signals?: Signal['kind'][];
  /** The stay is restricted: the secret file keeps it, nothing else does. Missing: not known. */
  stayStatus?: StayStatus;
  cannotStay?: CannotStayReason[];
  notWantToStay?: NotWantToStayReason[];
}

const signalGroups = { health: 'health', pregnancy: 'health', protection: 'trafficking', asylum: 'asylum' } as const;

/** What was noticed, and what was said of the stay. A protected stay is noticed as well, so that asylum clearance applies: nothing else tells it. */
export function noticedOf(people: readonly (Noticed & { id: string })[]): (SecretEntry & { group: SecretGroup })[] {
  const { id: authorId } = currentActor();
  const { day: on } = currentMoment();
  const signals = people.flatMap((person) =>
    signalsOf(person).map((kind) => {
      const value: Signal = { memberId: person.id, kind, on, authorId };
      return { group: signalGroups[kind], memberId: person.id, field: 'signal', value, on, authorId };
    }),
  );
  const stays = people.flatMap((person) => {
    const value = stayOf(person);
    return isStayKnown(value) ? [{ group: 'asylum' as const, memberId: person.id, field: 'stay', value, on, authorId }] : [];
  });
  return [...signals, ...stays];
}

function stayOf({ stayStatus: status = 'unknown', cannotStay = [], notWantToStay = [] }: Noticed): Stay {
  return { status, cannotStay, notWantToStay };
}

function signalsOf(person: Noticed): Signal['kind'][] {
  return [...new Set([...(person.signals ?? []), ...(signalsAsylum(stayOf(person).status) ? (['asylum'] as const) : [])])];
}
