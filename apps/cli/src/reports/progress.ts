const width = 30;

/** Where progress is shown: standard error. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Tells how far a replay has come: on a terminal a bar that stays in its line, elsewhere a line for every twentieth part. `now` in milliseconds.
 * The time left is that of the people left at the pace so far.
 */
export function progressOn(screen: Screen, total: number, now: () => number = Date.now): (done: number) => void {
  const began = now();
  let told = -1;
  return (done) => {
    const part = total ? done / total : 1;
    const step = screen.isTTY ? Math.floor(part * 1000) : Math.floor(part * 20);
    if (step === told) return;
    told = step;
    const left = done ? ((now() - began) * (total - done)) / done : undefined;
    const text = `${done} of ${total} people  ${Math.floor(part * 100)} %  ${done === total ? `in ${spoken(now() - began)}` : leftOf(left)}`;
    if (!screen.isTTY) return void screen.write(`${text}\n`);
    const full = Math.round(part * width);
    screen.write(`\r\u001B[K[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${text}${done === total ? '\n' : ''}`);
  };
}

function leftOf(milliseconds: number | undefined): string {
  return milliseconds === undefined ? 'starting' : `${spoken(milliseconds)} left`;
}

/** `3 min 05 s`, `12 s`. */
function spoken(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes ? `${minutes} min ${String(seconds % 60).padStart(2, '0')} s` : `${seconds} s`;
}
