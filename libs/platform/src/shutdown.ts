import { ConfigError } from './config';

/** Milliseconds from the signal to the end of the process (P-42). */
export const endWithinMs = 25_000;

/** Of these, kept for what must follow the application: stopping the embedded PostgreSQL. */
const keptForTheRest = 3_000;

/** Signals that come within this time of the first are the same Ctrl-C: a terminal sends it to node, and npm sends it on once more. */
const sameKeyPressMs = 1_000;

const orphanCheckMs = 500;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let closingSince: number | undefined;

export interface Closing {
  /** The Nest application: finishes running requests and jobs. */
  close(): Promise<unknown>;
  /** What the application stands on, stopped after it whatever became of it. */
  rest?(): Promise<unknown>;
  /** One line for a person. */
  say?(line: string): void;
}

/**
 * Ends the process in order at the first signal: exit 0, or 1 when the application was not done in time or failed to close.
 * A second Ctrl-C ends it at once. Nest's own `enableShutdownHooks` is not used: it raises the signal again before the rest is down.
 */
export function closeOnSignal({ close, rest = async () => undefined, say = console.error }: Closing): void {
  const end = async () => {
    const closed = await within(endWithinMs - keptForTheRest, close, say);
    const rested = await within(keptForTheRest, rest, say);
    process.exit(closed && rested ? 0 : 1);
  };
  const begin = () => {
    closingSince = performance.now();
    void end();
  };
  for (const signal of signals) {
    process.on(signal, () => {
      if (closingSince === undefined) begin();
      else if (performance.now() - closingSince > sameKeyPressMs) process.exit(1);
    });
  }
  if (process.env.npm_lifecycle_event) whenOrphaned(() => closingSince === undefined && begin());
}

/** npm puts a shell in between that ends at a signal without passing it on: when that shell is gone, the signal was meant for us. */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), orphanCheckMs).unref();
}

/** True when `work` was done in time and without an error; both failures are said in a line. */
async function within(ms: number, work: () => Promise<unknown>, say: (line: string) => void): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => {
      say(`not everything ended within ${ms / 1000} s: ending now`);
      done(false);
    }, ms);
  });
  const done = Promise.resolve()
    .then(work)
    .then(() => true)
    .catch((error: unknown) => {
      say(`while ending: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    });
  const inTime = await Promise.race([done, late]);
  clearTimeout(timer);
  return inTime;
}

/** An error a person can mend: it is shown as its one line, without a stack. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** Runs an entry point. What a person can mend is said in one line, anything else with its stack; both exit 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (closingSince !== undefined) return; // stopped while still starting: what it stood on went away, and the process is about to end
    console.error(error instanceof ConfigError || error instanceof PlainError ? error.message : error);
    process.exit(1);
  }
}
