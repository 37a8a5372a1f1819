import { v7, validate } from 'uuid';

/** A new id: UUIDv7, so that ids sort by the time of their making. */
export function newId(): string {
  return v7();
}

export function isId(text: string): boolean {
  return validate(text);
}
