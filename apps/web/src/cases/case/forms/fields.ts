import type { Field } from './field';
import { isAlone } from './people';

/** Goes to the secret file of the officer's group. */
export const secretNote = { name: 'note', label: 'note', kind: 'long-text', optional: true, hint: 'secret' } as const satisfies Field;

/** An unaccompanied minor is counselled and declares with a guardian. */
export const guardian = {
  name: 'guardian',
  label: 'guardian',
  kind: 'text',
  when: ({ memberId }, view) => isAlone(view, memberId),
} as const satisfies Field;
