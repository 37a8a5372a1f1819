import { isRefusal, refuse, type Refusal, type RefusalCode, type RefusalParams } from '#domain';

/** A refusal on its way to the door: the API turns it into a problem, the worker into a state that a person sees. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

export function refused(code: RefusalCode, params: RefusalParams = {}): Refused {
  return new Refused(refuse(code, params));
}

/** The decision's change; a refusal is thrown and undoes the unit of work. */
export function accepted<T extends object>(decision: T | Refusal): T {
  if (isRefusal(decision)) throw new Refused(decision);
  return decision;
}
