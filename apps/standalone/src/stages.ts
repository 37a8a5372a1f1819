const silenceMs = 1_000;

/**
 * Runs one stage of the start. Whatever takes over a second is named while it lasts, and again with its time when it is done;
 * quick stages say nothing. Whole lines only, as the stage itself may have something to say meanwhile.
 */
export async function stage<T>(name: string, work: () => Promise<T>, say: (line: string) => void = console.log): Promise<T> {
  const begun = performance.now();
  let named = false;
  const timer = setTimeout(() => {
    named = true;
    say(`${name} …`);
  }, silenceMs);
  try {
    const result = await work();
    if (named) say(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
