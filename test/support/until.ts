import { setTimeout as pause } from 'node:timers/promises';

/** Waits until it is so, looking often. Throws when it never is. */
export async function until(isSo: () => Promise<boolean> | boolean, withinMs = 15_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not so within ${withinMs} ms: ${isSo}`);
    await pause(25);
  }
}
