import type fr from './fr.json';
import type { Translate } from './words';

/** A part of the catalogue that names codes, such as `suspensionReason`. */
export type CodeRoom = keyof typeof fr;

/** A code in the reader's words. A code of a newer server that this page does not know stands for itself. */
export function codeWords(t: Translate, room: CodeRoom, code: string): string {
  return t(`${room}.${code}` as 'state.yes', { defaultValue: code });
}
