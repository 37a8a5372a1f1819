import type { Actor } from '#domain';
import { momentOf, type Moment } from '#domain';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Who acts, in which request or job, and when. Travels with the asynchronous calls; nothing is passed by hand. */
export interface Context {
  requestId: string;
  actor?: Actor;
  /** A case the work is limited to: set for jobs, so that row-level security shows `system` nothing else. */
  caseId?: string;
  /** Business time, when it is not the clock's: replay, demonstration data and tests set it. */
  at?: Date;
}

const storage = new AsyncLocalStorage<Context>();

export function runInContext<T>(context: Context, work: () => T): T {
  return storage.run(context, work);
}

export function findContext(): Context | undefined {
  return storage.getStore();
}

/** The acting person or system. Throws when nobody acts: a programming error, never a refusal. */
export function currentActor(): Actor {
  const actor = storage.getStore()?.actor;
  if (!actor) throw new Error('nobody acts: no actor in the context');
  return actor;
}

/** The moment of business (`occurred`). What is *recorded* bears the database's own time. */
export function currentMoment(): Moment {
  return momentOf(storage.getStore()?.at ?? new Date());
}
